import { createHash } from "node:crypto"
import { taskFiles } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { countFiles } from "#testing/delivery-fixtures"
import { docx, ftyp, gif, jpeg, PDF, png, webp, zip } from "#testing/file-bytes"
import { type FileAnswer, type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
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

function deliverable(name: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<FileAnswer> {
  return mine.upload({ taskId, kind: "DELIVERABLE", name }, { body })
}

const html = Buffer.from("<!doctype html><html><script>alert(1)</script></html>")
const svg = (inside = "") => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
const exe = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])
const elf = Buffer.concat([Buffer.from("\x7fELF", "latin1"), Buffer.alloc(200)])
const LONG = `${"ü".repeat(125)}n.png`

describe("what comes in, by content", () => {
  test.each<[string, string, Buffer, string, string]>([
    ["a PNG", "slide.png", png(12, 34), "slide.png", "image/png"],
    ["a name in capitals", "SLIDE.PNG", png(), "SLIDE.PNG", "image/png"],
    ["a JPEG", "photo.jpeg", jpeg(), "photo.jpeg", "image/jpeg"],
    ["a JPEG with a long profile", "cmyk.jpg", jpeg(640, 480, 700_000), "cmyk.jpg", "image/jpeg"],
    ["a GIF", "loop.gif", gif(), "loop.gif", "image/gif"],
    ["a lossy WebP", "a.webp", webp("VP8 "), "a.webp", "image/webp"],
    ["a PDF", "flyer.pdf", PDF, "flyer.pdf", "application/pdf"],
    ["an Illustrator file", "logo.ai", PDF, "logo.ai", "application/pdf"],
    ["a film", "film.mp4", ftyp("isom", "mp42"), "film.mp4", "video/mp4"],
    ["an archive", "all.zip", zip({ "a.txt": "a" }), "all.zip", "application/zip"],
    ["a Sketch file", "ui.sketch", zip({ "document.json": "{}" }), "ui.sketch", "application/zip"],
    [
      "a Word file",
      "copy.docx",
      docx(),
      "copy.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["a GIF that is also a script", "x.gif", gif(4, 4, "/*<script>alert(1)</script>*/"), "x.gif", "image/gif"],
    ["a PNG with an archive behind it", "x.png", Buffer.concat([png(), zip({ "a.class": "x" })]), "x.png", "image/png"],
    ["a PNG with HTML in its text", "t.png", png(4, 4, { text: "<script>alert(1)</script>" }), "t.png", "image/png"],
    ["a double ending", "page.html.png", png(), "page.html.png", "image/png"],
    ["an ending turned around", "photo\u202egpj.png", png(), "photogpj.png", "image/png"],
    ["a line break in the name", "a\r\nSet-Cookie: x=1.png", png(), "aSet-Cookie: x=1.png", "image/png"],
    ["a path as name", "../../../etc/cron.d/x.png", png(), "x.png", "image/png"],
    ["a Windows path as name", "C:\\Users\\x\\y.png", png(), "y.png", "image/png"],
    ["a name of 255 bytes", LONG, png(), LONG, "image/png"],
    ["a Persian name", "می\u200cخواهم.png", png(), "می\u200cخواهم.png", "image/png"],
    ["a family as name", "👨\u200d👩\u200d👧.png", png(), "👨\u200d👩\u200d👧.png", "image/png"],
    ["an emoji as name", "🎨.png", png(), "🎨.png", "image/png"],
  ])("takes %s", async (_, name, bytes, fileName, mimeType) => {
    const { status, body } = await deliverable(name, bytes)
    expect({ status, body }).toMatchObject({ status: 201, body: { fileName, mimeType, sizeBytes: bytes.length } })
    expect(body.sha256).toBe(createHash("sha256").update(bytes).digest("hex"))
    const [row] = await h.app.db
      .select()
      .from(taskFiles)
      .where(eq(taskFiles.id, String(body.id)))
    expect(row).toMatchObject({
      status: "READY",
      fileName,
      mimeType,
      sizeBytes: bytes.length,
      uploadedBy: freelancerId,
    })
    expect(row?.storageKey).toMatch(/^files\/[0-9a-f-]{36}$/)
  })

  test.each<[string, Buffer, number, number]>([
    ["a.png", png(1080, 1350), 1080, 1350],
    ["a.jpg", jpeg(1200, 627), 1200, 627],
    ["long.jpg", jpeg(3000, 2000, 700_000), 3000, 2000],
    ["a.gif", gif(320, 200), 320, 200],
    ["lossy.webp", webp("VP8 ", 640, 480), 640, 480],
    ["lossless.webp", webp("VP8L", 1280, 720), 1280, 720],
    ["extended.webp", webp("VP8X", 4961, 7016), 4961, 7016],
  ])("reads the size of %s from its header", async (name, bytes, width, height) => {
    expect((await deliverable(name, bytes)).body).toMatchObject({ width, height })
  })

  test("sends no size for what has none", async () => {
    const { body } = await deliverable("flyer.pdf", PDF)
    expect(Object.keys(body).sort()).toEqual(["fileName", "id", "mimeType", "sha256", "sizeBytes"])
  })
})

describe("what does not come in leaves nothing behind", () => {
  let before: { rows: number; stored: number }
  beforeEach(async () => {
    before = await countFiles(h)
  })
  afterEach(async () => {
    expect(await countFiles(h)).toEqual(before)
  })

  test.each<[string, string, Buffer, string]>([
    ["HTML as a picture", "page.png", html, "FILE_TYPE_REFUSED"],
    ["HTML behind a byte order mark", "page.png", Buffer.concat([Buffer.from("\ufeff"), html]), "FILE_TYPE_REFUSED"],
    ["a script as a picture", "x.jpg", Buffer.from("alert(document.cookie)"), "FILE_TYPE_REFUSED"],
    ["a script", "x.js", Buffer.from("alert(1)"), "FILE_TYPE_REFUSED"],
    ["an SVG as PNG", "a.png", svg(), "FILE_TYPE_REFUSED"],
    ["AVIF", "a.avif", ftyp("avif", "mif1"), "FILE_TYPE_REFUSED"],
    ["AVIF as PNG", "a.png", ftyp("avif", "mif1"), "FILE_TYPE_REFUSED"],
    ["HEIC", "a.heic", ftyp("heic", "mif1"), "FILE_TYPE_REFUSED"],
    ["HEIF as JPEG", "a.jpg", ftyp("mif1", "heic"), "FILE_TYPE_REFUSED"],
    ["a Windows program", "tool.exe", exe, "FILE_TYPE_REFUSED"],
    ["a Windows program as a picture", "tool.png", exe, "FILE_TYPE_REFUSED"],
    ["a Linux program as a film", "film.mp4", elf, "FILE_TYPE_REFUSED"],
    ["a Java archive as an archive", "x.zip", zip({ "META-INF/MANIFEST.MF": "" }), "FILE_TYPE_REFUSED"],
    ["an Android app as an archive", "x.zip", zip({ "classes.dex": "" }), "FILE_TYPE_REFUSED"],
    ["a PNG as JPEG", "a.jpg", png(), "FILE_TYPE_REFUSED"],
    ["a JPEG as PNG", "a.png", jpeg(), "FILE_TYPE_REFUSED"],
    ["an archive as a Word file", "a.docx", zip({ "a.txt": "a" }), "FILE_TYPE_REFUSED"],
    ["a Word file as an archive", "a.zip", docx(), "FILE_TYPE_REFUSED"],
    ["a picture with a program's ending", "a.png.exe", png(), "FILE_TYPE_REFUSED"],
    ["an ending turned around", "gnp\u202egpj.exe", png(), "FILE_TYPE_REFUSED"],
    ["no ending", "picture", png(), "FILE_TYPE_REFUSED"],
    ["only an ending", ".png", png(), "FILE_TYPE_REFUSED"],
    ["random bytes", "a.png", Buffer.alloc(5000, 0x41), "FILE_TYPE_REFUSED"],
    ["a null byte in the name", "a.html\u0000.png", png(), "FILE_NAME_REFUSED"],
    ["a name of 256 signs", `${"n".repeat(252)}.png`, png(), "FILE_NAME_REFUSED"],
    ["nothing at all", "a.png", Buffer.alloc(0), "FILE_EMPTY"],
    ["a picture of 50,000 x 50,000", "a.png", png(50_000, 50_000), "PICTURE_TOO_LARGE"],
    ["a JPEG of 65,535 x 65,535", "a.jpg", jpeg(65_535, 65_535), "PICTURE_TOO_LARGE"],
    ["a GIF of 60,000 x 60,000", "a.gif", gif(60_000, 60_000), "PICTURE_TOO_LARGE"],
    ["a PNG without width", "a.png", png(0, 10), "FILE_TYPE_REFUSED"],
    ["a JPEG whose header never comes", "a.jpg", jpeg(4, 4, 2_500_000), "FILE_TYPE_REFUSED"],
    ["a JPEG that breaks off", "a.jpg", jpeg(4, 4, 9000).subarray(0, 4000), "FILE_TYPE_REFUSED"],
  ])("%s", async (_, name, bytes, reason) => {
    const { status, body, headers } = await deliverable(name, bytes)
    expect(body.reason).toBe(reason)
    expect(status).toBe(reason === "PICTURE_TOO_LARGE" ? 413 : 422)
    expect(body.message).toMatch(/^[A-Z].{10,}\.$/)
    expect(headers.get("connection")).toBe("close")
  })
})
