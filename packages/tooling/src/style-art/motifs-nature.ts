import type { Canvas } from "./canvas.ts"

/** Grown things and marks, drawn in a box of 100 around the origin and placed at a point with a size and a turn. */
type Draw = (a: Canvas, x: number, y: number, size: number, colors: readonly string[], turn?: number) => void

function grown(draw: (a: Canvas, first: string, second: string, third: string) => void): Draw {
  return (a, x, y, size, [first = "#000000", second = first, third = second], turn = 0) =>
    a.at(x, y, size / 100, () => draw(a, first, second, third), turn)
}

export const leaf = grown((a, blade, vein) => {
  a.path("M0 50C-34 24-30-24 0-50 30-24 34 24 0 50z", blade)
  a.stroke("M0 48V-30M0 22L16 4M0 22L-16 4M0 0L13-15M0 0L-13-15", vein, 2, true)
})

export const branch = grown((a, leaves, stem, fruit) => {
  a.stroke("M-48 44Q-6 14 44-44", stem, 3, true)
  a.path(
    "M-24 28C-46 20-44 0-40-8-24-2-18 12-24 28zM-2 8C-22-2-18-22-12-30 2-22 8-8-2 8zM22-16C6-28 12-46 18-50 32-42 34-28 22-16z",
    leaves,
  )
  a.path("M-14 20C2 34 20 28 26 22 16 8 0 8-14 20zM10-4C24 10 42 6 48 0 38-14 22-14 10-4z", leaves)
  a.circle(30, 20, 6, fruit)
})

export const monstera = grown((a, blade, vein) => {
  a.path(
    "M0 50C-20 50-38 40-46 26L-16 20-50 10C-51 0-50-6-48-14L-16 0-42-28C-38-36-30-42-22-46L-8-18 0-52 8-18 22-46C30-42 38-36 42-28L16 0 48-14C50-6 51 0 50 10L16 20 46 26C38 40 20 50 0 50z",
    blade,
  )
  a.stroke("M0 50V-36M0 26L-34 12M0 26L34 12M0 4L-32-14M0 4L32-14M0-16L-20-32M0-16L20-32", vein, 3)
})

export const sprout = grown((a, leaves, stem) => {
  a.stroke("M0 50Q4 20 0-6", stem, 4, true)
  a.path("M0-6C-10-40-40-40-46-34-44-8-20 4 0-6zM0 8C8-22 34-26 44-20 42 4 20 16 0 8z", leaves)
})

export const flower = grown((a, petals, heart) => {
  a.path(
    "M0 0C-22-20-14-50 0-50S22-20 0 0C20-22 50-14 50 0S20 22 0 0C22 20 14 50 0 50S-22 20 0 0C-20 22-50 14-50 0S-20-22 0 0z",
    petals,
  )
  a.circle(0, 0, 13, heart)
})

export const daisy = grown((a, petals, heart) => {
  for (let turn = 0; turn < 180; turn += 45) {
    a.oval(0, 0, 11, 50, petals, turn)
  }
  a.circle(0, 0, 16, heart)
})

export const pear = grown((a, skin, shade, stem) => {
  a.stroke("M0-36Q2-48 10-52", stem, 4, true)
  a.path(
    "M0-38C14-38 14-18 20-6 30 10 34 20 30 32 26 46 12 50 0 50S-26 46-30 32C-34 20-30 10-20-6-14-18-14-38 0-38z",
    skin,
  )
  a.path("M0-38C14-38 14-18 20-6 30 10 34 20 30 32 26 46 12 50 0 50 22 34 14 4 0-38z", shade)
})

export const orange = grown((a, peel, flesh, pith) => {
  a.circle(0, 0, 50, peel)
  a.circle(0, 0, 43, pith)
  for (let turn = 0; turn < 360; turn += 60) {
    a.at(0, 0, 1, () => a.path("M0-4L17-34Q0-44-17-34z", flesh), turn)
  }
})

export const olive = grown((a, skin, leaves, light) => {
  a.path("M-4-30C-40-40-48-14-46-4-24 0-8-10-4-30zM4-32C14-58 40-50 46-42 38-22 20-18 4-32z", leaves)
  a.oval(4, 14, 24, 32, skin, 12)
  a.oval(-4, 2, 4, 9, light, 12)
})

export const mushroom = grown((a, cap, stem, spots) => {
  a.path("M-14 0H14C12 22 18 40 20 48H-20C-18 40-12 22-14 0z", stem)
  a.path("M-50 6C-48-30-22-48 0-48S48-30 50 6Q0 18-50 6z", cap)
  a.circle(-20, -14, 8, spots)
  a.circle(12, -26, 10, spots)
  a.circle(27, -3, 6, spots)
})

