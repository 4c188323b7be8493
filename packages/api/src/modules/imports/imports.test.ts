import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { deliverableStyleReferences, importLogs, taskFiles } from "@atelier/db/schema"
import { eq, inArray, sql } from "drizzle-orm"
import { strToU8, type Zippable, zipSync } from "fflate"
import sharp from "sharp"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { runImport } from "./jobs/run-import.ts"
import { tidyImports } from "./jobs/tidy.ts"

let h: Harness
let address = ""
let asked: string[] = []
let pages: Record<string, RequestListener> = {}
const server = createServer((request, response) => {
  asked.push(request.url ?? "")
  const page = pages[request.url ?? ""]
  page ? page(request, response) : response.writeHead(404).end()
})

beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  address = `http://${host}`
  h = await setup({ READABLE_HOSTS: host })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await h.close()
})
beforeEach(() => {
  pages = {}
  asked = []
})

const sends =
  (type: string, body: Buffer | string): RequestListener =>
  (_, response) =>
    response.writeHead(200, { "content-type": type }).end(body)

/** A picture of stripes; each seed another one. */
function stripes(seed: number, { width = 640, height = 640 } = {}) {
  const bars = Array.from({ length: 8 }, (_, at) => {
    const dark = (seed >> at) & 1
    return `<rect x="${(at * width) / 8}" y="${dark ? 0 : height / 2}" width="${width / 8}" height="${height / 2}" fill="${dark ? "#8a2b1d" : "#12355b"}"/>`
  })
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f3efe7"/>${bars.join("")}</svg>`,
    ),
  )
}

const admin = async () => (await h.as((await h.make.admin()).id)).imports.admin
const target = "deliverable_style" as const

async function imported(urls: string[]) {
  const api = await admin()
  const { id } = await api.start({ source: "manual_url", target, urls: urls.map((url) => address + url) })
  await h.drainJobs()
  return { api, id, run: await api.byId({ id }) }
}

describe("an import of addresses", () => {
  test("keeps what can be used, unseen by clients, and says of each other picture why not", async () => {
    pages = {
      "/good.png": sends("image/png", await stripes(0b10110010).png().toBuffer()),
      "/same.jpg": sends("image/jpeg", await stripes(0b10110010, { width: 900, height: 900 }).jpeg().toBuffer()),
      "/tiny.png": sends("image/png", await stripes(1).resize(100).png().toBuffer()),
      "/broken.png": sends("image/png", "not a picture"),
      "/page.png": sends("text/html", "<p>Hello"),
      "/huge.png": (_, response) => {
        response.writeHead(200, { "content-type": "image/png", "content-length": 300_000_000 })
        const more = () => response.destroyed || response.write(Buffer.alloc(1_000_000), () => setImmediate(more))
        more()
      },
    }
    const { run } = await imported([
      "/good.png",
      "/same.jpg",
      "/tiny.png",
      "/broken.png",
      "/page.png",
      "/huge.png",
      "/gone.png",
    ])
    expect(run).toMatchObject({ status: "COMPLETED", attempted: 7, successful: 1, skipped: 2, failed: 4 })
    expect(run.items.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      "imported",
      "near_duplicate",
      "too_small",
      "damaged",
      "type",
      "too_large",
      "status",
    ])
    const [good, same] = run.items
    expect(same?.near).toMatchObject({ id: good?.id, imageUrl: good?.imageUrl })
    const [card] = await h.app.db
      .select()
      .from(deliverableStyleReferences)
      .where(eq(deliverableStyleReferences.id, good?.id ?? ""))
    expect(card).toMatchObject({
      name: "good",
      isActive: false,
      deliverableType: "instagram_post",
      imageUrl: good?.imageUrl,
      sourceUrl: `${address}/good.png`,
    })
    expect(card?.colorSamples[0]).toBe("#f3efe7")
    const client = await h.as((await h.make.client()).id)
    expect((await client.catalog.styles({ search: "good" })).items.map(({ id }) => id)).not.toContain(card?.id)
    const reviewer = await h.as((await h.make.admin()).id)
    await reviewer.catalog.admin.activateStyles({ ids: [card?.id ?? ""], isActive: true })
    expect((await client.catalog.styles({ search: "good" })).items.map(({ id }) => id)).toContain(card?.id)
  })

  test("a near-duplicate can be kept after all, once", async () => {
    const picture = sends("image/png", await stripes(0b01010011).png().toBuffer())
    pages = { "/one.png": picture, "/two.png": picture }
    const { api, id, run } = await imported(["/one.png", "/two.png"])
    expect(run).toMatchObject({ successful: 1, skipped: 1 })
    const kept = await api.keep({ id, at: 1 })
    const now = await api.byId({ id })
    expect(now).toMatchObject({ successful: 2, skipped: 0 })
    expect(now.items[1]).toMatchObject({ outcome: "imported", id: kept.id, isActive: false })
    await expect(api.keep({ id, at: 1 })).rejects.toMatchObject({ code: "CONFLICT" })
    await expect(api.keep({ id, at: 9 })).rejects.toMatchObject({ code: "NOT_FOUND" })
  })
})

