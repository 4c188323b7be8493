import { auditLogs, rateLimits } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadUserActor } from "#modules/identity"
import { createCtx } from "#platform/app"
import { createLog, describeError } from "#platform/log"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { createCaller } from "./root.ts"

const ORIGIN = { address: "198.51.100.4", agent: "Firefox" }

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function rowsOf(userId: string) {
  return h.app.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.action, "ACCESS_DENIED"), eq(auditLogs.actorId, userId)))
}
async function callerOf(userId: string, lines: unknown[] = []) {
  const actor = await loadUserActor(h.app.db, { userId })
  if (!actor) {
    throw new Error("There is nobody.")
  }
  const log = Object.assign(createLog("silent"), { warn: (line: unknown) => lines.push(line) })
  return createCaller(createCtx({ ...h.app, log }, actor, "request-1", ORIGIN))
}

test("whoever tries what is not theirs to do is written down once a minute, and logged each time", async () => {
  const { id } = await h.make.freelancer()
  const lines: unknown[] = []
  const api = await callerOf(id, lines)
  for (let i = 0; i < 20; i++) {
    await expect(api.identity.admin.listUsers({})).rejects.toMatchObject({ code: "FORBIDDEN" })
  }
  expect(await rowsOf(id)).toMatchObject([
    {
      outcome: "DENIED",
      resourceType: "procedure",
      resourceId: "identity.admin.listUsers",
      metadata: { reason: "WRONG_ROLE" },
      ipAddress: ORIGIN.address,
      userAgent: ORIGIN.agent,
      requestId: "request-1",
    },
  ])
  expect(lines).toHaveLength(20)
  expect(lines[0]).toMatchObject({ path: "identity.admin.listUsers", reason: "WRONG_ROLE", userId: id })
  await h.app.db.update(rateLimits).set({ lastRequest: Date.now() - 61_000 })
  await expect(api.credits.admin.books()).rejects.toMatchObject({ code: "FORBIDDEN" })
  expect((await rowsOf(id)).map((row) => row.resourceId)).toHaveLength(2)
})

test("the suspended are written down too, wherever they come in", async () => {
  const { id } = await h.make.freelancer({ suspendedAt: new Date() })
  await expect((await callerOf(id)).matching.offers({})).rejects.toMatchObject({ code: "FORBIDDEN" })
  expect(await rowsOf(id)).toMatchObject([{ resourceId: "matching.offers", metadata: { reason: "SUSPENDED" } }])
})

test("asking for someone else's task is written down with its id, though the answer is that there is nothing", async () => {
  const { taskId } = await stageTask(h, "IN_PROGRESS")
  const { id } = await h.make.client()
  const api = await callerOf(id)
  await expect(api.tasks.byId({ taskId })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: "Not found, or you don't have access.",
  })
  await expect(api.tasks.timeline({ taskId })).rejects.toMatchObject({ code: "NOT_FOUND" })
  expect(await rowsOf(id)).toMatchObject([
    { resourceId: "tasks.byId", outcome: "DENIED", metadata: { reason: "NOT_FOUND", tasks: taskId } },
  ])
})

test("what ordinary work is refused is not: ids that do not exist, bad input, nobody signed in", async () => {
  const { id } = await h.make.client()
  const api = await callerOf(id)
  await expect(api.tasks.byId({ taskId: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" })
  await expect(h.asNobody().tasks.home()).rejects.toMatchObject({ code: "UNAUTHORIZED" })
  expect(await rowsOf(id)).toEqual([])
})

test("a row whose stored JSON does not fit is a fault of ours: the caller gets a number, the log is told the row", async () => {
  const { taskId, clientId } = await stageTask(h, "PENDING")
  const broken = JSON.stringify({ credits: 10, lines: "a secret", pricingVersion: 1 })
  await h.app.db.execute(sql`update tasks set quote = ${broken}::jsonb where id = ${taskId}::uuid`)
  const refusal = await (await callerOf(clientId)).tasks.byId({ taskId }).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: "INTERNAL_SERVER_ERROR", message: expect.stringContaining("request-1") })
  const logged = JSON.stringify(describeError(refusal))
  expect(logged).toContain(`tasks.quote of id ${taskId}: lines: `)
  expect(logged).not.toContain("a secret")
})
