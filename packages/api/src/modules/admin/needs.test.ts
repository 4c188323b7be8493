import { auditLogs, payouts, tasks, webhookEvents } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function anAdmin() {
  const { id } = await h.make.admin()
  return { id, api: await h.as(id) }
}
function moveDeadline(taskId: string, to: string) {
  return h.app.db
    .update(tasks)
    .set({ deadline: sql`now() + ${to}::interval` })
    .where(eq(tasks.id, taskId))
}

test("everything that waits, the longest waiting first, one kind each", async () => {
  const { api } = await anAdmin()
  expect((await api.admin.needs()).items).toEqual([])
  const review = await stageTask(h, "PENDING_ADMIN_REVIEW")
  const late = await stageTask(h, "IN_PROGRESS")
  const risk = await stageTask(h, "ASSIGNED")
  const calm = await stageTask(h, "IN_PROGRESS")
  const nobody = await stageTask(h, "UNASSIGNABLE")
  await moveDeadline(late.taskId, "-2 hours")
  await moveDeadline(risk.taskId, "5 hours")
  await moveDeadline(calm.taskId, "5 days")
  await h.app.db.insert(webhookEvents).values([
    { provider: "stripe", externalId: "evt_1", type: "charge.refunded", payload: {}, status: "FAILED" },
    { provider: "stripe", externalId: "evt_2", type: "charge.refunded", payload: {}, status: "RECEIVED" },
  ])
  const { items, counts } = await api.admin.needs()
  const kinds = items.map(({ kind, id }) => [kind, id])
  expect(kinds[0]).toEqual(["LATE", late.taskId])
  expect(kinds.at(-1)).toEqual(["AT_RISK", risk.taskId])
  expect(kinds).toContainEqual(["UNASSIGNABLE", nobody.taskId])
  expect(items.some(({ id }) => id === calm.taskId)).toBe(false)
  expect(counts).toMatchObject({ REVIEW: 1, LATE: 1, AT_RISK: 1, UNASSIGNABLE: 1, WEBHOOK: 1, APPLICATION: 0 })
  const waiting = items.find(({ kind }) => kind === "UNASSIGNABLE")
  expect((waiting?.dueAt?.getTime() ?? 0) - (waiting?.since.getTime() ?? 0)).toBe(72 * 3_600_000)
  expect(items.filter(({ id }) => id === review.taskId).map(({ kind }) => kind)).toEqual(["REVIEW"])
})

test("a payout that one has signed is someone else's turn", async () => {
  const [first, second] = [await anAdmin(), await anAdmin()]
  const { id: freelancerId } = await h.make.freelancer()
  await h.app.db.insert(payouts).values({
    freelancerId,
    amountCents: 150_000,
    credits: 437,
    idempotencyKey: "payout-of-test",
    method: "BANK_TRANSFER",
    status: "PENDING",
    approvedBy: first.id,
    approvedAt: h.ctx({ kind: "system", job: "test" }).now(),
  })
  expect((await first.api.admin.needs()).counts.PAYOUT).toBe(0)
  expect((await second.api.admin.needs()).counts.PAYOUT).toBe(1)
})

test("an export leaves a row in the audit log", async () => {
  const { id, api } = await anAdmin()
  await api.admin.recordExport({ list: "tasks", filter: { status: "OFFERED" }, rows: 12 })
  const [row] = await h.app.db.select().from(auditLogs).where(eq(auditLogs.action, "DATA_EXPORT"))
  expect(row).toMatchObject({ actorId: id, resourceId: "tasks", metadata: { filter: { status: "OFFERED" }, rows: 12 } })
})
