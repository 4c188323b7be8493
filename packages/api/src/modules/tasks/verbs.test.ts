import { randomUUID } from "node:crypto"
import { freelancerEarnings, notifications, taskActivityLog, tasks, users } from "@atelier/db/schema"
import type { TaskStatus } from "@atelier/domain/tasks"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { isDomainError, violates } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { findFlaws, giveCredits, NO_FLAWS, readTask, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function refused(promise: Promise<unknown>) {
  return promise.then(
    () => ({ reason: "done", data: {} }),
    (error: { cause?: unknown }) =>
      isDomainError(error.cause)
        ? { reason: error.cause.reason, data: error.cause.data }
        : { reason: String(error), data: {} },
  )
}
async function balanceOf(userId: string) {
  const [row] = await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, userId))
  return row?.credits
}
async function earningOf(taskId: string) {
  const [row] = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
  return row
}
async function toldOf(userId: string, event: string) {
  return (
    await h.app.db
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, userId), eq(notifications.channel, "IN_APP")))
  ).filter((row) => row.event === event)
}
const key = () => randomUUID()

describe("cancelling", () => {
  const CASES: [TaskStatus, number, number][] = [
    ["PENDING", 15, 0],
    ["OFFERED", 15, 0],
    ["UNASSIGNABLE", 15, 0],
    ["ASSIGNED", 15, 0],
    ["IN_PROGRESS", 8, 7],
  ]
  test.each(CASES)("%s gives %i back and pays %i", async (status, refundCredits, earnedCredits) => {
    const { taskId, clientId, freelancerId } = await stageTask(h, status, { credits: 15 })
    const api = await h.as(clientId)
    const shown = (await api.tasks.byId({ taskId })).turn.others.find((action) => action.event === "cancel")
    expect(shown).toMatchObject({ refundCredits, earnedCredits })
    const input = { taskId, expectedRefundCredits: refundCredits, reason: "Not needed any more", idempotencyKey: key() }
    expect(await api.tasks.cancel(input)).toEqual({ taskId, refundCredits, earnedCredits })
    expect(await api.tasks.cancel(input)).toEqual({ taskId, refundCredits, earnedCredits })
    expect(await balanceOf(clientId)).toBe(refundCredits)
    expect((await earningOf(taskId))?.credits ?? 0).toBe(earnedCredits)
    expect(await readTask(h, taskId)).toMatchObject({ status: "CANCELLED", cancellationReason: "Not needed any more" })
    expect(await toldOf(clientId, "TASK_CANCELLED")).toHaveLength(1)
    const told = { action: "cancelled", metadata: { refundCredits, reason: "Not needed any more" } }
    expect((await api.tasks.timeline({ taskId })).items[0]).toMatchObject(told)
    if (status === "IN_PROGRESS") {
      const { items } = await (await h.as(freelancerId)).tasks.timeline({ taskId })
      expect(items[0]?.metadata).toEqual({ reason: "Not needed any more" })
    }
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })
  test.each<TaskStatus>(["PENDING_ADMIN_REVIEW", "IN_REVIEW", "REVISION_REQUESTED"])(
    "%s cannot be cancelled",
    async (status) => {
      const { taskId, clientId } = await stageTask(h, status)
      const answer = await refused((await h.as(clientId)).tasks.cancel({ taskId, idempotencyKey: key() }))
      expect(answer.reason).toBe("INVALID_TRANSITION")
      expect(await balanceOf(clientId)).toBe(0)
    },
  )
  test("an old promise of a refund is refused and nothing moves", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_PROGRESS")
    const answer = await refused(
      (await h.as(clientId)).tasks.cancel({ taskId, expectedRefundCredits: 10, idempotencyKey: key() }),
    )
    expect(answer).toMatchObject({ reason: "REFUND_CHANGED", data: { refundCredits: 5, earnedCredits: 5 } })
    expect((await readTask(h, taskId)).status).toBe("IN_PROGRESS")
  })
  test("cancelled twenty times at once it is refunded once", async () => {
    const { taskId, clientId } = await stageTask(h, "ASSIGNED")
    const api = await h.as(clientId)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refused(api.tasks.cancel({ taskId, idempotencyKey: key() }))),
    )
    expect(answers.filter((answer) => answer.reason === "done")).toHaveLength(1)
    expect(await balanceOf(clientId)).toBe(10)
  })
})

