import { createHash } from "node:crypto"
import { FILE_TYPES, isInline } from "@atelier/domain/delivery"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ftyp, jpeg, png } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { bmp, box, longTiff, psd, REAL_FILES } from "#testing/real-files"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
let taskId: string
let freelancerId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterAll(() => h.close())

const upload = (name: string, body: Buffer) => mine.upload({ taskId, kind: "DELIVERABLE", name }, { body })
const hash = (bytes: ArrayBuffer | Buffer) =>
  createHash("sha256")
    .update(Buffer.from(bytes as ArrayBuffer))
    .digest("hex")
const SHOWN = /^(?:image|video|audio)\//

test("every entry of the allow-list has real files", () => {
  expect(Object.keys(REAL_FILES).sort()).toEqual(Object.keys(FILE_TYPES).sort())
})

describe.each(Object.entries(REAL_FILES))("%s", (mimeType, files) => {
  test.each(Object.entries(files))("%s comes in as what it is and goes out as it came", async (fileName, make) => {
    const bytes = await make()
    const { status, body } = await upload(fileName, bytes)
    expect({ status, ...body }).toMatchObject({ status: 201, fileName, mimeType, sizeBytes: bytes.length })
    const { url } = await (await h.as(freelancerId)).delivery.fileUrl({ fileId: String(body.id), inline: true })
    const answer = await mine.fetch(url)
    expect(hash(await answer.arrayBuffer())).toBe(hash(bytes))
    const inline = isInline(mimeType) && SHOWN.test(mimeType)
    expect(answer.headers.get("content-disposition")).toMatch(inline ? /^inline;/ : /^attachment;/)
    expect(answer.headers.get("content-type")).toBe(isInline(mimeType) ? mimeType : "application/octet-stream")
    expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox;/)
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  })
})

describe("sizes for print", () => {
  const poster = () => sharp({ create: { width: 7016, height: 9933, channels: 3, background: "#fff" } })
  test.each<[string, () => Promise<Buffer> | Buffer, number, number]>([
    ["A1 at 300 dpi", () => poster().jpeg().toBuffer(), 7016, 9933],
    ["12,000 pixels square", () => png(12_000, 12_000), 12_000, 12_000],
    ["as wide as a brief may ask", () => png(40_000, 300), 40_000, 300],
    ["a TIFF whose directory stands at its end", () => longTiff(900, 400), 900, 400],
    ["a BMP from top to bottom", () => bmp(1080, 1350), 1080, 1350],
    ["a Photoshop file", () => psd(4961, 7016), 4961, 7016],
  ])("%s is measured and taken", async (_, make, width, height) => {
    const bytes = await make()
    const ending = bytes[0] === 0xff ? "jpg" : { B: "bmp", "8": "psd", I: "tif" }[String.fromCharCode(bytes[0] ?? 0)]
    expect((await upload(`a.${ending ?? "png"}`, bytes)).body).toMatchObject({ width, height })
  })

  test("a picture that lies on its side has the size people see", async () => {
    const lying = sharp({ create: { width: 396, height: 1584, channels: 3, background: "#fff" } }).withMetadata({
      orientation: 6,
    })
    expect((await upload("a.jpg", await lying.jpeg().toBuffer())).body).toMatchObject({ width: 1584, height: 396 })
    expect((await upload("a.tif", await lying.tiff().toBuffer())).body).toMatchObject({ width: 1584, height: 396 })
  })

  test("what a browser could not hold is only downloaded", async () => {
    const { body } = await upload("wall.png", png(12_000, 12_000))
    const { url } = await (await h.as(freelancerId)).delivery.fileUrl({ fileId: String(body.id), inline: true })
    expect((await mine.fetch(url)).headers.get("content-disposition")).toMatch(/^attachment;/)
  })

  const huge = async () => {
    const bytes = await longTiff()
    const at = bytes.readUInt32LE(4)
    for (let tag = 0; tag < 2; tag += 1) {
      bytes.writeUInt16LE(4, at + 2 + tag * 12 + 2)
      bytes.writeUInt32LE(90_000, at + 2 + tag * 12 + 8)
    }
    return bytes
  }
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ["a.tif", huge],
    ["a.psd", () => psd(90_000, 90_000)],
    ["a.bmp", () => bmp(90_000, 90_000)],
    ["a.png", () => png(90_000, 90_000)],
  ])("%s of 90,000 pixels square is refused", async (name, make) => {
    const { status, body } = await upload(name, await make())
    expect({ status, reason: body.reason }).toEqual({ status: 413, reason: "PICTURE_TOO_LARGE" })
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    [
      "points behind its end",
      (bytes) => Buffer.concat([bytes.subarray(0, 4), Buffer.from([255, 255, 255, 0]), bytes.subarray(8)]),
    ],
    ["ends within its directory", (bytes) => bytes.subarray(0, bytes.readUInt32LE(4) + 20)],
  ])("a TIFF that %s is damaged", async (_, damage) => {
    const { status, body } = await upload("a.tif", damage(await longTiff()))
    expect({ status, reason: body.reason, data: body.data }).toMatchObject({
      status: 422,
      data: { because: "DAMAGED" },
    })
  })
})

describe("pictures of cameras", () => {
  const meta = (handler: string) =>
    box("meta", Buffer.alloc(4), box("hdlr", Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)))
  const film = (brands: string, ...rest: Buffer[]) => Buffer.concat([box("ftyp", Buffer.from(brands)), ...rest])
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ["photo.heic", () => ftyp("heic", "mif1")],
    ["photo.HEIF", () => ftyp("mif1", "heic")],
    ["photo.jpg", () => ftyp("heic", "mif1")],
    ["live.heics", () => ftyp("hevc", "msf1")],
    ["photo.avif", () => sharp(png(8, 8)).avif().toBuffer()],
    ["photo.png", () => sharp(png(8, 8)).avif().toBuffer()],
    ["renamed.heic", () => jpeg()],
    ["film.mp4", () => film("isom\0\0\0\0mp42", meta("pict"))],
    ["brands.mp4", () => film("isom\0\0\0\0avif", meta("hand"))],
  ])("%s is refused with what to do", async (name, make) => {
    const { status, body } = await upload(name, await make())
    expect({ status, message: body.message }).toEqual({
      status: 422,
      message: "AVIF and HEIC pictures cannot be accepted yet. Save the picture as PNG or JPEG, then upload that.",
    })
  })

  test("a film with metadata is no picture", async () => {
    expect((await upload("film.mp4", film("isom\0\0\0\0mp42", meta("mdta")))).status).toBe(201)
  })
})

describe("what is not what it says", () => {
  test.each<[string, string, string]>([
    ["page.svg", "<!doctype html><html><script>alert(1)</script></html>", "HTML"],
    ["logo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"],
    ["page.png", "<!-- x --><html></html>", "HTML"],
  ])("%s is refused by what it is", async (name, text, format) => {
    const { status, body } = await upload(name, Buffer.from(text))
    expect({ status, message: body.message }).toEqual({
      status: 422,
      message: `The name "${name}" does not match its content, which is ${format}. Rename it, or choose another file.`,
    })
  })
})
