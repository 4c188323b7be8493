import { createHmac } from "node:crypto"
import { taskFiles, tasks } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { transitionTask } from "#modules/tasks"
import { inTx } from "#platform/tx"
import { ftyp, PDF, png, zip } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { readyBrief, stageTask } from "#testing/task-fixtures"
import { expiryOf, signFile } from "./sign-file.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const nowSeconds = () => Math.floor(Date.now() / 1000)
const sign = (fileId: string, userId: string, inline = true, expires = expiryOf(nowSeconds())) =>
  signFile({ fileId, userId, expires, inline })

const send = async (userId: string, query: Record<string, string>, bytes: Buffer, name = "a.png"): Promise<string> => {
  const client = await openFileClient(h.app, userId)
  const { status, body } = await client.upload({ ...query, name }, { body: bytes })
  if (status !== 201) {
    throw new Error(JSON.stringify(body))
  }
  return String(body.id)
}

/** 200 or 404 for this person by an address signed for him, and the same by asking for an address. */
const reads = async (userId: string, fileId: string): Promise<boolean> => {
  const response = await (await openFileClient(h.app, userId)).fetch(sign(fileId, userId))
  await response.arrayBuffer()
  const api = await h.as(userId)
  const asked = await api.delivery.fileUrl({ fileId }).then(
    () => true,
    () => false,
  )
  expect(asked).toBe(response.status === 200)
  expect([200, 404]).toContain(response.status)
  return response.status === 200
}

type Cast = Record<"client" | "colleague" | "otherClient" | "freelancer" | "otherFreelancer" | "admin", string>

const stage = async () => {
  const staged = await stageTask(h, "IN_PROGRESS")
  const cast: Cast = {
    client: staged.clientId,
    colleague: (await h.make.client()).id,
    otherClient: (await h.make.client()).id,
    freelancer: staged.freelancerId,
    otherFreelancer: (await h.make.freelancer()).id,
    admin: (await h.make.admin()).id,
  }
  await h.app.db.execute(sql`
    with company as (insert into companies (name) values ('Roastery') returning id)
    update users set company_id = (select id from company) where id in (${cast.client}, ${cast.colleague})`)
  return { taskId: staged.taskId, cast }
}

const readersOf = async (cast: Cast, fileId: string): Promise<string[]> => {
  const names: string[] = []
  for (const [name, userId] of Object.entries(cast)) {
    if (await reads(userId, fileId)) {
      names.push(name)
    }
  }
  return names
}

const deliverTo = (taskId: string, freelancer: string, fileIds: string[]) =>
  h.as(freelancer).then((api) => api.delivery.deliver({ taskId, fileIds, idempotencyKey: `d-${fileIds[0]}` }))

describe("who may read a delivery, by what became of it", () => {
  test("unused, waiting, returned, passed, revised, approved", async () => {
    const { taskId, cast } = await stage()
    const admin = await h.as(cast.admin)
    const first = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" }, png())
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])
    await deliverTo(taskId, cast.freelancer, [first])
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])
    await admin.delivery.admin.return({ taskId, feedback: "The logo is cut off." })
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])

    const second = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" }, png())
    await deliverTo(taskId, cast.freelancer, [second])
    await admin.delivery.admin.pass({ taskId })
    const insiders = ["client", "colleague", "freelancer", "admin"]
    expect(await readersOf(cast, second)).toEqual(insiders)
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])

    await (await h.as(cast.client)).tasks.revise({ taskId, feedback: "More contrast, please." })
    expect(await readersOf(cast, second)).toEqual(insiders)
    const third = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" }, png())
    await deliverTo(taskId, cast.freelancer, [third])
    expect(await readersOf(cast, third)).toEqual(["freelancer", "admin"])
    await admin.delivery.admin.pass({ taskId })
    await (await h.as(cast.client)).tasks.approve({ taskId })
    expect(await readersOf(cast, third)).toEqual(insiders)
  })

  test("after a reassignment the former freelancer reads nothing, the new one everything", async () => {
    const { taskId, cast } = await stage()
    const admin = await h.as(cast.admin)
    const delivered = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" }, png())
    const said = await send(cast.client, { taskId, kind: "ATTACHMENT" }, png())
    const key = { idempotencyKey: "attach-it" }
    await (await h.as(cast.client)).delivery.sendMessage({ taskId, body: "See this.", fileIds: [said], ...key })
    await deliverTo(taskId, cast.freelancer, [delivered])
    await admin.delivery.admin.return({ taskId, feedback: "Not yet." })
    const draft = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" }, png())
    const address = sign(delivered, cast.freelancer)
    const session = await openFileClient(h.app, cast.freelancer)
    expect((await session.fetch(address)).status).toBe(200)
    await inTx(h.system(), (tx) =>
      transitionTask(tx, taskId, { event: "assign", by: "ADMIN", set: { freelancerId: cast.otherFreelancer } }),
    )
    expect((await session.fetch(address)).status).toBe(404)
    expect(await readersOf(cast, delivered)).toEqual(["otherFreelancer", "admin"])
    expect(await readersOf(cast, said)).toEqual(["client", "colleague", "otherFreelancer", "admin"])
    expect(await readersOf(cast, draft)).toEqual(["admin"])
  })
})

