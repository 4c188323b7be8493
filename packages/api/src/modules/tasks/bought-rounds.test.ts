import { randomUUID } from "node:crypto"
import { tasks } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { findFlaws, giveCredits, NO_FLAWS, readTask, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("every further round costs the same part of the first price", async () => {
  const { taskId, clientId } = await stageTask(h, "IN_REVIEW", {
    credits: 15,
    quote: { credits: 15, lines: [], pricingVersion: 1 },
  })
  await h.app.db.update(tasks).set({ revisionsUsed: 2 }).where(eq(tasks.id, taskId))
  await giveCredits(h, clientId, 20)
  const api = await h.as(clientId)
  for (const creditsUsed of [18, 21, 24]) {
    const buy = { taskId, feedback: "Once more", quotedCredits: 3, idempotencyKey: randomUUID() }
    await api.delivery.buyRevision(buy)
    expect(await readTask(h, taskId)).toMatchObject({ status: "REVISION_REQUESTED", creditsUsed })
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "deliver", by: "FREELANCER" }))
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "pass", by: "ADMIN" }))
  }
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})