describe("an import of uploads", () => {
  async function send(userId: string, name: string, body: Uint8Array) {
    const { status, body: answer } = await (await openFileClient(h.app, userId)).upload(
      { kind: "LIBRARY", name },
      { body },
    )
    return { status, id: String(answer.id), reason: answer.reason }
  }
  const png = (seed: number) => stripes(seed).png().toBuffer()

  test("takes pictures and those of a ZIP file, says of each other why not, and leaves no upload behind", async () => {
    const { id: userId } = await h.make.admin()
    const packed: Zippable = {
      "posters/Summer-fair.png": new Uint8Array(await png(0b01101100)),
      "posters/notes.txt": strToU8("nothing to see"),
      "__MACOSX/posters/._Summer-fair.png": strToU8("hidden"),
      "posters/fake.jpg": strToU8("not a picture"),
      "posters/bomb.png": [new Uint8Array(21_000_000), { level: 0 }],
    }
    const files = [
      await send(userId, "harbour.png", await png(0b10010011)),
      await send(userId, "all.zip", zipSync(packed)),
      await send(userId, "none.zip", zipSync({ "readme.txt": strToU8("no pictures") })),
    ]
    const { imports } = await h.as(userId)
    const { id } = await imports.admin.start({ source: "file_upload", target, fileIds: files.map((file) => file.id) })
    await h.drainJobs()
    const run = await imports.admin.byId({ id })
    expect(run).toMatchObject({ status: "COMPLETED", found: 5, attempted: 5, successful: 2, failed: 3 })
    expect(run.items.map(({ source, outcome, reason }) => [source, reason ?? outcome])).toEqual([
      ["harbour.png", "imported"],
      ["all.zip/posters/Summer-fair.png", "imported"],
      ["all.zip/posters/fake.jpg", "type"],
      ["all.zip/posters/bomb.png", "too_large"],
      ["none.zip", "nothing_found"],
    ])
    const cards = await h.app.db
      .select({ name: deliverableStyleReferences.name, from: deliverableStyleReferences.sourceUrl })
      .from(deliverableStyleReferences)
      .where(
        inArray(
          deliverableStyleReferences.id,
          run.items.flatMap((item) => item.id ?? []),
        ),
      )
    expect(cards.map(({ name, from }) => [name, from]).sort()).toEqual([
      ["Summer fair", null],
      ["harbour", null],
    ])
    const kept = await h.app.db.select().from(taskFiles).where(eq(taskFiles.uploadedBy, userId))
    expect(kept).toEqual([])
  })

  test("takes no one else's upload, and only admins send any", async () => {
    const [{ id: other }, { id: client }] = [await h.make.admin(), await h.make.client()]
    const file = await send(other, "a.png", await png(3))
    const api = await admin()
    const start = api.start({ source: "file_upload", target, fileIds: [file.id] })
    await expect(start).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect(await send(client, "a.png", await png(3))).toMatchObject({ status: 403, reason: "WRONG_ROLE" })
  })
})

test("the picture of a near-duplicate that no one kept is removed after a week", async () => {
  const picture = sends("image/png", await stripes(0b01110001).png().toBuffer())
  pages = { "/x.png": picture, "/y.png": picture }
  const { api, id, run } = await imported(["/x.png", "/y.png"])
  const key = (at: number) => `library/${run.items[at]?.imageUrl?.split("/").at(-1)}`
  const stored = () => Promise.all([0, 1].map((at) => h.app.ports.storage.exists(key(at))))
  await tidyImports(h.system())
  await h.drainJobs()
  expect(await stored()).toEqual([true, true])
  await h.app.db.update(importLogs).set({ completedAt: sql`now() - interval '8 days'` }).where(eq(importLogs.id, id))
  await tidyImports(h.system())
  await h.drainJobs()
  expect(await stored()).toEqual([true, false])
  expect((await api.byId({ id })).items[1]?.imageUrl).toBeUndefined()
  await expect(api.keep({ id, at: 1 })).rejects.toMatchObject({ code: "CONFLICT" })
})

