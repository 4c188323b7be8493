import { auditLogs, disputes, freelancerEarnings, notifications, tasks, users } from "@atelier/db/schema"
import { and, eq, like, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newKey, refused } from "#testing/delivery-fixtures"
import { opening, splitting } from "#testing/dispute-fixtures"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, makeCompany, NO_FLAWS, readTask, stageTask } from "#testing/task-fixtures"
import type { Caller } from "#trpc/root"

let h: Harness
let adminId: string
let admin: Caller
beforeAll(async () => {
  h = await setup()
  adminId = (await h.make.admin()).id
  admin = await h.as(adminId)
})
afterAll(() => h.close())

const ANSWER = "The brief never named a size."

async function staged(status: "IN_REVIEW" | "REVISION_REQUESTED" | "IN_PROGRESS" | "COMPLETED" = "IN_REVIEW") {
  const stage = await stageTask(h, status)
  return { ...stage, client: await h.as(stage.clientId), freelancer: await h.as(stage.freelancerId) }
}

async function heard(userId: string, taskId: string) {
  await h.drainJobs()
  const mine = and(
    eq(notifications.userId, userId),
    like(notifications.link, `%${taskId}%`),
    eq(notifications.channel, "IN_APP"),
  )
  return (await h.app.db.select({ title: notifications.title }).from(notifications).where(mine)).map(
    ({ title }) => title,
  )
}
async function creditsOf(id: string) {
  return (await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, id)))[0]?.credits
}

test("a dispute pauses the task: it waits on an admin, and nothing else can be done with it", async () => {
  const { taskId, client, freelancer, clientId, freelancerId } = await staged()
  const input = opening(taskId)
  await client.delivery.openDispute(input)
  await client.delivery.openDispute(input)
  for (const viewer of [client, freelancer, admin]) {
    const { turn } = await viewer.tasks.byId({ taskId })
    expect([turn.turn, turn.consequence]).toEqual(["ADMIN", { kind: "DEADLINES_PAUSED" }])
  }
  const blocked = [
    client.delivery.approve({ taskId, ...newKey() }),
    client.delivery.revise({ taskId, feedback: "A larger headline.", ...newKey() }),
    admin.tasks.admin.end({ taskId, refundCredits: 0, expectedCredits: 10, reason: "No.", ...newKey() }),
    freelancer.delivery.openDispute(opening(taskId)),
  ]
  expect(await Promise.all(blocked.map(refused))).toEqual([
    "INVALID_TRANSITION",
    "INVALID_TRANSITION",
    "INVALID_TRANSITION",
    "NOT_DISPUTABLE",
  ])
  expect(await heard(clientId, taskId)).toContainEqual(expect.stringContaining("You opened a dispute"))
  expect(await heard(freelancerId, taskId)).toContainEqual(expect.stringContaining("The client disputes"))
  expect(await heard(adminId, taskId)).toContainEqual(expect.stringContaining("The client disputes"))
})

test("a task in work or done is not disputed, and a stranger finds none", async () => {
  for (const status of ["IN_PROGRESS", "COMPLETED"] as const) {
    const { taskId, client } = await staged(status)
    expect(await refused(client.delivery.openDispute(opening(taskId)))).toBe("NOT_DISPUTABLE")
  }
  const { taskId } = await staged()
  const stranger = await h.as((await h.make.freelancer()).id)
  expect(await refused(stranger.delivery.openDispute(opening(taskId)))).toBe("NOT_FOUND")
})

test("a colleague without a say over the credits opens no dispute", async () => {
  const { taskId, clientId } = await staged()
  const { id: colleague } = await h.make.client()
  await makeCompany(h, clientId, colleague)
  await h.app.db.execute(
    sql`update tasks set company_id = (select company_id from users where id = ${clientId}) where id = ${taskId}`,
  )
  const api = await h.as(colleague)
  expect(await refused(api.delivery.openDispute(opening(taskId)))).toBe("NOT_YOUR_CREDITS")
})

test("the other side answers once; the side that opened it does not", async () => {
  const { taskId, client, freelancer, clientId } = await staged("REVISION_REQUESTED")
  await client.delivery.openDispute(opening(taskId))
  const answer = () => ({ taskId, answer: ANSWER, ...newKey() })
  expect(await refused(client.delivery.answerDispute(answer()))).toBe("DISPUTE_ANSWERED")
  await freelancer.delivery.answerDispute(answer())
  expect(await refused(freelancer.delivery.answerDispute(answer()))).toBe("DISPUTE_ANSWERED")
  const { dispute } = await client.tasks.byId({ taskId })
  expect(dispute).toMatchObject({
    openedBy: "CLIENT",
    reason: "The banners have the wrong size.",
    answer: ANSWER,
    proposed: null,
    resolved: null,
  })
  expect(await heard(clientId, taskId)).toContainEqual(expect.stringContaining("The freelancer answered the dispute"))
})

