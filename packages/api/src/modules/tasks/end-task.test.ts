import { freelancerEarnings, notifications, users } from "@atelier/db/schema"
import { OPEN_STATUSES } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, makeCompany, NO_FLAWS, readTask, stageTask } from "#testing/task-fixtures"
import type { Caller } from "#trpc/root"

let h: Harness
let admin: Caller
beforeAll(async () => {
  h = await setup()
  admin = await h.as((await h.make.admin()).id)
})
afterAll(() => h.close())

const key = () => crypto.randomUUID()
async function balanceOf(id: string) {
  return (await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, id)))[0]?.credits
}
const why = { reason: "The two cannot agree.", expectedCredits: 10 }
async function heard(userId: string) {
  const mine = and(eq(notifications.userId, userId), eq(notifications.channel, "IN_APP"))
  return (await h.app.db.select({ event: notifications.event }).from(notifications).where(mine)).map(
    ({ event }) => event,
  )
}

test.each(OPEN_STATUSES)("an admin ends a task that is %s, with a split that leaves nothing behind", async (status) => {
  const { taskId, clientId } = await stageTask(h, status)
  const { freelancerId } = await readTask(h, taskId)
  const refundCredits = freelancerId === null ? 10 : 4
  const input = { taskId, refundCredits, ...why, idempotencyKey: key() }
  const ended = await admin.tasks.admin.end(input)
  expect(ended).toEqual({ taskId, refundCredits, earnedCredits: 10 - refundCredits })
  expect(await admin.tasks.admin.end(input)).toEqual(ended)
  expect(await readTask(h, taskId)).toMatchObject({ status: "CANCELLED", cancellationReason: why.reason })
  expect(await balanceOf(clientId)).toBe(refundCredits)
  const lines = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
  expect(lines.map((line) => [line.freelancerId, line.credits, line.amountCents])).toEqual(
    freelancerId === null ? [] : [[freelancerId, 6, 2058]],
  )
  await h.drainJobs()
  expect(await heard(clientId)).toContain("TASK_CANCELLED")
  if (freelancerId !== null) {
    expect(await heard(freelancerId)).toContain("TASK_CANCELLED")
  }
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("a split that is not one is refused in words, and an old screen too", async () => {
  const { taskId } = await stageTask(h, "IN_REVIEW")
  const end = (changes: object) =>
    admin.tasks.admin.end({ taskId, refundCredits: 4, ...why, idempotencyKey: key(), ...changes })
  await expect(end({ refundCredits: 11 })).rejects.toThrow("Enter between 0 and 10 credits.")
  await expect(end({ expectedCredits: 12 })).rejects.toMatchObject({ cause: { reason: "CREDITS_CHANGED" } })
  const open = await stageTask(h, "OFFERED")
  await expect(end({ taskId: open.taskId, refundCredits: 9 })).rejects.toThrow("all of its credits are refunded")
  const done = await stageTask(h, "PENDING")
  await admin.tasks.admin.end({ taskId: done.taskId, refundCredits: 10, ...why, idempotencyKey: key() })
  await expect(end({ taskId: done.taskId, refundCredits: 10 })).rejects.toMatchObject({
    cause: { reason: "INVALID_TRANSITION" },
  })
})

test("a colleague of the client neither cancels nor buys rounds, and is not offered to", async () => {
  const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
  await giveCredits(h, clientId, 20)
  const { id: colleague } = await h.make.client()
  await makeCompany(h, clientId, colleague)
  await h.app.db.execute(sql`update tasks set revisions_used = max_revisions where id = ${taskId}`)
  const api = await h.as(colleague)
  const { primary, others } = (await api.tasks.byId({ taskId })).turn
  expect([primary, ...others].map((action) => action?.event)).toEqual(["approve"])
  const buy = { taskId, feedback: "Warmer, please.", quotedCredits: 2, idempotencyKey: key() }
  await expect(api.delivery.buyRevision(buy)).rejects.toMatchObject({ cause: { reason: "NOT_YOUR_CREDITS" } })
  const early = await stageTask(h, "OFFERED", { clientId })
  const cancel = { taskId: early.taskId, idempotencyKey: key() }
  await expect(api.tasks.cancel(cancel)).rejects.toMatchObject({ cause: { reason: "NOT_YOUR_CREDITS" } })
  expect(await balanceOf(clientId)).toBe(20)
  await (await h.as(clientId)).delivery.buyRevision(buy)
  expect(await balanceOf(clientId)).toBe(18)
})
