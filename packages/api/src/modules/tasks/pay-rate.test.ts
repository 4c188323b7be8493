import { freelancerEarnings, settings } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { forgetSettings } from "#platform/settings"
import { type Harness, setup } from "#testing/harness"
import { readTask, stageTask } from "#testing/task-fixtures"
import type { Caller } from "#trpc/root"

let h: Harness
let admin: Caller
beforeAll(async () => {
  h = await setup()
  admin = await h.as((await h.make.admin()).id)
})
afterAll(() => h.close())

/** Freelancers get this share of a credit's 490 cents from now on. */
async function payShare(percent: number) {
  const row = { key: "freelancerSharePercent", value: percent }
  await h.app.db
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({ target: settings.key, set: { value: percent } })
  forgetSettings()
}
beforeEach(() => payShare(70))

test("a task pays what was agreed when it was assigned, whatever the share is when it is approved", async () => {
  const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
  await payShare(50)
  await (await h.as(clientId)).delivery.approve({ taskId })
  const [line] = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
  expect(line).toMatchObject({ centsPerCredit: 343, amountCents: 3430 })
})

test("who takes a task over is paid what was agreed with the one before", async () => {
  const { taskId } = await stageTask(h, "IN_PROGRESS")
  await payShare(50)
  await admin.tasks.admin.assign({ taskId, freelancerId: (await h.make.freelancer()).id })
  expect((await readTask(h, taskId)).payCentsPerCredit).toBe(343)
})

test("a released task has no agreed pay: the next one gets today's", async () => {
  const { taskId } = await stageTask(h, "IN_PROGRESS")
  await payShare(50)
  await admin.tasks.admin.release({ taskId, reason: "Overbooked" })
  expect((await readTask(h, taskId)).payCentsPerCredit).toBe(null)
  await admin.tasks.admin.assign({ taskId, freelancerId: (await h.make.freelancer()).id })
  expect((await readTask(h, taskId)).payCentsPerCredit).toBe(245)
})
