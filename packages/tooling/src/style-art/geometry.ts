export type Point = readonly [x: number, y: number]
/** Affine transform as in SVG: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

export function placed(x: number, y: number, scale = 1, turn = 0): Matrix {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  return [cos, sin, -sin, cos, x, y]
}

export function apply(m: Matrix, [x, y]: Point): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

const STEPS = 8

/** Lines that follow a path; knows M L H V C S Q Z and circular A, absolute and relative. */
export function flatten(d: string): Point[][] {
  const tokens = d.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g) ?? []
  const lines: Point[][] = []
  let line: Point[] = []
  let [x, y] = [0, 0]
  let control: Point = [0, 0]
  let command = "M"
  let at = 0
  const number = () => Number(tokens[at++] ?? 0)
  const to = (nx: number, ny: number) => {
    ;[x, y] = [nx, ny]
    line.push([x, y])
  }
  while (at < tokens.length) {
    const token = tokens[at] ?? ""
    if (/[a-zA-Z]/.test(token)) {
      command = token
      at += 1
    }
    const relative = command === command.toLowerCase()
    const [ox, oy] = relative ? [x, y] : [0, 0]
    const point = (): Point => [number() + ox, number() + oy]
    if (!/[CSQ]/i.test(command)) {
      control = [x, y]
    }
    switch (command.toUpperCase()) {
      case "M": {
        line = []
        lines.push(line)
        to(...point())
        command = relative ? "l" : "L"
        break
      }
      case "L":
        to(...point())
        break
      case "H":
        to(number() + ox, y)
        break
      case "V":
        to(x, number() + oy)
        break
      case "C":
      case "Q": {
        const start: Point = [x, y]
        const curve = command.toUpperCase() === "C" ? [start, point(), point(), point()] : [start, point(), point()]
        control = curve.at(-2) ?? start
        for (let step = 1; step <= STEPS; step += 1) {
          to(...bezier(curve, step / STEPS))
        }
        break
      }
      case "S": {
        const start: Point = [x, y]
        const curve = [start, [2 * x - control[0], 2 * y - control[1]] as const, point(), point()]
        control = curve.at(-2) ?? start
        for (let step = 1; step <= STEPS; step += 1) {
          to(...bezier(curve, step / STEPS))
        }
        break
      }
      case "A": {
        const radius = number()
        at += 2
        const [large, sweep] = [number(), number()]
        const start: Point = [x, y]
        const end = point()
        for (const one of arc(start, end, radius, large === 1, sweep === 1)) {
          to(...one)
        }
        break
      }
      case "Z": {
        const first = line[0] ?? [x, y]
        to(first[0], first[1])
        line = [first]
        lines.push(line)
        break
      }
      default:
        throw new Error(`Unknown path command ${command} in ${d}`)
    }
  }
  return lines.filter((one) => one.length > 1)
}

function bezier(points: readonly Point[], t: number): Point {
  let current = points
  while (current.length > 1) {
    current = current.slice(1).map((point, index): Point => {
      const before = current[index] ?? point
      return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t]
    })
  }
  return current[0] ?? [0, 0]
}

function arc([x0, y0]: Point, [x1, y1]: Point, radius: number, large: boolean, sweep: boolean): Point[] {
  const half = Math.hypot(x1 - x0, y1 - y0) / 2
  const r = Math.max(radius, half)
  const away = Math.sqrt(r * r - half * half) * (large === sweep ? -1 : 1)
  const [nx, ny] = half === 0 ? [0, 0] : [(y1 - y0) / (2 * half), -(x1 - x0) / (2 * half)]
  const [cx, cy] = [(x0 + x1) / 2 - nx * away, (y0 + y1) / 2 - ny * away]
  const from = Math.atan2(y0 - cy, x0 - cx)
  let turn = Math.atan2(y1 - cy, x1 - cx) - from
  if (sweep && turn < 0) {
    turn += 2 * Math.PI
  } else if (!sweep && turn > 0) {
    turn -= 2 * Math.PI
  }
  const steps = STEPS * 2
  return Array.from({ length: steps }, (_, index): Point => {
    const angle = from + (turn * (index + 1)) / steps
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
  })
}

export function circleLine(cx: number, cy: number, rx: number, ry = rx): Point[] {
  return Array.from({ length: 33 }, (_, index): Point => {
    const angle = (index / 32) * 2 * Math.PI
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]
  })
}
