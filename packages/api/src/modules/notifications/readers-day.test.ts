import { notifications, users } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { deliverPicture } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { readTask, stageTask } from "#testing/task-fixtures"
import { recordOf } from "./index.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function moveTo(userId: string, timezone: string) {
  return h.app.db.update(users).set({ timezone }).where(eq(users.id, userId))
}

async function bodyOf(userId: string, event: "DELIVERY_READY" | "TASK_OVERDUE"): Promise<string | undefined> {
  const [row] = await h.app.db
    .select({ body: notifications.body })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.event, event), eq(notifications.channel, "EMAIL")))
  return row?.body
}

test.each([
  ["Pacific/Auckland", "2026-12-04T11:27:00Z", "5 December 2026 at 00:27"],
  ["America/Los_Angeles", "2026-12-05T07:59:00Z", "4 December 2026 at 23:59"],
  ["America/Los_Angeles", "2026-12-05T08:00:00Z", "5 December 2026 at 00:00"],
  ["UTC", "2026-12-04T23:59:00Z", "4 December 2026 at 23:59"],
])("in %s, %s is %s", async (timezone, until, words) => {
  const client = await h.make.client()
  await moveTo(client.id, timezone)
  const passed = { title: "Poster", version: 1, until: new Date(until) }
  await inTx(h.system(), async (ctx) => recordOf(ctx, "delivery.passed", { client: client.id }, passed))
  expect(await bodyOf(client.id, "DELIVERY_READY")).toContain(`approved on ${words}.`)
})

test("the e-mail about a version names the day on which it is approved where the client lives", async () => {
  for (const timezone of ["Pacific/Auckland", "America/Los_Angeles"]) {
    const stage = await stageTask(h, "IN_PROGRESS")
    await moveTo(stage.clientId, timezone)
    await deliverPicture(h, stage)
    await (await h.as((await h.make.admin()).id)).delivery.admin.pass({ taskId: stage.taskId })
    const { autoApproveAt } = await readTask(h, stage.taskId)
    const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: timezone })
    expect(await bodyOf(stage.clientId, "DELIVERY_READY")).toContain(format.format(autoApproveAt ?? 0))
  }
})

test("a late task is told to each reader in that reader's zone", async () => {
  const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
  const admin = await h.make.admin()
  await moveTo(freelancerId, "Pacific/Auckland")
  await moveTo(admin.id, "America/Los_Angeles")
  await h.app.db.execute(
    sql`update tasks set deadline = '2026-01-05T11:30:00Z', remind_at = now() where id = ${taskId}`,
  )
  await h.sweep()
  expect(await bodyOf(freelancerId, "TASK_OVERDUE")).toContain("6 January 2026 at 00:30")
  expect(await bodyOf(admin.id, "TASK_OVERDUE")).toContain("5 January 2026 at 03:30")
})