export const shell = grown((a, body, line) => {
  a.path("M0 46C-60 20-56-40 0-46 56-40 60 20 0 46z", body)
  a.stroke("M0 46L-42-6M0 46L-26-32M0 46V-44M0 46L26-32M0 46L42-6", line, 2)
})

export const stones = grown((a, first, second, third) => {
  a.oval(0, 34, 46, 15, first)
  a.oval(5, 8, 32, 12, second)
  a.oval(-3, -13, 22, 10, third)
  a.oval(2, -29, 12, 7, first)
})

export const peaks = grown((a, far, near, snow) => {
  a.path("M-70 50L-24-34 22 50z", far)
  a.path("M-24 50L24-50 70 50z", near)
  a.path("M24-50L39-19 29-25 21-13 12-24z", snow)
})

export const sun = grown((a, disc, ray) => {
  const rays = Array.from({ length: 12 }, (_, index) => {
    const [x, y] = [Math.sin((index * Math.PI) / 6), Math.cos((index * Math.PI) / 6)]
    return `M${Math.round(x * 35)} ${Math.round(y * 35)}L${Math.round(x * 49)} ${Math.round(y * 49)}`
  })
  a.stroke(rays.join(""), ray, 5, true)
  a.circle(0, 0, 26, disc)
})

export const moon = grown((a, disc) => a.path("M14-46a48 48 0 1 0 0 92a37 37 0 1 1 0-92z", disc))

export const star = grown((a, body) => a.path("M0-50L13-16 48-15 20 7 30 42 0 22-30 42-20 7-48-15-13-16z", body))

export const spark = grown((a, body) => a.path("M0-50Q4-4 50 0 4 4 0 50-4 4-50 0-4-4 0-50z", body))

/** A star of `points` with shallow teeth, as on a price tag. */
export function burst(a: Canvas, x: number, y: number, size: number, fill: string, points = 14, depth = 0.8): void {
  const corner = (index: number) => {
    const angle = (index * Math.PI) / points
    const r = (size / 2) * (index % 2 === 0 ? 1 : depth)
    return `${Math.round((x + r * Math.sin(angle)) * 10) / 10} ${Math.round((y - r * Math.cos(angle)) * 10) / 10}`
  }
  a.path(`M${Array.from({ length: points * 2 }, (_, index) => corner(index)).join("L")}z`, fill)
}

/** A soft closed shape through points at given distances (percent of half the size) around the middle. */
export function blob(a: Canvas, x: number, y: number, size: number, reach: readonly number[], fill: string): void {
  const points = reach.map((share, index): [number, number] => {
    const angle = (index / reach.length) * 2 * Math.PI
    return [x + ((share * size) / 200) * Math.cos(angle), y + ((share * size) / 200) * Math.sin(angle)]
  })
  const at = (index: number) => points[(index + points.length) % points.length] ?? [x, y]
  const show = (value: number) => Math.round(value)
  let d = `M${show(at(0)[0])} ${show(at(0)[1])}`
  for (let index = 0; index < points.length; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const one = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6] as const
    const two = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6] as const
    d += `C${[one[0], one[1], two[0], two[1], to[0], to[1]].map(show).join(" ")}`
  }
  a.path(`${d}z`, fill)
}

/** A gentle wave from left to right, closed down to `floor`. */
export function hills(
  a: Canvas,
  y: number,
  height: number,
  waves: number,
  floor: number,
  fill: string,
  shift = 0,
): void {
  const step = a.w / waves
  let d = `M${-step + shift} ${y}`
  for (let index = 0; index < waves + 2; index += 1) {
    d += `q${Math.round(step / 4)} ${-height} ${Math.round(step / 2)} 0t${Math.round(step / 2)} 0`
  }
  a.path(
    `${d.replaceAll(/t(-?\d+) 0/g, (_, x: string) => `q${Math.round(Number(x) / 2)} ${height} ${x} 0`)}V${floor}H${-step + shift}z`,
    fill,
  )
}

export const face = grown((a, skin, ink, cheek) => {
  a.circle(0, 0, 50, skin)
  a.circle(-17, -8, 5.5, ink)
  a.circle(17, -8, 5.5, ink)
  a.stroke("M-17 14Q0 32 17 14", ink, 5, true)
  a.circle(-31, 10, 7, cheek)
  a.circle(31, 10, 7, cheek)
})

export const eye = grown((a, white, iris, pupil) => {
  a.path("M-50 0Q0-56 50 0 0 56-50 0z", white)
  a.circle(0, 0, 23, iris)
  a.circle(0, 0, 11, pupil)
})

export const gem = grown((a, line) => {
  a.stroke("M-28-34H28L50-8 0 46-50-8zM-50-8H50M-28-34L-18-8 0 46 18-8 28-34M-18-8L0-34 18-8", line, 2.5)
})
