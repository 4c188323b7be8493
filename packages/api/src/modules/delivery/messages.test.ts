import { connectDirect } from "@atelier/db"
import { notifications, taskMessages } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { flushed, HINT_CHANNEL } from "#platform/outbox"
import { inTx } from "#platform/tx"
import { newKey, refused, sendFile } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
let adminId: string
let otherAdminId: string
beforeAll(async () => {
  h = await setup()
  adminId = (await h.make.admin()).id
  otherAdminId = (await h.make.admin()).id
})
afterAll(() => h.close())

async function say(
  userId: string,
  taskId: string,
  body: string,
  more: { internal?: boolean; fileIds?: string[] } = {},
) {
  return (await h.as(userId)).delivery.sendMessage({ taskId, body, ...more, ...newKey() })
}
async function heard(userId: string, taskId: string) {
  return (await (await h.as(userId)).delivery.messages({ taskId })).items.map(({ body }) => body)
}
async function unread(userId: string, taskId: string) {
  return (await (await h.as(userId)).delivery.unread({ taskIds: [taskId] }))[0]?.unread ?? 0
}
const attach = (userId: string, taskId: string) => sendFile(h, userId, { taskId, kind: "ATTACHMENT" })
async function toldOf(taskId: string) {
  const rows = await h.app.db
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(and(eq(notifications.event, "MESSAGE_RECEIVED"), eq(notifications.resourceId, taskId)))
  return rows.map(({ userId }) => userId).sort()
}

describe("who hears what", () => {
  test("all three sides talk; internal notes stay between admins", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    await say(clientId, taskId, "How is it going?")
    await say(freelancerId, taskId, "Well.")
    await say(adminId, taskId, "Keep an eye on this client.", { internal: true })
    await say(adminId, taskId, "Good to hear.")
    const open = ["Good to hear.", "Well.", "How is it going?"]
    expect(await heard(clientId, taskId)).toEqual(open)
    expect(await heard(freelancerId, taskId)).toEqual(open)
    expect(await heard(adminId, taskId)).toEqual([open[0], "Keep an eye on this client.", ...open.slice(1)])
    const stranger = await h.as((await h.make.freelancer()).id)
    expect(await refused(stranger.delivery.messages({ taskId }))).toBe("NOT_FOUND")
  })

  test("clients and freelancers cannot write internal notes, strangers cannot write at all", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    for (const id of [clientId, freelancerId]) {
      expect(await refused(say(id, taskId, "psst", { internal: true }))).toBe("WRONG_ROLE")
    }
    expect(await refused(say((await h.make.client()).id, taskId, "hello"))).toBe("NOT_FOUND")
    expect(await refused(say(clientId, taskId, "   "))).toContain("This is required.")
    expect(await heard(clientId, taskId)).toEqual([])
  })

  test("an emoji where the excerpt of a notification ends is no obstacle", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    for (const before of [198, 199, 200]) {
      await say(clientId, taskId, `${"a".repeat(before)}😀 and more`)
    }
    expect(await heard(freelancerId, taskId)).toHaveLength(3)
    const told = await h.app.db
      .select({ data: notifications.data })
      .from(notifications)
      .where(and(eq(notifications.event, "MESSAGE_RECEIVED"), eq(notifications.resourceId, taskId)))
    const excerpts = told.map(({ data }) => (data as { excerpt: string }).excerpt)
    expect(excerpts.sort()).toEqual(
      ["a".repeat(198).concat("😀 "), "a".repeat(199).concat("😀"), "a".repeat(200)].sort(),
    )
  })

  test("what comes with a paste from an office program is cleaned", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    await say(clientId, taskId, "Poster\u000bA3\u0002, red\u0085and gold\u0000\ud83d")
    expect(await heard(freelancerId, taskId)).toEqual(["Poster\nA3, red\nand gold"])
  })

  test("a former freelancer hears nothing any more and is told nothing", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    await say(freelancerId, taskId, "I cannot go on.")
    const { id: next } = await h.make.freelancer()
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "assign", by: "ADMIN", set: { freelancerId: next } }))
    await say(clientId, taskId, "Welcome.")
    expect(await refused(heard(freelancerId, taskId))).toBe("NOT_FOUND")
    expect(await refused(say(freelancerId, taskId, "Hello?"))).toBe("NOT_FOUND")
    expect(await unread(freelancerId, taskId)).toBe(0)
    expect(await heard(next, taskId)).toEqual(["Welcome.", "I cannot go on."])
    expect(await toldOf(taskId)).toEqual([clientId, next].sort())
  })

  test("the others who take part are told, the sender is not; an internal note tells admins only", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    await say(adminId, taskId, "Note to us.", { internal: true })
    expect(await toldOf(taskId)).toEqual([otherAdminId])
    await say(clientId, taskId, "Hello both.")
    expect(await toldOf(taskId)).toEqual([otherAdminId, freelancerId, adminId].sort())
  })

  test("a hint goes to the task, with nothing of the message in it", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_PROGRESS")
    await flushed(h.app.db)
    const listener = connectDirect(h.app.database)
    const hints: unknown[] = []
    await listener.listen(HINT_CHANNEL, (hint) => hints.push(JSON.parse(hint)))
    await say(clientId, taskId, "Secret words.")
    await expect.poll(() => hints).toContainEqual({ topic: "task", id: taskId })
    expect(JSON.stringify(hints)).not.toContain("Secret")
    await listener.end()
  })
})

