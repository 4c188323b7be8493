import { join } from "node:path"
import { taskFiles } from "@atelier/db/schema"
import type { FileFacts } from "@atelier/domain/delivery"
import { eq, sql } from "drizzle-orm"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { countFiles, newKey } from "#testing/delivery-fixtures"
import { makePdf } from "#testing/documents"
import { png } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { flatPsd, mp4, wav } from "#testing/real-files"
import { stageTask } from "#testing/task-fixtures"
import { describeFiles } from "../jobs/describe-files.ts"
import { readFacts } from "../jobs/read-facts.ts"
import { expiryOf, signFile } from "../sign-file.ts"
import { readFactsOf } from "./read-facts.ts"

let h: Harness
let taskId: string
let freelancerId: string
let clientId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId, clientId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterAll(() => h.close())

/** What stands beside an upload once it was read. */
async function seen(name: string, bytes: Uint8Array) {
  const { status, body } = await mine.upload({ taskId, kind: "DELIVERABLE", name }, { body: bytes })
  expect(status).toBe(201)
  await h.drainJobs()
  const files = await (await h.as(freelancerId)).delivery.files({ taskId })
  const file = files.find(({ id }) => id === body.id)
  return { facts: file?.facts, width: file?.width, height: file?.height, isShown: file?.url !== null }
}

const plain = (channels: 3 | 4 = 3, alpha = 1) =>
  sharp({ create: { width: 30, height: 20, channels, background: { r: 200, g: 80, b: 60, alpha } } })
const picture = (more: object) =>
  ({ kind: "PICTURE", space: "srgb", bits: 8, isTransparent: false, frames: 1, ...more }) as Partial<FileFacts>

describe("what a file says of itself stands beside it", () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, object]>([
    [
      "a picture for print",
      "a.jpg",
      () => plain().toColourspace("cmyk").withIccProfile("cmyk").jpeg().toBuffer(),
      picture({ space: "cmyk", profile: expect.stringMatching(/\w{3}/) }),
    ],
    [
      "a picture of 16 bits",
      "a.png",
      () => plain().toColourspace("rgb16").png().toBuffer(),
      picture({ space: "rgb16", bits: 16 }),
    ],
    ["a cut-out", "a.webp", () => plain(4, 0.5).webp({ lossless: true }).toBuffer(), picture({ isTransparent: true })],
    ["a full picture with an alpha channel", "a.png", () => plain(4).png().toBuffer(), picture({})],
    [
      "a TIFF",
      "a.tif",
      () => plain().withMetadata({ density: 300 }).tiff({ compression: "lzw" }).toBuffer(),
      picture({ dpi: 300 }),
    ],
    ["a PDF", "a.pdf", () => makePdf(["one", "two"]), { kind: "PDF", pages: 2 }],
    ["sound", "a.wav", () => wav(3), { kind: "SOUND", seconds: 3, codec: "PCM", channels: 1, hertz: 8000 }],
    ["a film", "a.mp4", () => mp4(2), { kind: "FILM", seconds: 2, rotation: 0, codec: "AVC", sound: null }],
  ])("%s", async (_, name, make, facts) => {
    expect((await seen(name, await make())).facts).toMatchObject(facts)
  })

  test("a film from a phone that was held upright has the frame people see", async () => {
    const { facts, width, height } = await seen("phone.mp4", mp4(2, { width: 1920, height: 1080, turned: true }))
    expect({ ...facts, width, height }).toMatchObject({ rotation: 90, width: 1080, height: 1920 })
  })

  test("a picture that lies on its side keeps the size people see", async () => {
    const lying = await plain().withMetadata({ orientation: 6 }).webp().toBuffer()
    expect(await seen("a.webp", lying)).toMatchObject({ width: 20, height: 30 })
  })
})

describe("what is broken or disguised is said to be, and never shown in a page", () => {
  const cut = async () => {
    const noise = {
      create: {
        width: 90,
        height: 90,
        channels: 3 as const,
        background: "#123",
        noise: { type: "gaussian" as const, mean: 99, sigma: 40 },
      },
    }
    const bytes = await sharp(noise).png().toBuffer()
    return bytes.subarray(0, bytes.length / 2)
  }
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["a picture that breaks off", "a.png", cut],
    ["a picture without its pixels", "a.png", () => png(2000, 2000)],
    [
      "a picture that is a script too",
      "a.gif",
      () => Buffer.from("GIF89a/*\x01\x00\x00\x00*/=1;alert(document.cookie)//"),
    ],
    [
      "a film with nothing in it",
      "a.mp4",
      () => Buffer.concat([Buffer.from("\0\0\0\x14ftypisom\0\0\0\0mp42"), Buffer.alloc(64)]),
    ],
  ])("%s", async (_, name, make) => {
    expect(await seen(name, await make())).toMatchObject({
      facts: { kind: "UNREADABLE", because: "DAMAGED" },
      isShown: false,
    })
  })
})