describe("references and attachments", () => {
  test("a draft's references are its client's; with the task they are everybody's who may see the task", async () => {
    const { taskId, cast } = await stage()
    const briefId = await readyBrief(h, cast.client)
    const reference = await send(cast.client, { briefId, kind: "REFERENCE" }, png())
    expect(await readersOf(cast, reference)).toEqual(["client", "admin"])
    await h.app.db.update(tasks).set({ briefId }).where(eq(tasks.id, taskId))
    expect(await readersOf(cast, reference)).toEqual(["client", "colleague", "freelancer", "admin"])
    const seen = await (await h.as(cast.freelancer)).delivery.files({ taskId })
    expect(seen.map(({ id }) => id)).toEqual([reference])
  })

  test("somebody it is offered to reads the references and nothing of the work", async () => {
    const { taskId, clientId } = await stageTask(h)
    const { id: offered } = await h.make.freelancer()
    const briefId = await readyBrief(h, clientId)
    const reference = await send(clientId, { briefId, kind: "REFERENCE" }, png())
    const attachment = await send(clientId, { taskId, kind: "ATTACHMENT" }, png())
    const key = { idempotencyKey: "to-offered" }
    await (await h.as(clientId)).delivery.sendMessage({ taskId, body: "Hello", fileIds: [attachment], ...key })
    await h.app.db.update(tasks).set({ briefId }).where(eq(tasks.id, taskId))
    expect(await reads(offered, reference)).toBe(false)
    await h.app.db.execute(sql`
      insert into task_offers (task_id, artist_id, escalation_level, match_score, expires_at, pay_cents, round_id)
      select ${taskId}, ${offered}, 1, 80, now() + interval '1 hour', 100, null`)
    expect(await reads(offered, reference)).toBe(true)
    expect(await reads(offered, attachment)).toBe(false)
    const api = await h.as(offered)
    expect(await api.delivery.versions({ taskId })).toEqual([])
    await expect(api.delivery.messages({ taskId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    await h.app.db.execute(sql`update task_offers set response = 'EXPIRED' where task_id = ${taskId}`)
    expect(await reads(offered, reference)).toBe(false)
  })

  test("attachments wait for their message, and internal ones are the admins'", async () => {
    const { taskId, cast } = await stage()
    const open = await send(cast.client, { taskId, kind: "ATTACHMENT" }, png())
    expect(await readersOf(cast, open)).toEqual(["client", "admin"])
    const api = await h.as(cast.client)
    await api.delivery.sendMessage({ taskId, body: "Here.", fileIds: [open], idempotencyKey: "open-file" })
    expect(await readersOf(cast, open)).toEqual(["client", "colleague", "freelancer", "admin"])
    const secret = await send(cast.admin, { taskId, kind: "ATTACHMENT" }, png())
    await (await h.as(cast.admin)).delivery.sendMessage({
      taskId,
      body: "For us.",
      internal: true,
      fileIds: [secret],
      idempotencyKey: "secret-file",
    })
    expect(await readersOf(cast, secret)).toEqual(["admin"])
  })

  test("an upload that is not finished is nobody's", async () => {
    const { taskId, cast } = await stage()
    const file = await send(cast.client, { taskId, kind: "ATTACHMENT" }, png())
    await h.app.db.update(taskFiles).set({ status: "UPLOADING" }).where(eq(taskFiles.id, file))
    expect(await readersOf(cast, file)).toEqual([])
  })
})

describe("addresses", () => {
  let fileId: string
  let owner: string
  let stranger: string
  let mine: FileClient
  const bytes = Buffer.concat([png(), Buffer.from("0123456789")])
  beforeAll(async () => {
    const { taskId, cast } = await stage()
    owner = cast.freelancer
    stranger = cast.otherFreelancer
    fileId = await send(owner, { taskId, kind: "DELIVERABLE" }, bytes, 'Größe "1" 100%.png')
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
      `${good.split("?")[0]}?token=${expires}.i.${forged(["file", fileId, owner, expires, true], "another-secret-of-some-length")}`,
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
    const { taskId, cast } = await stage()
    const id = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" }, content, name)
    const response = await (await openFileClient(h.app, cast.freelancer)).fetch(sign(id, cast.freelancer))
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
