import { taskFiles, tasks } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { sendFile } from "#testing/delivery-fixtures"
import { openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { makeCompany, readyBrief, stageTask } from "#testing/task-fixtures"
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

type Place = Parameters<typeof sendFile>[2]
const send = (userId: string, place: Place) => sendFile(h, userId, place)

/** 200 or 404 for this person by an address signed for him, and the same by asking for an address. */
async function reads(userId: string, fileId: string): Promise<boolean> {
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

async function stage() {
  const staged = await stageTask(h, "IN_PROGRESS")
  const cast: Cast = {
    client: staged.clientId,
    colleague: (await h.make.client()).id,
    otherClient: (await h.make.client()).id,
    freelancer: staged.freelancerId,
    otherFreelancer: (await h.make.freelancer()).id,
    admin: (await h.make.admin()).id,
  }
  await makeCompany(h, cast.client, cast.colleague)
  return { taskId: staged.taskId, cast }
}

async function readersOf(cast: Cast, fileId: string): Promise<string[]> {
  const names: string[] = []
  for (const [name, userId] of Object.entries(cast)) {
    if (await reads(userId, fileId)) {
      names.push(name)
    }
  }
  return names
}

function deliverTo(taskId: string, freelancer: string, fileIds: string[]) {
  return h.as(freelancer).then((api) => api.delivery.deliver({ taskId, fileIds, idempotencyKey: `d-${fileIds[0]}` }))
}

describe("who may read a delivery, by what became of it", () => {
  test("unused, waiting, returned, passed, revised, approved", async () => {
    const { taskId, cast } = await stage()
    const admin = await h.as(cast.admin)
    const first = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" })
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])
    await deliverTo(taskId, cast.freelancer, [first])
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])
    await admin.delivery.admin.return({ taskId, feedback: "The logo is cut off." })
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])

    const second = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" })
    await deliverTo(taskId, cast.freelancer, [second])
    await admin.delivery.admin.pass({ taskId })
    const insiders = ["client", "colleague", "freelancer", "admin"]
    expect(await readersOf(cast, second)).toEqual(insiders)
    expect(await readersOf(cast, first)).toEqual(["freelancer", "admin"])

    await (await h.as(cast.client)).delivery.revise({ taskId, feedback: "More contrast, please." })
    expect(await readersOf(cast, second)).toEqual(insiders)
    const third = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" })
    await deliverTo(taskId, cast.freelancer, [third])
    expect(await readersOf(cast, third)).toEqual(["freelancer", "admin"])
    await admin.delivery.admin.pass({ taskId })
    await (await h.as(cast.client)).delivery.approve({ taskId })
    expect(await readersOf(cast, third)).toEqual(insiders)
  })

  test("after a reassignment the former freelancer reads nothing, the new one everything", async () => {
    const { taskId, cast } = await stage()
    const admin = await h.as(cast.admin)
    const delivered = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" })
    const said = await send(cast.client, { taskId, kind: "ATTACHMENT" })
    const key = { idempotencyKey: "attach-it" }
    await (await h.as(cast.client)).delivery.sendMessage({ taskId, body: "See this.", fileIds: [said], ...key })
    await deliverTo(taskId, cast.freelancer, [delivered])
    await admin.delivery.admin.return({ taskId, feedback: "Not yet." })
    const draft = await send(cast.freelancer, { taskId, kind: "DELIVERABLE" })
    const address = sign(delivered, cast.freelancer)
    const session = await openFileClient(h.app, cast.freelancer)
    expect((await session.fetch(address)).status).toBe(200)
    await inTx(h.system(), (tx) =>
      stepTask(tx, taskId, { event: "assign", by: "ADMIN", set: { freelancerId: cast.otherFreelancer } }),
    )
    expect((await session.fetch(address)).status).toBe(404)
    expect(await readersOf(cast, delivered)).toEqual(["otherFreelancer", "admin"])
    expect(await readersOf(cast, said)).toEqual(["client", "colleague", "otherFreelancer", "admin"])
    expect(await readersOf(cast, draft)).toEqual(["admin"])
  })
})

describe("references and attachments", () => {
  test("a draft's references are its client's; with the task they are everyone's who may see the task", async () => {
    const { taskId, cast } = await stage()
    const briefId = await readyBrief(h, cast.client)
    const reference = await send(cast.client, { briefId, kind: "REFERENCE" })
    expect(await readersOf(cast, reference)).toEqual(["client", "admin"])
    await h.app.db.update(tasks).set({ briefId }).where(eq(tasks.id, taskId))
    expect(await readersOf(cast, reference)).toEqual(["client", "colleague", "freelancer", "admin"])
    const seen = await (await h.as(cast.freelancer)).delivery.files({ taskId })
    expect(seen.map(({ id }) => id)).toEqual([reference])
  })

  test("someone it is offered to reads the references and nothing of the work", async () => {
    const { taskId, clientId } = await stageTask(h)
    const { id: offered } = await h.make.freelancer()
    const briefId = await readyBrief(h, clientId)
    const reference = await send(clientId, { briefId, kind: "REFERENCE" })
    const attachment = await send(clientId, { taskId, kind: "ATTACHMENT" })
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
    const open = await send(cast.client, { taskId, kind: "ATTACHMENT" })
    expect(await readersOf(cast, open)).toEqual(["client", "admin"])
    const api = await h.as(cast.client)
    await api.delivery.sendMessage({ taskId, body: "Here.", fileIds: [open], idempotencyKey: "open-file" })
    expect(await readersOf(cast, open)).toEqual(["client", "colleague", "freelancer", "admin"])
    const secret = await send(cast.admin, { taskId, kind: "ATTACHMENT" })
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
    const file = await send(cast.client, { taskId, kind: "ATTACHMENT" })
    await h.app.db.update(taskFiles).set({ status: "UPLOADING" }).where(eq(taskFiles.id, file))
    expect(await readersOf(cast, file)).toEqual([])
  })
})