describe("approving", () => {
  test("writes the earning at the rate of the acceptance and asks for a rating", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_REVIEW")
    const api = await h.as(clientId)
    const input = { taskId, idempotencyKey: key() }
    expect(await api.delivery.approve(input)).toEqual({ taskId, status: "COMPLETED" })
    expect(await api.delivery.approve(input)).toEqual({ taskId, status: "COMPLETED" })
    expect((await refused(api.delivery.approve({ taskId }))).reason).toBe("INVALID_TRANSITION")
    const earning = await earningOf(taskId)
    expect(earning).toMatchObject({
      freelancerId,
      credits: 10,
      centsPerCredit: 343,
      amountCents: 3430,
      state: "ON_HOLD",
    })
    expect(earning?.reason).toBe("TASK_COMPLETED")
    expect((await toldOf(freelancerId, "TASK_COMPLETED"))[0]?.body).toContain("$34.30")
    expect(await toldOf(clientId, "RATING_REQUESTED")).toHaveLength(1)
    expect((await api.tasks.byId({ taskId })).turn).toMatchObject({ kind: "RATE", primary: { event: "rate" } })
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })
  test("happens by itself after five days, once, with reminders on days three and four", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
    const day = 24 * 60
    await h.sweep()
    expect(await toldOf(clientId, "REVIEW_REMINDER")).toHaveLength(0)
    await h.advance(3 * day + 1)
    await Promise.all([h.sweep(), h.sweep()])
    expect(await toldOf(clientId, "REVIEW_REMINDER")).toHaveLength(1)
    await h.advance(day)
    await h.sweep()
    await h.sweep()
    expect(await toldOf(clientId, "REVIEW_REMINDER")).toHaveLength(2)
    expect((await readTask(h, taskId)).status).toBe("IN_REVIEW")
    await h.advance(day)
    await Promise.all([h.sweep(), h.sweep(), h.sweep()])
    expect(await readTask(h, taskId)).toMatchObject({ status: "COMPLETED", remindAt: null })
    expect(await toldOf(clientId, "REVIEW_REMINDER")).toHaveLength(2)
    expect(await earningOf(taskId)).toMatchObject({ credits: 10 })
    const log = await h.app.db.select().from(taskActivityLog).where(eq(taskActivityLog.taskId, taskId))
    expect(log.find((row) => row.action === "completed")).toMatchObject({ actorType: "system", newStatus: "COMPLETED" })
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })
  test("one task that cannot be approved holds up no other", async () => {
    const [broken, sound] = [await stageTask(h, "IN_REVIEW"), await stageTask(h, "IN_REVIEW")]
    const line = { taskId: broken.taskId, freelancerId: broken.freelancerId, credits: 10, centsPerCredit: 343 }
    await h.app.db
      .insert(freelancerEarnings)
      .values({ ...line, amountCents: 3430, reason: "TASK_COMPLETED", holdUntil: new Date() })
    await h.advance(5 * 24 * 60 + 1)
    await h.sweep()
    expect((await readTask(h, broken.taskId)).status).toBe("IN_REVIEW")
    expect((await readTask(h, sound.taskId)).status).toBe("COMPLETED")
    await inTx(h.system(), (ctx) => stepTask(ctx, broken.taskId, { event: "approve" }))
  })
  test("an earning can be withdrawn when its hold is over", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_REVIEW")
    await (await h.as(clientId)).delivery.approve({ taskId })
    await h.sweep()
    expect((await earningOf(taskId))?.state).toBe("ON_HOLD")
    await h.advance(7 * 24 * 60 + 1)
    await h.sweep()
    expect(await earningOf(taskId)).toMatchObject({ state: "AVAILABLE", reason: "HOLD_ENDED" })
    expect(await toldOf(freelancerId, "EARNING_AVAILABLE")).toHaveLength(1)
  })
})