test("who opened it withdraws it: deadlines have moved by the time it took, and another can be opened", async () => {
  const { taskId, client, freelancer } = await staged()
  const before = await readTask(h, taskId)
  await client.delivery.openDispute(opening(taskId))
  await h.app.db.execute(sql`update tasks set dispute_opened_at = now() - interval '2 days' where id = ${taskId}`)
  expect(await refused(freelancer.delivery.withdrawDispute({ taskId, ...newKey() }))).toBe("NOT_YOUR_DISPUTE")
  await client.delivery.withdrawDispute({ taskId, ...newKey() })
  const after = await readTask(h, taskId)
  const moved = (key: "autoApproveAt" | "deadline") =>
    Math.round(((after[key]?.getTime() ?? 0) - (before[key]?.getTime() ?? 0)) / 3_600_000)
  expect([after.disputeOpenedAt, moved("autoApproveAt"), moved("deadline")]).toEqual([null, 48, 48])
  expect((await client.tasks.byId({ taskId })).dispute).toBeNull()
  expect(await refused(client.delivery.withdrawDispute({ taskId, ...newKey() }))).toBe("DISPUTE_OVER")
  await freelancer.delivery.openDispute(opening(taskId, 0))
  expect((await client.tasks.byId({ taskId })).dispute).toMatchObject({ openedBy: "FREELANCER", refundPercent: 0 })
})

test("an admin decides: refund and earning are posted once, and each side reads its own part", async () => {
  const { taskId, client, freelancer, clientId, freelancerId } = await staged()
  await client.delivery.openDispute(opening(taskId))
  const input = splitting(taskId, 4)
  await Promise.allSettled([admin.delivery.admin.resolveDispute(input), admin.delivery.admin.resolveDispute(input)])
  await admin.delivery.admin.resolveDispute(input)
  expect(await readTask(h, taskId)).toMatchObject({ status: "COMPLETED", disputeOpenedAt: null })
  expect(await creditsOf(clientId)).toBe(4)
  const lines = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
  expect(lines.map(({ credits, amountCents }) => [credits, amountCents])).toEqual([[6, 2058]])
  const [mine, theirs] = [await client.tasks.byId({ taskId }), await freelancer.tasks.byId({ taskId })]
  expect(mine.dispute?.resolved).toMatchObject({ refundCredits: 4, earnedCents: null })
  expect(theirs.dispute?.resolved).toMatchObject({ refundCredits: null, earnedCents: 2058 })
  expect(await heard(clientId, taskId)).toContainEqual(expect.stringContaining("is settled"))
  expect(await heard(freelancerId, taskId)).toContainEqual(expect.stringContaining("is settled"))
  expect(await refused(admin.delivery.admin.resolveDispute(splitting(taskId, 1)))).toBe("DISPUTE_OVER")
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("a task that is given up is cancelled with its reason", async () => {
  const { taskId, freelancer, clientId } = await staged("REVISION_REQUESTED")
  await freelancer.delivery.openDispute(opening(taskId))
  const tooMuch = splitting(taskId, 11)
  expect(await refused(admin.delivery.admin.resolveDispute(tooMuch))).toBe("REFUND_OUT_OF_RANGE")
  await admin.delivery.admin.resolveDispute({ ...splitting(taskId, 10), outcome: "CANCELLED" })
  expect(await readTask(h, taskId)).toMatchObject({
    status: "CANCELLED",
    cancellationReason: "Half of the work can be used.",
  })
  expect(await creditsOf(clientId)).toBe(10)
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("both sides accept a proposal, and it is carried out; an earlier one can no longer be accepted", async () => {
  const { taskId, client, freelancer, clientId } = await staged()
  await client.delivery.openDispute(opening(taskId))
  const { proposal: first } = await admin.delivery.admin.proposeSettlement(splitting(taskId, 2))
  await client.delivery.acceptSettlement({ taskId, proposal: first, ...newKey() })
  const { proposal } = await admin.delivery.admin.proposeSettlement(splitting(taskId, 5))
  const late = freelancer.delivery.acceptSettlement({ taskId, proposal: first, ...newKey() })
  expect(await refused(late)).toBe("SETTLEMENT_CHANGED")
  expect((await freelancer.tasks.byId({ taskId })).dispute?.proposed).toEqual({
    number: 2,
    outcome: "COMPLETED",
    note: "Half of the work can be used.",
    refundCredits: null,
    earnedCents: 1715,
    acceptedBy: [],
  })
  await Promise.all([
    client.delivery.acceptSettlement({ taskId, proposal, ...newKey() }),
    freelancer.delivery.acceptSettlement({ taskId, proposal, ...newKey() }),
  ])
  expect(await readTask(h, taskId)).toMatchObject({ status: "COMPLETED" })
  expect(await creditsOf(clientId)).toBe(5)
  const [row] = await h.app.db.select().from(disputes).where(eq(disputes.taskId, taskId))
  expect(row).toMatchObject({ refundCredits: 5, earnedCredits: 5, resolvedBy: adminId })
  const acts = await h.app.db
    .select({ action: auditLogs.action })
    .from(auditLogs)
    .where(eq(auditLogs.resourceId, taskId))
  expect(acts.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      "TASK_DISPUTE_OPEN",
      "TASK_DISPUTE_PROPOSE",
      "TASK_DISPUTE_ACCEPT",
      "TASK_DISPUTE_RESOLVE",
    ]),
  )
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("nothing is approved automatically while a dispute is open", async () => {
  const { taskId, client } = await staged()
  await client.delivery.openDispute(opening(taskId))
  await h.app.db.update(tasks).set({ autoApproveAt: sql`now() - interval '1 hour'` }).where(eq(tasks.id, taskId))
  await h.sweep()
  expect((await readTask(h, taskId)).status).toBe("IN_REVIEW")
})
