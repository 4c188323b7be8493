import { notifications } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { record, recordOf } from "./index.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function tellOfWork(client: string, fact: "task.released" | "task.cancelled", taskId: string, title: string) {
  const known = { title, by: "ADMIN", freelancer: "Mara", reason: "Another secret", refundCredits: 1, earnedCents: 0 }
  return inTx(h.system(), async (ctx) => recordOf(ctx, fact, { client, taskId }, known))
}
const admin = async () => h.as((await h.make.admin()).id)
function mailOf(userId: string) {
  return h.app.db
    .select({ event: notifications.event, status: notifications.status })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.channel, "EMAIL")))
    .orderBy(notifications.createdAt)
}

test.each(["clientId", "freelancerId"] as const)(
  "nothing about work is told to a suspended person (%s), and what concerns the account is",
  async (who) => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const userId = stage[who]
    const { taskId } = stage
    await h.drainJobs()
    const before = await mailOf(userId)
    // One is written before the suspension and would be sent after it.
    await tellOfWork(userId, "task.released", taskId, "Poster")
    await (await admin()).identity.admin.suspendUser({ userId, reason: "Does not answer." })
    await tellOfWork(userId, "task.cancelled", taskId, "A secret")
    await inTx(h.system(), async (ctx) =>
      recordOf(ctx, "payout.paid", { freelancer: userId }, { amountCents: 1200, currency: "USD" }),
    )
    h.emails.length = 0
    await h.drainJobs()
    expect((await mailOf(userId)).slice(before.length)).toEqual(
      expect.arrayContaining([
        { event: "TASK_RELEASED", status: "SKIPPED" },
        { event: "TASK_CANCELLED", status: "SKIPPED" },
        { event: "PAYOUT_PAID", status: "SENT" },
      ]),
    )
    expect(JSON.stringify(h.emails)).not.toContain("secret")
    const api = await h.as(userId)
    const events = async () => (await api.notifications.list({})).items.map(({ event }) => event)
    expect(await events()).toEqual(expect.arrayContaining(["PAYOUT_PAID", "TASK_RELEASED"]))
    expect(await events()).not.toContain("TASK_CANCELLED")
    await api.notifications.markRead({})
    await (await admin()).identity.admin.unsuspendUser({ userId })
    const { items } = await (await h.as(userId)).notifications.list({ unreadOnly: true })
    expect(
      items.map(({ event }) => event),
      "what was held back can be read afterwards",
    ).toContain("TASK_CANCELLED")
  },
)

test("a suspended admin is not told what admins are told", async () => {
  const [one, two] = [await h.make.admin(), await h.make.admin({ suspendedAt: new Date() })]
  await inTx(h.system(), async (ctx) =>
    record(ctx, "proof.failed", { id: "cash" }, { differenceCents: 100, booksCents: 0, stripeCents: 100 }),
  )
  const told = await h.app.db
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(eq(notifications.event, "PROOF_FAILED"))
  const ids = told.map(({ userId }) => userId)
  expect(ids).toContain(one.id)
  expect(ids).not.toContain(two.id)
})