describe("an import of a page", () => {
  const start = async (path: string) => {
    const api = await admin()
    const { id } = await api.start({ source: "page_scrape", target, sourceUrl: address + path })
    return { api, id }
  }

  test("with thousands of pictures looks at two hundred and says how many there are", async () => {
    const images = Array.from({ length: 5_000 }, (_, at) => `<img src="/p${at}.png">`)
    pages = { "/many": sends("text/html", images.join("")) }
    const { api, id } = await start("/many")
    await runImport(h.system(), { importId: id })
    const shown = { status: "RUNNING", found: 5_000, attempted: 200, failed: 20 }
    expect(await api.byId({ id }), "a turn of twenty, after which others come").toMatchObject(shown)
    await api.cancel({ id })
    await h.drainJobs()
    expect(await api.byId({ id })).toMatchObject({ ...shown, status: "CANCELLED" })
  })

  test("that cannot be read or has nothing fails with the reason, and can be tried again", async () => {
    const { api, id } = await start("/work")
    await h.drainJobs()
    expect(await api.byId({ id })).toMatchObject({ status: "FAILED", error: "status", attempted: 0 })
    pages = { "/work": sends("text/html", "<p>Nothing here") }
    await api.resume({ id })
    await h.drainJobs()
    expect(await api.byId({ id })).toMatchObject({ status: "FAILED", error: "nothing_found" })
    pages = {
      "/work": sends("text/html", '<img src="/a.png" alt="A harbour">'),
      "/a.png": sends("image/png", await stripes(0b11100100).png().toBuffer()),
    }
    await api.resume({ id })
    await h.drainJobs()
    const run = await api.byId({ id })
    expect(run).toMatchObject({ status: "COMPLETED", error: null, successful: 1 })
    expect(run.items[0]).toMatchObject({ title: "A harbour" })
    await expect(api.resume({ id })).rejects.toMatchObject({ code: "CONFLICT" })
  })

  test("that was stopped reads no further picture, and goes on where it was", async () => {
    let stop: (() => Promise<unknown>) | undefined
    const numbers = [0b00001111, 0b11000011, 0b10011001]
    const bytes = await Promise.all(numbers.map((seed) => stripes(seed).png().toBuffer()))
    pages = { "/work": sends("text/html", numbers.map((_, at) => `<img src="/s${at}.png">`).join("")) }
    for (const [at, body] of bytes.entries()) {
      pages[`/s${at}.png`] = async (request, response) => {
        if (at === 1) {
          await stop?.()
        }
        sends("image/png", body)(request, response)
      }
    }
    const { api, id } = await start("/work")
    stop = () => api.cancel({ id })
    await h.drainJobs()
    expect(await api.byId({ id })).toMatchObject({ status: "CANCELLED", successful: 1, attempted: 3 })
    expect(asked).not.toContain("/s2.png")
    stop = undefined
    await api.resume({ id })
    await h.drainJobs()
    const run = await api.byId({ id })
    expect(run).toMatchObject({ status: "COMPLETED", successful: 3 })
    expect(asked.filter((path) => path === "/s0.png")).toHaveLength(1)
    expect(new Set(run.items.map((item) => item.id)).size).toBe(3)
  })

  test("whose worker died in the middle is read once to its end by two others", async () => {
    const body = await stripes(0b00110101).png().toBuffer()
    pages = { "/work": sends("text/html", '<img src="/d.png">'), "/d.png": sends("image/png", body) }
    const { api, id } = await start("/work")
    await Promise.all([runImport(h.system(), { importId: id }), runImport(h.system(), { importId: id })])
    await h.drainJobs()
    const run = await api.byId({ id })
    expect(run).toMatchObject({ status: "COMPLETED", attempted: 1, successful: 1 })
    const cards = await h.app.db
      .select({ imageUrl: deliverableStyleReferences.imageUrl })
      .from(deliverableStyleReferences)
      .where(eq(deliverableStyleReferences.sourceUrl, `${address}/d.png`))
    expect(cards).toEqual([{ imageUrl: run.items[0]?.imageUrl }])
    const key = `library/${run.items[0]?.imageUrl?.split("/").at(-1)}`
    expect(await h.app.ports.storage.exists(key)).toBe(true)
  })
})