describe("deadlines of work", () => {
  test("the freelancer hears once when it is near and once when it is over, the admins when it is over", async () => {
    const admin = await h.make.admin()
    const deadline = new Date(Date.now() + 2 * 86_400_000)
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS", { deadline })
    await h.sweep()
    expect(await toldOf(freelancerId, "TASK_DUE_SOON")).toHaveLength(0)
    await h.advance(25 * 60)
    await h.sweep()
    await h.sweep()
    expect(await toldOf(freelancerId, "TASK_DUE_SOON")).toHaveLength(1)
    expect((await (await h.as(admin.id)).tasks.list({ view: "at_risk" })).items.map((task) => task.id)).toContain(
      taskId,
    )
    await h.advance(24 * 60)
    await h.sweep()
    await h.sweep()
    expect(await toldOf(freelancerId, "TASK_OVERDUE")).toHaveLength(1)
    expect((await toldOf(admin.id, "TASK_OVERDUE")).filter((row) => row.resourceId === taskId)).toHaveLength(1)
    expect(await readTask(h, taskId)).toMatchObject({ remindAt: null, status: "IN_PROGRESS" })
    expect((await (await h.as(freelancerId)).tasks.byId({ taskId })).due).toBe("OVERDUE")
  })
})

describe("revision rounds", () => {
  const back = async (taskId: string) => {
    for (const [event, by] of [
      ["deliver", "FREELANCER"],
      ["pass", "ADMIN"],
    ] as const) {
      await inTx(h.system(), (tx) => stepTask(tx, taskId, { event, by }))
    }
  }
  test("two are included, the third is bought at the quoted price", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_REVIEW", { credits: 15 })
    const api = await h.as(clientId)
    for (const round of [1, 2]) {
      expect(await api.delivery.revise({ taskId, feedback: "Make the logo larger" })).toMatchObject({
        status: "REVISION_REQUESTED",
      })
      expect(await readTask(h, taskId)).toMatchObject({ revisionsUsed: round, autoApproveAt: null })
      await back(taskId)
    }
    const refusal = await refused(api.delivery.revise({ taskId, feedback: "Once more" }))
    expect(refusal).toMatchObject({ reason: "NO_REVISIONS_LEFT", data: { credits: 3 } })
    const buy = { taskId, feedback: "Once more", quotedCredits: 3, idempotencyKey: key() }
    expect(await refused(api.delivery.buyRevision(buy))).toMatchObject({
      reason: "INSUFFICIENT_CREDITS",
      data: { shortfall: 3 },
    })
    expect((await readTask(h, taskId)).status).toBe("IN_REVIEW")
    await giveCredits(h, clientId, 10)
    expect(await refused(api.delivery.buyRevision({ ...buy, quotedCredits: 2, idempotencyKey: key() }))).toMatchObject({
      reason: "QUOTE_CHANGED",
      data: { credits: 3 },
    })
    await Promise.all([api.delivery.buyRevision(buy), api.delivery.buyRevision(buy)])
    expect(await readTask(h, taskId)).toMatchObject({
      status: "REVISION_REQUESTED",
      creditsUsed: 18,
      maxRevisions: 3,
      revisionsUsed: 3,
    })
    expect(await balanceOf(clientId)).toBe(7)
    await back(taskId)
    const next = (await api.tasks.byId({ taskId })).turn.others.find((action) => action.event === "buyRevision")
    expect(next).toEqual({ event: "buyRevision", credits: 3 })
    await api.delivery.approve({ taskId })
    expect(await earningOf(taskId)).toMatchObject({ credits: 18, amountCents: 18 * 343 })
    expect(await toldOf(freelancerId, "REVISION_REQUESTED")).toHaveLength(3)
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })
})

