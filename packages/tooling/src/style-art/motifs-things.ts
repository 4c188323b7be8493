import type { Canvas } from "./canvas.ts"

/** Made things, drawn in a box of 100 around the origin and placed at a point with a size. */
type Draw = (a: Canvas, x: number, y: number, size: number, ...colors: string[]) => void

function thing(draw: (a: Canvas, ...colors: string[]) => void): Draw {
  return (a, x, y, size, ...colors) => a.at(x, y, size / 100, () => draw(a, ...colors))
}

export const cup = thing((a, body, drink, shade) => {
  a.oval(0, 38, 46, 7, shade)
  a.stroke("M28-14c26-8 30 28-4 26", body, 8)
  a.path("M-36-22H36C36 18 22 36 0 36S-36 18-36-22z", body)
  a.oval(0, -22, 36, 7, drink)
})

export const cupAbove = thing((a, saucer, body, drink, crema) => {
  a.circle(0, 0, 50, saucer)
  a.rect(20, -7, 26, 14, body, { radius: 7 })
  a.circle(0, 0, 30, body)
  a.circle(0, 0, 24, drink)
  a.path("M-12 6C-20-8-4-20 0-8 4-20 20-8 12 6 8 14 2 16 0 20-2 16-8 14-12 6z", crema)
})

export const lamp = thing((a, shade, light, cord) => {
  a.path("M-50 34L-20 0H20L50 34z", shade)
  a.rect(-5, -14, 10, 15, shade)
  a.rect(-0.8, -50, 1.6, 38, cord)
  a.path("M-14 34a14 14 0 0 0 28 0z", light)
})

export const chair = thing((a, seat, legs) => {
  a.stroke("M-24-48L-18 6L-28 50M26 8L34 50M-18 6L-4 50", legs, 4, true)
  a.rect(-29, -48, 10, 58, seat, { radius: 5, turn: 0 })
  a.rect(-26, 2, 58, 10, seat, { radius: 5 })
})

export const vase = thing((a, body, shade) => {
  a.path("M-9-50H9C8-28 32-16 32 12 32 36 18 50 0 50S-32 36-32 12C-32-16-8-28-9-50z", body)
  a.path("M2-50H9C8-28 32-16 32 12 32 36 18 50 0 50 14 30 16-6 2-50z", shade)
})

export const bowl = thing((a, body, rim) => {
  a.path("M-50-16H50C46 18 26 32 14 32H-14C-26 32-46 18-50-16z", body)
  a.oval(0, -16, 50, 9, rim)
})

export const bottle = thing((a, glass, label, cap) => {
  a.path("M-8-38H8V-18C8-12 20-8 20 6V44Q20 50 14 50H-14Q-20 50-20 44V6C-20-8-8-12-8-18z", glass)
  a.rect(-8.5, -50, 17, 13, cap, { radius: 2 })
  a.rect(-20, 10, 40, 26, label)
})

export const perfume = thing((a, glass, line, cap) => {
  a.rect(-30, -14, 60, 64, glass, { radius: 4, stroke: line, width: 2 })
  a.rect(-20, 0, 40, 40, "none", { stroke: line, width: 1 })
  a.rect(-9, -28, 18, 14, line)
  a.rect(-15, -50, 30, 22, cap, { radius: 3 })
})

export const glass = thing((a, line, wine) => {
  a.path("M-24-18Q0-10 24-18C24 6 12 12 0 12S-24 6-24-18z", wine)
  a.stroke("M-22-48C-30 0-16 12 0 12S30 0 22-48zM0 12V46M-18 48H18", line, 2.5)
})

export const candle = thing((a, wax, flame, shade) => {
  a.rect(-20, -14, 40, 64, wax)
  a.rect(4, -14, 16, 64, shade)
  a.rect(-1, -26, 2, 12, shade)
  a.path("M0-50C12-36 9-25 0-24-9-25-12-36 0-50z", flame)
})

