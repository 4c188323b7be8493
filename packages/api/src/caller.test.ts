import { hostname } from "node:os"
import { auditLogs, payouts, taskActivityLog } from "@atelier/db/schema"
import { and, desc, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { callerAs, contextAs, createCaller, runAs } from "./caller.ts"

let h: Harness
let admin: { id: string; email: string }
let client: { id: string; email: string }
beforeAll(async () => {
  h = await setup()
  admin = await h.make.admin()
  client = await h.make.client({ name: "Mina Roth" })
})
afterAll(() => h.close())

async function lastAudit() {
  const [row] = await h.app.db.select().from(auditLogs).orderBy(desc(auditLogs.createdAt), desc(auditLogs.id)).limit(1)
  return row
}
const grant = (key: string) => ({ userId: client.id, credits: 5, reason: "A welcome", idempotencyKey: `caller-${key}` })

describe("runAs", () => {
  test("runs any number of times, one after the other and at once, in several names", async () => {
    for (const at of [1, 2, 3]) {
      await runAs({ email: admin.email, script: "welcome" }, (api) => api.credits.admin.grant(grant(`again-${at}`)))
    }
    const [balance, list] = await Promise.all([
      runAs({ email: client.email }, (api) => api.credits.balance()),
      runAs({ system: "report" }, (api) => api.tasks.list({})),
    ])
    expect(balance.credits).toBe(15)
    expect(list.items).toEqual([])
  })

  test("leaves a script's failure to the script and runs again after it", async () => {
    const failing = runAs({ email: client.email }, () => Promise.reject(new Error("the script's own")))
    await expect(failing).rejects.toThrow("the script's own")
    expect((await runAs({ email: client.email }, (api) => api.identity.me())).name).toBe("Mina Roth")
  })

  test("tells input that does not parse in lines, not as JSON", async () => {
    const wrong = runAs({ email: admin.email }, (api) =>
      api.credits.admin.grant({ userId: client.id, credits: -1, reason: "", idempotencyKey: "short" }),
    )
    const message = await wrong.then(
      () => "accepted",
      (error: Error) => error.message,
    )
    expect(message).toMatch(/^credits: Enter 1 or more\.$/m)
    expect(message).toMatch(/^reason: /m)
    expect(message).not.toMatch(/[{[]/)
  })
})

describe("in a person's name", () => {
  test("the audit row says that it was a script, and who sat at the machine", async () => {
    await (await callerAs({ email: admin.email, script: "tidy.2" })).credits.admin.grant(grant("named"))
    expect(await lastAudit()).toMatchObject({
      actorType: "script",
      actorId: admin.id,
      actorName: "script:tidy.2",
      via: "script",
      operator: expect.stringMatching(new RegExp(`^.+@${hostname()}$`)),
    })
    await (await callerAs({ email: client.email })).identity.update({ phone: "+49 30 1234567" })
    expect(await lastAudit()).toMatchObject({
      actorType: "user",
      actorId: client.id,
      via: "script",
      operator: expect.stringContaining(`@${hostname()}`),
    })
  })

  test("a suspended admin has no rights here either", async () => {
    const other = await h.make.admin()
    await (await h.as(admin.id)).identity.admin.suspendUser({ userId: other.id, reason: "Left the company." })
    await expect(callerAs({ email: other.email })).rejects.toMatchObject({ reason: "USER_SUSPENDED" })
  })

  test("a name that would not read well in the audit log is refused", async () => {
    await expect(callerAs({ email: admin.email, script: "x\ny" })).rejects.toMatchObject({
      reason: "SCRIPT_NAME_INVALID",
    })
    await expect(callerAs({ system: "" })).rejects.toMatchObject({ reason: "SCRIPT_NAME_INVALID" })
  })
})

describe("the system", () => {
  const system = async () => createCaller(await contextAs({ system: "nightly" }))

  test("acts with an admin's rights in nobody's name", async () => {
    const api = await system()
    await api.credits.admin.grant(grant("by-the-system"))
    expect(await lastAudit()).toMatchObject({
      action: "CREDIT_ADJUST",
      actorType: "system",
      actorId: null,
      actorName: "system:nightly",
    })
    const { taskId } = await stageTask(h, "PENDING", { clientId: client.id })
    expect((await api.tasks.byId({ taskId })).id).toBe(taskId)
    expect((await api.tasks.list({})).items.map(({ id }) => id)).toEqual([taskId])
    await api.tasks.admin.cancel({ taskId, reason: "The fair is off.", idempotencyKey: "nightly-cancel-1" })
    const [activity] = await h.app.db
      .select()
      .from(taskActivityLog)
      .where(and(eq(taskActivityLog.taskId, taskId), eq(taskActivityLog.action, "cancelled")))
    expect(activity).toMatchObject({ actorType: "system", actorId: null })
  })

  test("decides nothing that takes a person", async () => {
    const api = await system()
    const payoutId = crypto.randomUUID()
    for (const call of [
      () => api.payouts.admin.approve({ payoutId, version: 1 } as never),
      () => api.identity.admin.changeRole({ userId: client.id, role: "ADMIN" }),
      () => api.identity.me(),
      () => api.credits.balance(),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" })
    }
    expect(await h.app.db.$count(payouts)).toBe(0)
  })
})