describe("sending", () => {
  test("a repeated request sends once", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_PROGRESS")
    const api = await h.as(clientId)
    const input = { taskId, body: "Only once.", ...newKey() }
    const answers = await Promise.all([1, 2, 3].map(() => api.delivery.sendMessage(input)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await heard(clientId, taskId)).toEqual(["Only once."])
  })

  test("own attachments travel with it; foreign, used and delivered files do not", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const own = await attach(clientId, taskId)
    const foreign = await attach(freelancerId, taskId)
    expect(await refused(say(clientId, taskId, "Theft.", { fileIds: [own, foreign] }))).toBe("FILE_GONE")
    expect(await heard(clientId, taskId)).toEqual([])
    await say(clientId, taskId, "See this.", { fileIds: [own] })
    const [item] = (await (await h.as(freelancerId)).delivery.messages({ taskId })).items
    expect(item?.files.map(({ id }) => id)).toEqual([own])
    expect(item?.files[0]?.url).toContain(`/api/files/${own}?token=`)
    expect(await refused(say(clientId, taskId, "Again.", { fileIds: [own] }))).toBe("FILE_GONE")
  })

  test("a long conversation comes in pages, newest first, each message once", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_PROGRESS")
    for (let n = 1; n <= 5; n++) {
      await say(clientId, taskId, `Message ${n}`)
    }
    const { messages } = (await h.as(clientId)).delivery
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await messages({ taskId, limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ body }) => body))
      cursor = page.nextCursor
    }
    expect(seen).toEqual([5, 4, 3, 2, 1].map((n) => `Message ${n}`))
    expect(await refused(messages({ taskId, cursor: "bm9wZQ" }))).toBe("INVALID_INPUT")
  })
})

describe("editing", () => {
  const age = (id: string, minutes: number) =>
    h.app.db.execute(
      sql`update task_messages set created_at = now() - make_interval(mins => ${minutes}) where id = ${id}`,
    )

  test("own words within a quarter of an hour, and it shows", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const { id } = await say(clientId, taskId, "Blau")
    const client = await h.as(clientId)
    await age(id, 14)
    expect((await client.delivery.editMessage({ messageId: id, body: "Blue" })).id).toBe(id)
    const [item] = (await client.delivery.messages({ taskId })).items
    expect(item).toMatchObject({ body: "Blue", mine: true, editable: true })
    expect(item?.editedAt).toBeInstanceOf(Date)
    await age(id, 16)
    expect(await refused(client.delivery.editMessage({ messageId: id, body: "Green" }))).toBe("MESSAGE_FIXED")
    const freelancer = await h.as(freelancerId)
    expect(await refused(freelancer.delivery.editMessage({ messageId: id, body: "Red" }))).toBe("NOT_FOUND")
    const [row] = await h.app.db.select().from(taskMessages).where(eq(taskMessages.id, id))
    expect(row?.body).toBe("Blue")
  })

  test("not any more by one who has left the task", async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const { id } = await say(freelancerId, taskId, "Before")
    const { id: next } = await h.make.freelancer()
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "assign", by: "ADMIN", set: { freelancerId: next } }))
    const api = await h.as(freelancerId)
    expect(await refused(api.delivery.editMessage({ messageId: id, body: "After" }))).toBe("NOT_FOUND")
  })
})

describe("reading", () => {
  test("unread counts what others wrote after the mark, and what one may see", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const { id: first } = await say(clientId, taskId, "One")
    await say(clientId, taskId, "Two")
    await say(adminId, taskId, "Hidden", { internal: true })
    expect(await unread(freelancerId, taskId)).toBe(2)
    expect(await unread(clientId, taskId)).toBe(0)
    expect(await unread(otherAdminId, taskId)).toBe(3)
    const freelancer = await h.as(freelancerId)
    await freelancer.delivery.markMessagesRead({ taskId, upToMessageId: first })
    expect(await unread(freelancerId, taskId)).toBe(1)
    const page = await (await h.as(clientId)).delivery.messages({ taskId })
    expect(page.reads).toEqual([expect.objectContaining({ userId: freelancerId })])
  })

  test("a mark does not move back, and an internal note cannot be marked by others", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const { id: first } = await say(clientId, taskId, "One")
    const { id: second } = await say(clientId, taskId, "Two")
    const { id: hidden } = await say(adminId, taskId, "Hidden", { internal: true })
    const { markMessagesRead } = (await h.as(freelancerId)).delivery
    const late = await markMessagesRead({ taskId, upToMessageId: second })
    expect(await markMessagesRead({ taskId, upToMessageId: first })).toEqual(late)
    expect(await unread(freelancerId, taskId)).toBe(0)
    expect(await refused(markMessagesRead({ taskId, upToMessageId: hidden }))).toBe("NOT_FOUND")
  })
})