export const books = thing((a, first, second, third) => {
  a.rect(-44, 20, 88, 18, first)
  a.rect(-36, 2, 76, 18, second)
  a.rect(-40, -16, 66, 18, third)
  a.rect(-30, 20, 6, 18, third)
  a.rect(18, 2, 6, 18, first)
})

export const phone = thing((a, body, screen, accent) => {
  a.rect(-25, -50, 50, 100, body, { radius: 8 })
  a.rect(-21, -44, 42, 88, screen, { radius: 4 })
  a.circle(0, -16, 13, accent)
  a.rect(-14, 8, 28, 5, accent, { radius: 2.5 })
  a.rect(-14, 19, 18, 5, body, { radius: 2.5 })
})

export const browser = thing((a, frame, page, accent) => {
  a.rect(-50, -34, 100, 68, frame, { radius: 5 })
  a.rect(-46, -23, 92, 53, page, { radius: 2 })
  a.circle(-42, -28.5, 2.4, page)
  a.circle(-34, -28.5, 2.4, page)
  a.rect(-38, -14, 34, 8, accent, { radius: 2 })
  a.rect(-38, 0, 24, 4, frame)
  a.rect(-38, 8, 28, 4, frame)
  a.circle(22, 4, 16, accent)
})

export const record = thing((a, vinyl, groove, label) => {
  a.circle(0, 0, 50, vinyl)
  a.ring(0, 0, 40, groove, 1)
  a.ring(0, 0, 32, groove, 1)
  a.ring(0, 0, 24, groove, 1)
  a.circle(0, 0, 16, label)
  a.circle(0, 0, 3, vinyl)
})

export const skyline = thing((a, first, second, third) => {
  a.path("M-50 40V-6H-32V40zM6 40V-44H26V40z", first)
  a.path("M-30 40V-26H-8V40zM28 40V4H50V40z", second)
  a.path("M-10 40V10H10V40z", third)
})

export const bridge = thing((a, steel, cable) => {
  a.stroke("M-100 10Q-76 8-50-36Q0 34 50-36Q76 8 100 10", cable, 2.5)
  a.stroke("M-36-14V16M-22 0V16M-8 7V16M8 7V16M22 0V16M36-14V16", cable, 1.5)
  a.path("M-54-40h8v80h-8zM46-40h8v80h-8zM-100 14H100v7H-100z", steel)
})

export const bars = thing((a, low, high, top) => {
  a.path("M-50 40V18h16v22zM-24 40V4h16v36zM2 40V-14h16v54z", low)
  a.rect(28, -42, 18, 82, high)
  a.circle(37, -42, 9, top)
})

export const rocket = thing((a, body, fin, fire, window) => {
  a.path("M-12 34C-8 50 8 50 12 34L0 62z", fire)
  a.path("M-16 8L-32 30-14 26zM16 8L32 30 14 26z", fin)
  a.path("M0-54C24-30 22 8 13 34H-13C-22 8-24-30 0-54z", body)
  a.circle(0, -14, 9, window)
})

export const gift = thing((a, box, ribbon) => {
  a.rect(-40, -10, 80, 56, box)
  a.rect(-46, -24, 92, 18, box)
  a.rect(-8, -24, 16, 70, ribbon)
  a.path("M0-24C-34-24-34-56-14-50-4-46 0-34 0-24 0-34 4-46 14-50 34-56 34-24 0-24z", ribbon)
})

export const cone = thing((a, first, second, third, wafer) => {
  a.path("M-24 4H24L0 54z", wafer)
  a.circle(-13, -8, 18, first)
  a.circle(14, -8, 18, second)
  a.circle(0, -30, 19, third)
})

export const chip = thing((a, body, pin, core) => {
  a.stroke("M-28-50V50M-9-50V50M9-50V50M28-50V50M-50-28H50M-50-9H50M-50 9H50M-50 28H50", pin, 4)
  a.rect(-38, -38, 76, 76, body, { radius: 6 })
  a.rect(-18, -18, 36, 36, core, { radius: 3 })
})