/** What the screen of the person gets of a file: sizes and addresses of its previews. */
async function previewsOf(userId: string, id: unknown) {
  const files = await (await h.as(userId)).delivery.files({ taskId })
  return files.find((file) => file.id === id)?.previews
}

describe("previews", () => {
  const upload = async (name: string, body: Uint8Array) =>
    (await mine.upload({ taskId, kind: "DELIVERABLE", name }, { body })).body.id

  async function made(name: string, bytes: Uint8Array) {
    const id = await upload(name, bytes)
    expect(await previewsOf(freelancerId, id)).toBeNull()
    await h.drainJobs()
    const previews = (await previewsOf(freelancerId, id)) ?? []
    const last = await mine.fetch(previews.at(-1)?.url ?? "")
    return { id, previews, last, content: Buffer.from(await last.arrayBuffer()) }
  }

  test("are WebP in several widths, none wider than the picture, upright and in sRGB", async () => {
    const wide = await made("wide.jpg", await plain().resize(2000, 1000).toColourspace("cmyk").jpeg().toBuffer())
    expect(wide.previews.map(({ use, page, width, height }) => [use, page, width, height])).toEqual([
      ["STILL", 1, 320, 160],
      ["STILL", 1, 960, 480],
      ["STILL", 1, 1920, 960],
    ])
    expect(wide.last.headers.get("content-type")).toBe("image/webp")
    expect(wide.last.headers.get("content-security-policy")).toContain("sandbox")
    expect(await sharp(wide.content).metadata()).toMatchObject({ format: "webp", space: "srgb", width: 1920 })

    const lying = await made(
      "lying.tif",
      await plain().resize(500, 300).withMetadata({ orientation: 6 }).tiff().toBuffer(),
    )
    expect(lying.previews.map(({ width, height }) => [width, height])).toEqual([[300, 500]])
  })

  test("are pictures of a document's pages, as far as eight", async () => {
    const { previews, content } = await made("a.pdf", await makePdf(Array.from({ length: 9 }, (_, at) => `Page ${at}`)))
    const pages = new Map(previews.map(({ page, use }) => [page, use]))
    expect([...pages.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect([pages.get(1), pages.get(2)]).toEqual(["STILL", "PAGE"])
    expect(previews.filter(({ page }) => page === 1).map(({ width }) => width)).toEqual([320, 960, 1280])
    const [red] = (await sharp(content).stats()).channels
    expect([red?.max, red?.min]).toEqual([255, 0])
  })

  test("are drawn of an SVG, wide and without what it refers to", async () => {
    const secret = join(h.app.env.STORAGE_DIR, "secret.png")
    await plain().png().toFile(secret)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="8"><rect width="8" height="8" fill="#f00"/>
      <image href="file://${secret}" x="8" width="8" height="8"/></svg>`
    const { previews, content } = await made("logo.svg", Buffer.from(svg))
    expect(previews.map(({ width, height }) => [width, height])).toEqual([
      [320, 160],
      [960, 480],
      [1920, 960],
    ])
    const colourAt = (left: number) => sharp(content).extract({ left, top: 500, width: 1, height: 1 }).raw().toBuffer()
    expect([...(await colourAt(500))]).toEqual([expect.closeTo(255, -1), expect.closeTo(0, -1), 0, 255])
    expect((await colourAt(1500))[3]).toBe(0)
    expect((await made("bad.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><rect"))).previews).toEqual([])
  })

  test.each<[string, number, 0 | 1, number[], number[]]>([
    ["RGB", 3, 0, [200, 80, 60], [200, 80, 60]],
    ["RGB, packed", 3, 1, [200, 80, 60], [200, 80, 60]],
    ["CMYK, packed", 4, 1, [200, 255, 255, 128], [100, 128, 128]],
  ])("are of the flattened picture in a Photoshop file: %s", async (_, mode, packing, colours, seen) => {
    const { previews, content } = await made("a.psd", flatPsd({ mode, packing, colours }))
    expect(previews).toMatchObject([{ width: 40, height: 30 }])
    const pixel = [...(await sharp(content).raw().toBuffer())].slice(0, 3)
    expect(pixel.map((value, at) => Math.abs(value - (seen[at] ?? 0)) < 8)).toEqual([true, true, true])
  })

  test("are of the first frame of an animation", async () => {
    const frames = [0, 255].flatMap((value) => Array<number>(20 * 20 * 3).fill(value))
    const gif = sharp(Buffer.from(frames), { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } }).gif()
    const { previews, content } = await made("a.gif", await gif.toBuffer())
    expect(previews.map(({ width, height }) => [width, height])).toEqual([[20, 20]])
    expect((await sharp(content).stats()).channels[0]?.mean).toBeLessThan(5)
  })

  test("go with their file, also when it is removed while they are made", async () => {
    const before = await countFiles(h)
    const { id } = await made("a.png", await plain().png().toBuffer())
    expect((await countFiles(h)).stored).toBe(before.stored + 2)
    const { delivery } = await h.as(freelancerId)
    await delivery.removeFile({ fileId: String(id) })
    await h.drainJobs()
    expect(await countFiles(h)).toEqual(before)

    const fileId = String(await upload("b.png", await plain().png().toBuffer()))
    const ctx = h.system()
    const { storage } = ctx.ports
    const put: typeof storage.put = async (...given) => {
      await delivery.removeFile({ fileId })
      return storage.put(...given)
    }
    await readFacts({ ...ctx, ports: { ...ctx.ports, storage: { ...storage, put } } }, { fileId })
    await h.drainJobs()
    expect(await countFiles(h)).toEqual(before)
  })

  test("are made of files from before, a few at a time, and not of those whose bytes are gone", async () => {
    const lost = await made("lost.png", await plain().png().toBuffer())
    const { id } = await made("a.png", await plain().png().toBuffer())
    const before = { previews: null, facts: null, updatedAt: sql`now() - interval '2 hours'` }
    const [gone] = await h.app.db
      .update(taskFiles)
      .set(before)
      .where(eq(taskFiles.id, String(lost.id)))
      .returning()
    await h.app.db
      .update(taskFiles)
      .set(before)
      .where(eq(taskFiles.id, String(id)))
    await h.app.ports.storage.remove(gone?.storageKey ?? "")
    await describeFiles(h.system())
    await h.drainJobs()
    expect(await previewsOf(freelancerId, id)).toMatchObject([{ width: 30 }])
    expect(await previewsOf(freelancerId, lost.id)).toEqual([])
  })

  test("are the client's only once the version passed, and end with a right to the file", async () => {
    const { id, previews } = await made("a.png", await plain().png().toBuffer())
    const client = await openFileClient(h.app, clientId)
    const adminId = (await h.make.admin()).id
    const own = previews[0]?.url ?? ""
    expect((await client.fetch(own)).status).toBe(404)
    expect((await mine.fetch(own.replace(".p0.", ".p1."))).status).toBe(404)
    await (await h.as(freelancerId)).delivery.deliver({ taskId, fileIds: [String(id)], ...newKey() })
    const expires = expiryOf(Math.floor(Date.now() / 1000))
    const signed = signFile({ fileId: String(id), userId: clientId, expires, part: 0 })
    expect((await client.fetch(signed)).status).toBe(404)
    await (await h.as(adminId)).delivery.admin.pass({ taskId })
    expect((await client.fetch(signed)).status).toBe(200)
    const [version] = await (await h.as(clientId)).delivery.versions({ taskId })
    expect(version?.files[0]?.previews).toMatchObject([{ use: "STILL", width: 30, height: 20 }])
  })
})

describe("a reader has limits", () => {
  const of = (bytes: Uint8Array) => ({
    size: bytes.length,
    read: async (start: number, length: number) => bytes.subarray(start, start + length),
  })

  test("of time", async () => {
    expect(await readFactsOf("picture", of(png()), { ms: 1 })).toEqual({
      facts: { kind: "UNREADABLE", because: "SLOW" },
      previews: [],
    })
  })

  test("of size, before anything is started", async () => {
    const never = { size: 300 * 1024 ** 2, read: () => Promise.reject(new Error("read")) }
    expect(await readFactsOf("pdf", never)).toEqual({
      facts: { kind: "UNREADABLE", because: "TOO_LARGE" },
      previews: [],
    })
  })

  test("and tells when the bytes cannot be had, so that it is tried again", async () => {
    const gone = { size: 1000, read: () => Promise.reject(new Error("503")) }
    await expect(readFactsOf("media", gone)).rejects.toThrow("503")
  })
})
