import { createHmac } from "node:crypto"
import { taskFiles } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sendFile } from "#testing/delivery-fixtures"
import { ftyp, PDF, png, zip } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { expiryOf, signFile } from "./sign-file.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const nowSeconds = () => Math.floor(Date.now() / 1000)
function sign(fileId: string, userId: string, inline = true, expires = expiryOf(nowSeconds())) {
  return signFile({ fileId, userId, expires, part: inline ? "inline" : "attachment" })
}

describe("addresses", () => {
  let fileId: string
  let owner: string
  let stranger: string
  let mine: FileClient
  const bytes = Buffer.concat([png(), Buffer.from("0123456789")])
  beforeAll(async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    owner = freelancerId
    stranger = (await h.make.freelancer()).id
    fileId = await sendFile(h, owner, { taskId, kind: "DELIVERABLE" }, bytes, 'Größe "1" 100%.png')
    mine = await openFileClient(h.app, owner)
  })

  const forged = (fields: unknown[], secret: string) =>
    createHmac("sha256", secret).update(JSON.stringify(fields)).digest("base64url")

  test("everything that is not exactly right gets the same answer", async () => {
    const good = sign(fileId, owner)
    expect((await mine.fetch(good)).status).toBe(200)
    const expires = expiryOf(nowSeconds())
    const [, token = ""] = good.split("token=")
    const [, , mac = ""] = token.split(".")
    const others = [
      good.split("?")[0] ?? "",
      `${good}x`,
      good.slice(0, -1),
      good.replace(`${expires}`, `${expires + 600}`),
      good.replace(".i.", ".a."),
      `${good.split("?")[0]}?token=${token.slice(0, -3)}AAA`,
      `${good.split("?")[0]}?token=${expires}.i.`,
      `${good.split("?")[0]}?token=.i.${mac}`,
      `${good.split("?")[0]}?token=${expires}.i.${forged(["file", fileId, owner, expires, "inline"], "another-secret-of-some-length")}`,
      sign(fileId, owner, true, nowSeconds() - 1),
      sign(fileId, stranger),
      good.replace(fileId, "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11"),
      sign("0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11", owner),
      sign("not-an-id", owner),
      sign("..%2f..%2fetc%2fpasswd", owner),
      good.replace(fileId, `${fileId}/extra`),
    ]
    const answers = new Set<string>()
    for (const path of others) {
      const response = await mine.fetch(path)
      answers.add(`${response.status} ${await response.text()}`)
    }
    const strange = await (await openFileClient(h.app, stranger)).fetch(sign(fileId, stranger))
    answers.add(`${strange.status} ${await strange.text()}`)
    const stolen = await (await openFileClient(h.app, stranger)).fetch(good)
    answers.add(`${stolen.status} ${await stolen.text()}`)
    const nobody = await (await openFileClient(h.app, null)).fetch(good)
    answers.add(`${nobody.status} ${await nobody.text()}`)
    expect([...answers]).toEqual([expect.stringMatching(/^404 .*"NOT_FOUND"/)])
  })

  test("an address lives ten to twenty minutes and stays the same for a while", () => {
    for (const now of [1_800_000_000, 1_800_000_001, 1_800_000_599]) {
      expect(expiryOf(now) - now).toBeGreaterThan(600)
      expect(expiryOf(now) - now).toBeLessThanOrEqual(1200)
    }
    expect(expiryOf(1_800_000_000)).toBe(expiryOf(1_800_000_599))
  })

  test("the answer carries nothing that could run", async () => {
    const { headers } = await mine.fetch(sign(fileId, owner))
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
      "content-length": String(bytes.length),
      "content-disposition":
        "inline; filename=\"Gr__e _1_ 100_.png\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%20100%25.png",
    })
    const saved = await mine.fetch(sign(fileId, owner, false))
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment; /)
  })

  test.each<[string, Buffer, string, RegExp]>([
    ["film.mp4", ftyp("isom", "mp42"), "video/mp4", /^inline; /],
    ["flyer.pdf", PDF, "application/pdf", /^attachment; /],
    ["all.zip", zip({ "a.txt": "a" }), "application/octet-stream", /^attachment; /],
  ])("%s asked for in the page", async (name, content, type, disposition) => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const id = await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" }, content, name)
    const response = await (await openFileClient(h.app, freelancerId)).fetch(sign(id, freelancerId))
    expect(response.headers.get("content-type")).toBe(type)
    expect(response.headers.get("content-disposition")).toMatch(disposition)
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true)
  })

  test.each<[string, number, (size: number) => [number, number] | null]>([
    ["bytes=0-3", 206, () => [0, 3]],
    ["bytes=10-", 206, (size) => [10, size - 1]],
    ["bytes=-10", 206, (size) => [size - 10, size - 1]],
    ["bytes=5-999999999", 206, (size) => [5, size - 1]],
    ["bytes=-999999", 206, (size) => [0, size - 1]],
    ["bytes=999999-", 416, () => null],
    ["bytes=-0", 416, () => null],
    ["bytes=5-2", 200, (size) => [0, size - 1]],
    ["bytes=0-1,4-5", 200, (size) => [0, size - 1]],
    ["lines=1-2", 200, (size) => [0, size - 1]],
    ["bytes=-", 200, (size) => [0, size - 1]],
  ])("range %s", async (range, status, expected) => {
    const response = await mine.fetch(sign(fileId, owner), { range })
    const body = Buffer.from(await response.arrayBuffer())
    expect(response.status).toBe(status)
    const part = expected(bytes.length)
    if (!part) {
      expect(response.headers.get("content-range")).toBe(`bytes */${bytes.length}`)
      return
    }
    const [start, end] = part
    expect(body.equals(bytes.subarray(start, end + 1))).toBe(true)
    expect(response.headers.get("content-length")).toBe(String(end - start + 1))
    expect(response.headers.get("content-range")).toBe(status === 206 ? `bytes ${start}-${end}/${bytes.length}` : null)
  })

  test("bytes that are gone are NOT_FOUND, not a failure", async () => {
    const [row] = await h.app.db.select().from(taskFiles).where(eq(taskFiles.id, fileId))
    await h.app.ports.storage.remove(row?.storageKey ?? "")
    expect((await mine.fetch(sign(fileId, owner))).status).toBe(404)
  })
})
