import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createPorts } from "#platform/app"
import { png, zip } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { BUCKET, KEYS, openS3Server, type S3Server, type Trouble } from "#testing/s3-server"
import { stageTask } from "#testing/task-fixtures"
import { openTusClient } from "#testing/tus-client"
import { readFacts } from "./jobs/read-facts.ts"

let h: Harness
let dir: string
let server: S3Server
let taskId: string
let userId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  dir = await mkdtemp(join(tmpdir(), "atelier-spool-"))
  server = await openS3Server()
  h.app.env = {
    ...h.app.env,
    STORAGE_DIR: dir,
    S3_ENDPOINT: server.endpoint,
    S3_REGION: KEYS.region,
    S3_BUCKET: BUCKET,
    S3_ACCESS_KEY_ID: KEYS.accessKeyId,
    S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
  }
  h.app.ports = createPorts(h.app.env)
  const staged = await stageTask(h, "IN_PROGRESS")
  taskId = staged.taskId
  mine = await openFileClient(h.app, staged.freelancerId)
  userId = staged.freelancerId
})
afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
  await h.close()
})

const upload = (body: Uint8Array = png()) => mine.upload({ taskId, kind: "DELIVERABLE", name: "a.png" }, { body })
const thrice = (trouble: Trouble) => [trouble, trouble, trouble]
const address = async (fileId: string) => (await (await h.as(userId)).delivery.fileUrl({ fileId })).url

test("a file goes into the object store and comes out whole, in parts, and not at all once it is removed", async () => {
  const bytes = Buffer.concat([png(), Buffer.alloc(200_000, 7)])
  const { status, body } = await upload(bytes)
  expect(status).toBe(201)
  expect([...server.objects.values()].map((object) => object.equals(bytes))).toEqual([true])
  expect(await readdir(join(dir, "incoming"))).toEqual([])
  const url = await address(String(body.id))
  expect(Buffer.from(await (await mine.fetch(url)).arrayBuffer()).equals(bytes)).toBe(true)
  const part = await mine.fetch(url, { range: "bytes=100000-100009" })
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 100000-100009/${bytes.length}`])
  expect(Buffer.from(await part.arrayBuffer())).toEqual(Buffer.alloc(10, 7))
  server.objects.clear()
  expect((await mine.fetch(url)).status).toBe(404)
})

test("a store that fails is told as 503, and what it kept of the upload goes", async () => {
  server.troubles.push({ on: /^PUT/, what: 503 }, ...thrice({ on: /^PUT/, what: "cut the answer" }).slice(1))
  const { status, body } = await upload()
  expect([status, body.reason]).toEqual([503, "SERVICE_UNAVAILABLE"])
  expect([...server.objects.keys()]).toEqual([])
  const again = await upload()
  expect(again.status).toBe(201)
  const url = await address(String(again.body.id))
  server.troubles.push(...thrice({ on: /^GET/, what: 500 }))
  const download = await mine.fetch(url)
  expect(download.status).toBe(503)
  expect(await download.json()).toMatchObject({ reason: "SERVICE_UNAVAILABLE" })
  expect((await mine.fetch(url)).status).toBe(200)
})

test("a store that fails keeps what it has of an upload, which the page asks for again", async () => {
  server.objects.clear()
  const tus = await openTusClient(h.app, userId)
  const archive = zip({ "a.svg": "<svg/>" })
  const { headers } = await tus.begin({ taskId, kind: "DELIVERABLE", name: "all.zip" }, archive.length)
  const place = String(headers.get("location"))
  const down = async () => {
    const { status, body } = await tus.patch(place, 0, archive)
    expect([status, body.reason]).toEqual([503, "SERVICE_UNAVAILABLE"])
  }
  server.troubles.push(...thrice({ on: /^GET.*uploadId/, what: 503 }))
  await down()
  // A streamed part cannot be sent again: once is enough.
  server.troubles.push({ on: /^PUT/, what: 503 })
  await down()
  expect(await tus.offset(place)).toBe(0)
  // Whole, but the store cannot show it to those who check it.
  server.troubles.push(...thrice({ on: /^GET \S*\/[0-9a-f-]{36}\?x-id=GetObject$/, what: 503 }))
  await down()
  h.app.ports = createPorts(h.app.env)
  expect(await tus.offset(place)).toBe(archive.length)
  const { status, body } = await tus.patch(place, archive.length)
  expect(status).toBe(201)
  expect([...server.objects.values()]).toEqual([archive])
  const { delivery } = await h.as(userId)
  expect(await delivery.archiveFiles({ fileId: String(body.id) })).toEqual([{ name: "a.svg", bytes: 6 }])
})

test("a file that the store fails to give is read later", async () => {
  const { delivery } = await h.as(userId)
  const picture = String((await upload()).body.id)
  const read = () => readFacts(h.system(), { fileId: picture })
  server.troubles.push(...thrice({ on: /^GET/, what: 503 }))
  await expect(read()).rejects.toMatchObject({ kind: "unavailable" })
  await read()
  const file = (await delivery.files({ taskId })).find((one) => one.id === picture)
  expect(file?.facts).toMatchObject({ kind: "PICTURE", space: "srgb" })
})
