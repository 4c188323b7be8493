import { auditLogs, notifications, webhookEvents } from "@atelier/db/schema"
import { SETTING_KEYS } from "@atelier/domain/admin"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { flushed } from "#platform/outbox"
import { setting } from "#platform/settings"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const anAdmin = async () => h.as((await h.make.admin()).id)

describe("the dashboard", () => {
  test("counts what needs a human, with the oldest first in time, and nothing else", async () => {
    const admin = await anAdmin()
    const empty = await admin.admin.dashboard()
    expect(empty.queue.map(({ count, oldestAt }) => [count, oldestAt])).toEqual(Array(8).fill([0, null]))
    expect(empty.speed).toEqual({ medianMinutesToAssign: null, onTimeShare: null, completedTasks: 0 })
    const { taskId } = await stageTask(h, "PENDING_ADMIN_REVIEW", { credits: 12 })
    await stageTask(h, "PENDING_ADMIN_REVIEW")
    await stageTask(h, "UNASSIGNABLE")
    await stageTask(h, "IN_PROGRESS")
    await h.app.db.execute(sql`update tasks set submitted_at = now() - interval '3 hours' where id = ${taskId}`)
    await h.make.freelancer({ profile: { status: "PENDING" } })
    await h.app.db
      .insert(webhookEvents)
      .values({ provider: "stripe", externalId: "evt_1", type: "charge.refunded", payload: {}, status: "FAILED" })
    const { id: userId } = await h.make.client()
    const mail = {
      userId,
      event: "CREDITS_GRANTED",
      channel: "EMAIL",
      status: "FAILED",
      title: "t",
      body: "b",
    } as const
    await h.app.db.insert(notifications).values([mail, { ...mail, status: "SENT" }])
    const { queue, money } = await admin.admin.dashboard()
    expect(Object.fromEntries(queue.map(({ area, count }) => [area, count]))).toEqual({
      REVIEW: 2,
      UNASSIGNABLE: 1,
      DISPUTES: 0,
      APPLICATIONS: 1,
      PAYOUTS: 0,
      PAYOUTS_STUCK: 0,
      WEBHOOKS_FAILED: 1,
      MAILS_FAILED: 1,
    })
    const waited = Date.now() - (queue[0]?.oldestAt?.getTime() ?? 0)
    expect(waited).toBeGreaterThan(2.9 * 3_600_000)
    expect(waited).toBeLessThan(3.1 * 3_600_000)
    expect(money).toMatchObject({ workInProgressCents: 42 * 490, owedToFreelancersCents: 0, balanced: true })
  })

  test("tells the pace: median time to assign and share on time", async () => {
    const admin = await anAdmin()
    const staged = [await stageTask(h, "IN_REVIEW"), await stageTask(h, "IN_REVIEW")]
    await h.app.db.execute(
      sql`update tasks set created_at = assigned_at - interval '90 minutes' where assigned_at is not null`,
    )
    await h.app.db.execute(
      sql`update tasks set deadline = submitted_at - interval '1 hour' where id = ${staged[0]?.taskId ?? ""}`,
    )
    for (const { taskId, clientId } of staged) {
      await (await h.as(clientId)).delivery.approve({ taskId })
    }
    const { speed, money } = await admin.admin.dashboard()
    expect(speed).toEqual({ medianMinutesToAssign: 90, onTimeShare: 0.5, completedTasks: 2 })
    expect(money).toMatchObject({ owedToFreelancersCents: 6860, revenueCents: 20 * 147, balanced: true })
  })
})

test("health tells what waits, what failed and what is late", async () => {
  const admin = await anAdmin()
  await flushed(h.app.db)
  const before = await admin.admin.health()
  await h.app.db.execute(
    sql`insert into outbox (kind, name, created_at) values ('job', 'nothing.of.ours', now() - interval '40 seconds')`,
  )
  await h.app.db.execute(sql`update freelancer_earnings set hold_until = now() - interval '2 minutes'`)
  const after = await admin.admin.health()
  expect(after.outbox.waiting).toBe(before.outbox.waiting + 1)
  expect(after.outbox.oldestSeconds).toBeGreaterThanOrEqual(40)
  expect(after.deadlines.overdue).toBe(2)
  expect(after.deadlines.oldestSeconds).toBeGreaterThanOrEqual(120)
  await h.app.db.execute(sql`delete from outbox`)
  await h.app.db.execute(sql`select graphile_worker.add_job('nothing.of.ours')`)
  await h.app.db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`)
  expect((await admin.admin.health()).jobs).toMatchObject({ failed: expect.any(Number), running: 0, due: 0 })
  expect((await admin.admin.health()).jobs.failed).toBeGreaterThan(0)
  vi.stubEnv("PATH", "/nowhere")
  expect((await admin.admin.health()).films).toBe(false)
  vi.unstubAllEnvs()
})

describe("settings", () => {
  test("are listed with what they do, changed at once and audited", async () => {
    const admin = await anAdmin()
    const listed = await admin.admin.settings()
    expect(listed.map(({ key }) => key)).toEqual(SETTING_KEYS)
    expect(listed.every(({ isDefault, description }) => isDefault && description.length > 10)).toBe(true)
    expect(await setting(h.system(), "holdDays")).toBe(7)
    await admin.admin.updateSetting({ key: "holdDays", value: 3 })
    await admin.admin.updateSetting({ key: "reviewReminderDays", value: [2] })
    expect(await setting(h.system(), "holdDays")).toBe(3)
    const changed = (await admin.admin.settings()).filter(({ isDefault }) => !isDefault)
    expect(changed.map(({ key, value, fallback }) => [key, value, fallback])).toEqual([
      ["reviewReminderDays", [2], [3, 4]],
      ["holdDays", 3, 7],
    ])
    const rows = await h.app.db.select().from(auditLogs).where(eq(auditLogs.action, "SETTINGS_UPDATE"))
    expect(rows.map(({ resourceId, before, after }) => [resourceId, before, after])).toContainEqual([
      "holdDays",
      { value: 7 },
      { value: 3 },
    ])
  })

  test("a value that does not fit is refused at its field, and nobody but an admin changes one", async () => {
    const admin = await anAdmin()
    await expect(admin.admin.updateSetting({ key: "holdDays", value: -1 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
    await expect(admin.admin.updateSetting({ key: "holdDays", value: "3" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
    const client = await h.as((await h.make.client()).id)
    await expect(client.admin.updateSetting({ key: "holdDays", value: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" })
    await expect(client.admin.dashboard()).rejects.toMatchObject({ code: "FORBIDDEN" })
    const stale = await h.as((await h.make.admin({ twoFactorEnabled: true })).id)
    await expect(stale.admin.updateSetting({ key: "holdDays", value: 1 })).rejects.toMatchObject({
      cause: { reason: "FRESH_TWO_FACTOR_NEEDED" },
    })
  })
})
