import { notifications, tasks, users } from "@atelier/db/schema"
import { DAY_MS, zonedParts } from "@atelier/domain/shared"
import { changesDue } from "@atelier/domain/tasks"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { deliverPicture } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { giveCredits, readTask, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const key = () => crypto.randomUUID()
const ZONE = "Pacific/Auckland"
function moved(dueAt: Date | null | undefined) {
  return {
    cause: { reason: "DUE_DATE_CHANGED", data: { dueAt: dueAt?.toISOString() } },
  }
}

async function inReview() {
  const stage = await stageTask(h, "IN_REVIEW", { credits: 15 })
  await h.app.db.update(users).set({ timezone: ZONE }).where(eq(users.id, stage.clientId))
  return { ...stage, client: await h.as(stage.clientId) }
}

test("the date that is shown is the date that is written, and the time line keeps both", async () => {
  const { taskId, freelancerId, client } = await inReview()
  const before = await readTask(h, taskId)
  const { changesDueAt } = await client.tasks.byId({ taskId })
  const { complexity, deadline } = before
  const expected = changesDue({ by: "CLIENT", askedAt: new Date(), deadline, complexity, timezone: ZONE })
  expect(changesDueAt).toEqual(expected)
  expect(zonedParts(expected, ZONE)).toMatchObject({ hour: 18, minute: 0 })
  await client.delivery.revise({ taskId, feedback: "Larger, please.", dueAt: expected })
  expect((await readTask(h, taskId)).deadline).toEqual(expected)
  const { items } = await client.tasks.timeline({ taskId })
  expect(items.find(({ action }) => action === "revision_requested")?.metadata).toMatchObject({
    before: { deadline: before.deadline?.toISOString() },
    after: { deadline: expected.toISOString() },
  })
  const [told] = await h.app.db
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, freelancerId), eq(notifications.event, "REVISION_REQUESTED")))
  expect(told?.body).toContain("The next version is due on ")
})

test("a date that changed since it was shown is refused with the new one, and nothing is written", async () => {
  const { taskId, client, clientId } = await inReview()
  const { changesDueAt } = await client.tasks.byId({ taskId })
  const before = await readTask(h, taskId)
  const shown = { taskId, feedback: "Larger, please.", dueAt: new Date((changesDueAt?.getTime() ?? 0) - DAY_MS) }
  await expect(client.delivery.revise(shown)).rejects.toMatchObject(moved(changesDueAt))
  await h.app.db.update(tasks).set({ revisionsUsed: 2 }).where(eq(tasks.id, taskId))
  await giveCredits(h, clientId, 10)
  const bought = { ...shown, quotedCredits: 3, idempotencyKey: key() }
  await expect(client.delivery.buyRevision(bought)).rejects.toMatchObject(moved(changesDueAt))
  expect(await readTask(h, taskId)).toMatchObject({ status: "IN_REVIEW", deadline: before.deadline, creditsUsed: 15 })
  await client.delivery.buyRevision({ ...bought, dueAt: changesDueAt ?? undefined, idempotencyKey: key() })
  expect((await readTask(h, taskId)).deadline).toEqual(changesDueAt)
})

test("what Atelier sends back is due no sooner than the client was told, and later when there is no time left", async () => {
  const admin = await h.as((await h.make.admin()).id)
  for (const days of [10, -1]) {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId } = stage
    await deliverPicture(h, stage)
    const promised = new Date(Date.now() + days * DAY_MS)
    await h.app.db.update(tasks).set({ deadline: promised }).where(eq(tasks.id, taskId))
    const { changesDueAt } = await admin.tasks.byId({ taskId })
    const late = { taskId, feedback: "The logo is cut off.", dueAt: new Date(0) }
    await expect(
      admin.delivery.admin.return({ ...late, dueAt: new Date("2030-01-01T00:00:00Z") }),
    ).rejects.toMatchObject(moved(changesDueAt))
    await admin.delivery.admin.return({ ...late, dueAt: changesDueAt ?? undefined })
    const { deadline } = await readTask(h, taskId)
    expect(deadline).toEqual(changesDueAt)
    expect(deadline?.getTime()).toBeGreaterThanOrEqual(promised.getTime())
    expect((deadline?.getTime() ?? 0) > promised.getTime()).toBe(days < 0)
  }
})