describe("people", () => {
  test("a freelancer starts and gives back own work only", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "ASSIGNED")
    const [mine, other] = [await h.as(freelancerId), await h.as((await h.make.freelancer()).id)]
    expect((await refused(other.tasks.start({ taskId }))).reason).toBe("NOT_FOUND")
    expect((await refused((await h.as(clientId)).tasks.start({ taskId }))).reason).toBe("WRONG_ROLE")
    expect(await mine.tasks.start({ taskId })).toEqual({ taskId, status: "IN_PROGRESS" })
    expect((await refused(other.tasks.release({ taskId, reason: "No time" }))).reason).toBe("NOT_FOUND")
    expect(await mine.tasks.release({ taskId, reason: "I fell ill" })).toEqual({ taskId, status: "PENDING" })
    expect(await readTask(h, taskId)).toMatchObject({
      freelancerId: null,
      startedAt: null,
      remindAt: null,
      payCentsPerCredit: null,
    })
    expect((await toldOf(clientId, "TASK_RELEASED"))[0]?.body).toContain("I fell ill")
    expect((await refused(mine.tasks.byId({ taskId }))).reason).toBe("NOT_FOUND")
  })
  test("an admin retries, assigns an approved freelancer and takes the task back", async () => {
    const admin = await h.as((await h.make.admin()).id)
    const { taskId, freelancerId } = await stageTask(h, "UNASSIGNABLE")
    expect(await admin.tasks.admin.retry({ taskId })).toEqual({ taskId, status: "PENDING" })
    const pending = await h.make.freelancer({ profile: { status: "PENDING" } })
    expect((await refused(admin.tasks.admin.assign({ taskId, freelancerId: pending.id }))).reason).toBe("NOT_FOUND")
    const left = await h.make.freelancer()
    await admin.identity.admin.changeRole({ userId: left.id, role: "CLIENT" })
    const erased = await h.make.freelancer({ erasedAt: new Date() })
    const suspended = await h.make.freelancer({ suspendedAt: new Date() })
    for (const { id } of [left, erased, suspended]) {
      expect((await refused(admin.tasks.admin.assign({ taskId, freelancerId: id }))).reason).toBe("NOT_FOUND")
      const byHand = h.app.db.update(tasks).set({ freelancerId: id }).where(eq(tasks.id, taskId))
      expect(violates(await byHand.catch((error: unknown) => error), "tasks_freelancer")).toBe(true)
    }
    await admin.tasks.admin.assign({ taskId, freelancerId, reason: "Knows the client" })
    expect(await readTask(h, taskId)).toMatchObject({ status: "ASSIGNED", freelancerId, payCentsPerCredit: 343 })
    expect((await refused(admin.tasks.admin.assign({ taskId, freelancerId }))).reason).toBe("ALREADY_ASSIGNED")
    expect(await toldOf(freelancerId, "TASK_ASSIGNED")).toHaveLength(1)
    await admin.tasks.admin.release({ taskId, reason: "Overbooked" })
    expect((await readTask(h, taskId)).status).toBe("PENDING")
  })
  test("an admin corrects details; what was taken keeps its complexity", async () => {
    const admin = await h.as((await h.make.admin()).id)
    const { taskId } = await stageTask(h, "ASSIGNED")
    const deadline = new Date(Date.now() + 30 * 86_400_000)
    await admin.tasks.admin.update({ taskId, title: "A better title", deadline })
    const task = await readTask(h, taskId)
    expect(task).toMatchObject({ title: "A better title", deadline })
    expect(task.remindAt?.getTime()).toBe(deadline.getTime() - 86_400_000)
    expect((await refused(admin.tasks.admin.update({ taskId, complexity: "EXPERT" }))).reason).toBe(
      "INVALID_TRANSITION",
    )
  })
})
