import { auditLogs } from "@atelier/db/schema"
import { and, asc, eq, inArray } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newKey } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { giveCredits, readyBrief, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function rowsOf(resourceIds: string[]) {
  return h.app.db
    .select({
      action: auditLogs.action,
      resourceType: auditLogs.resourceType,
      before: auditLogs.before,
      after: auditLogs.after,
      metadata: auditLogs.metadata,
      actorId: auditLogs.actorId,
    })
    .from(auditLogs)
    .where(inArray(auditLogs.resourceId, resourceIds))
    .orderBy(asc(auditLogs.createdAt))
}

test("submitting a task is filed as a charge too, with the balance before and after", async () => {
  const { id } = await h.make.client()
  await giveCredits(h, id, 20)
  const api = await h.as(id)
  const briefId = await readyBrief(h, id)
  const { credits } = await api.tasks.quote({ briefId })
  const { taskId } = await api.tasks.submit({ briefId, quotedCredits: credits, ...newKey() })
  const charge = (await rowsOf([id])).find(({ action }) => action === "CREDIT_USAGE")
  expect(charge).toMatchObject({
    resourceType: "user",
    before: { credits: 20 },
    after: { credits: 20 - credits },
    metadata: { amount: -credits, taskId, transactionId: expect.any(String) },
    actorId: id,
  })
})

test("an earning, a block and a revoked invitation are filed as what they are", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_REVIEW")
  const client = await h.as(clientId)
  await client.delivery.approve({ taskId, ...newKey() })
  await client.matching.setAffinity({ freelancerId, wish: "BLOCKED" })
  const admin = await h.as((await h.make.admin()).id)
  const { id } = await admin.identity.admin.inviteFreelancer({ email: "ida@example.com" })
  await admin.identity.admin.revokeInvitation({ id })
  const actions = async (resourceType: string, resourceId: string) =>
    (
      await h.app.db
        .select({ action: auditLogs.action })
        .from(auditLogs)
        .where(and(eq(auditLogs.resourceType, resourceType), eq(auditLogs.resourceId, resourceId)))
        .orderBy(asc(auditLogs.createdAt))
    ).map(({ action }) => action)
  expect(await actions("earning", taskId)).toEqual(["EARNING_CREATE"])
  expect(await actions("affinity", freelancerId)).toEqual(["AFFINITY_CHANGE"])
  expect(await actions("invitation", id)).toEqual(["INVITATION_CREATE", "INVITATION_REVOKE"])
})

test("what changed stands before and after", async () => {
  const { clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
  const client = await h.as(clientId)
  await client.identity.update({ timezone: "Asia/Tokyo" })
  await client.matching.setAffinity({ freelancerId, wish: "FAVOURITE" })
  await client.matching.setAffinity({ freelancerId, wish: "BLOCKED" })
  const rows = (await rowsOf([clientId, freelancerId])).filter(({ action }) => !action.startsWith("CREDIT_"))
  expect(rows).toMatchObject([
    { action: "USER_UPDATE", before: { timezone: "UTC" }, after: { timezone: "Asia/Tokyo", changed: ["timezone"] } },
    { action: "AFFINITY_CHANGE", before: { isFavorite: false }, after: { isFavorite: true, isBlocked: false } },
    { action: "AFFINITY_CHANGE", before: { isFavorite: true }, after: { isFavorite: false, isBlocked: true } },
  ])
})
