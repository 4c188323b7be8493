import { randomUUID } from "node:crypto"
import { briefs } from "@atelier/db/schema"
import type { Party } from "@atelier/domain/tasks"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { giveCredits, readyBrief } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function statusOf(briefId: string) {
  return (await h.app.db.select().from(briefs).where(eq(briefs.id, briefId)))[0]?.status
}

async function submit() {
  const { id } = await h.make.client()
  await giveCredits(h, id, 20)
  const api = await h.as(id)
  const briefId = await readyBrief(h, id)
  const { credits } = await api.tasks.quote({ briefId })
  const { taskId } = await api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: randomUUID() })
  return { api, briefId, taskId }
}

const STEPS = [
  ["assign", "ADMIN", "SUBMITTED"],
  ["start", "FREELANCER", "IN_PROGRESS"],
  ["release", "ADMIN", "SUBMITTED"],
  ["assign", "ADMIN", "SUBMITTED"],
  ["start", "FREELANCER", "IN_PROGRESS"],
  ["deliver", "FREELANCER", "IN_PROGRESS"],
  ["pass", "ADMIN", "IN_PROGRESS"],
  ["approve", "CLIENT", "COMPLETED"],
] as const satisfies readonly [string, Party, string][]

test("a brief is in progress while there is work on its task, and completed when it is", async () => {
  const { briefId, taskId } = await submit()
  const { id: freelancerId } = await h.make.freelancer()
  const seen: unknown[] = []
  for (const [event, by] of STEPS) {
    const set = event === "assign" ? { set: { freelancerId } } : {}
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event, by, ...set }))
    seen.push(await statusOf(briefId))
  }
  expect(seen).toEqual(STEPS.map(([, , status]) => status))
})

test("a cancelled task ends its brief too", async () => {
  const { api, briefId, taskId } = await submit()
  await api.tasks.cancel({ taskId, idempotencyKey: randomUUID() })
  expect(await statusOf(briefId)).toBe("COMPLETED")
})
