import { notifications } from "@atelier/db/schema"
import { and, asc, eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newKey } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function newsOf(userId: string) {
  return h.app.db
    .select({ title: notifications.title, body: notifications.body, link: notifications.link })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.channel, "IN_APP")))
    .orderBy(asc(notifications.createdAt))
}

const lastOf = async (userId: string) => (await newsOf(userId)).at(-1)
const admin = async () => h.as((await h.make.admin()).id)

/** Opens what a notification leads to, where that is a task, as its reader. */
async function follow(userId: string) {
  const link = (await lastOf(userId))?.link ?? ""
  const [, taskId] = /\/tasks\/([0-9a-f-]{36})$/.exec(link) ?? []
  return taskId ? (await (await h.as(userId)).tasks.byId({ taskId })).id : link
}

test("whoever loses a task to another reads that, the new one that it is theirs, and each link can be opened", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS", { title: "Autumn poster" })
  const next = await h.make.freelancer({ name: "Teo Park" })
  await (await admin()).tasks.admin.assign({ taskId, freelancerId: next.id })
  expect(await lastOf(freelancerId)).toEqual({
    title: '"Autumn poster" is no longer assigned to you',
    body: "Atelier reassigned it. You don't need to do anything.",
    link: "/freelancer/work",
  })
  expect((await lastOf(next.id))?.title).toBe('"Autumn poster" is assigned to you')
  expect((await lastOf(clientId))?.title).toBe('Teo Park is assigned to "Autumn poster"')
  expect(await follow(next.id)).toBe(taskId)
  expect(await follow(clientId)).toBe(taskId)
})

test("a cancellation says to each what it means for them", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS", { title: "Sticker" })
  const client = await h.as(clientId)
  const { refundCredits } = await client.tasks.cancel({ taskId, reason: "Not needed any more", ...newKey() })
  expect(await lastOf(clientId)).toMatchObject({
    title: 'You cancelled "Sticker"',
    body: `You got ${refundCredits} credits back.\n\nReason: Not needed any more`,
  })
  const told = await lastOf(freelancerId)
  expect(told?.title).toBe('The client cancelled "Sticker"')
  expect(told?.body).toMatch(/^You earn \$\d+\.\d\d for the work done\.\n\nReason: Not needed any more$/)
  expect(await follow(freelancerId)).toBe(taskId)
})

test("when an admin takes a task away, nobody reads that Atelier gave it back", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS", { title: "Menu" })
  await (await admin()).tasks.admin.release({ taskId, reason: "It takes too long." })
  expect(await lastOf(clientId)).toMatchObject({
    title: '"Menu" needs another freelancer',
    body: "We are looking for one.\n\nReason: It takes too long.",
  })
  expect(await lastOf(freelancerId)).toEqual({
    title: '"Menu" is no longer assigned to you',
    body: "Reason: It takes too long.",
    link: "/freelancer/work",
  })
})

test("what becomes available of several tasks is told as one amount", async () => {
  const { clientId, freelancerId, taskId } = await stageTask(h, "IN_REVIEW")
  await (await h.as(clientId)).delivery.approve({ taskId, ...newKey() })
  await h.advance(60 * 24 * 30)
  await h.sweep()
  const told = (await newsOf(freelancerId)).find(({ title }) => title.includes("withdraw"))
  expect(told?.title).toMatch(/^\$\d+\.\d\d available to withdraw$/)
  expect(told?.body).toMatch(/^Pay for \d+ credits? of work\. Request a payout whenever you like\.$/)
})
