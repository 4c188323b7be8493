import { crc32, deflateSync } from "node:zlib"

type Colour = readonly [red: number, green: number, blue: number]
type Shape = { colour: Colour; covers: (x: number, y: number) => boolean }

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function rectangle(colour: Colour, left: number, top: number, right: number, bottom: number): Shape {
  return {
    colour,
    covers: (x, y) => x >= left && x <= right && y >= top && y <= bottom,
  }
}

function disc(colour: Colour, centreX: number, centreY: number, radius: number, ratio: number): Shape {
  return {
    colour,
    covers: (x, y) => (x - centreX) ** 2 + ((y - centreY) * ratio) ** 2 <= radius ** 2,
  }
}

/** A drawn poster as PNG bytes: paper, a square of colour, a sun behind it and lines of text; the version moves the sun. */
export function drawPicture(width: number, height: number, version: number): Buffer {
  const ratio = height / width
  const paper: Colour = [239, 231, 218]
  const ink: Colour = [28, 26, 23]
  const red: Colour = version > 1 ? [179, 54, 31] : [138, 43, 29]
  const shapes: Shape[] = [
    rectangle(red, 0.09, 0.08, 0.62, 0.56),
    disc([224, 168, 92], version > 1 ? 0.62 : 0.7, 0.3, 0.17, ratio),
    rectangle(ink, 0.09, 0.655, 0.91, 0.658),
    rectangle(ink, 0.09, 0.71, 0.72, 0.755),
    rectangle(ink, 0.09, 0.79, 0.5, version > 1 ? 0.815 : 0.805),
    rectangle([74, 93, 58], 0.82, 0.86, 0.91, 0.86 + 0.09 / ratio),
  ]
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const colour = shapes.findLast(({ covers }) => covers(column / width, row / height))?.colour ?? paper
      const at = row * (1 + width * 3) + 1 + column * 3
      rows[at] = colour[0]
      rows[at + 1] = colour[1]
      rows[at + 2] = colour[2]
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
