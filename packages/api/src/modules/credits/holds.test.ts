import { freelancerEarnings } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { readTask, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const DAY_MINUTES = 24 * 60

test("an earning is held to the last minute of its hold, and no longer", async () => {
  const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
  await (await h.as(clientId)).delivery.approve({ taskId })
  const line = async () => {
    const [row] = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
    return row
  }
  const { completedAt } = await readTask(h, taskId)
  expect((await line())?.holdUntil?.getTime()).toBe((completedAt?.getTime() ?? 0) + 7 * DAY_MINUTES * 60_000)
  await h.advance(7 * DAY_MINUTES - 30)
  await h.sweep()
  expect((await line())?.state).toBe("ON_HOLD")
  await h.advance(31)
  await h.sweep()
  expect((await line())?.state).toBe("AVAILABLE")
})
