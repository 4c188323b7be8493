import { auditLogs } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { audit } from "#platform/audit"
import { newKey } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { earn, giveDestination } from "#testing/payout-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("admins read it by action, actor, resource and outcome, with names, page by page", async () => {
  const admin = await h.make.admin({ name: "Ines Inspector" })
  const client = await h.make.client({ name: "Cleo Client" })
  const api = await h.as(admin.id)
  await api.identity.admin.suspendUser({ userId: client.id, reason: "Test of the log." })
  await api.identity.admin.unsuspendUser({ userId: client.id })
  const about = await api.audit.admin.list({ resourceType: "user", resourceId: client.id })
  expect(about.items.map((row) => [row.action, row.actorName, row.resourceName])).toEqual([
    ["USER_REINSTATE", "Ines Inspector", "Cleo Client"],
    ["USER_SUSPEND", "Ines Inspector", "Cleo Client"],
  ])
  const system = h.system()
  for (let i = 0; i < 5; i++) {
    await audit(system, {
      action: "PROOF_RUN",
      resourceType: "proof",
      resourceId: `p${i}`,
      ...(i === 4 ? { outcome: "FAILURE" as const } : {}),
    })
  }
  const first = await api.audit.admin.list({ actions: ["PROOF_RUN"], limit: 3 })
  const second = await api.audit.admin.list({ actions: ["PROOF_RUN"], limit: 3, cursor: first.nextCursor ?? "" })
  expect([...first.items, ...second.items].map((row) => row.resourceId).sort()).toEqual(["p0", "p1", "p2", "p3", "p4"])
  expect(second.nextCursor).toBeNull()
  expect(first.items[0]).toMatchObject({ actorType: "system", actorName: "job:test" })
  expect((await api.audit.admin.list({ outcome: "FAILURE" })).items).toMatchObject([{ resourceId: "p4" }])
  expect((await api.audit.admin.list({ actorId: admin.id })).items).toHaveLength(2)
  expect((await api.audit.admin.list({ from: new Date(Date.now() + 60_000) })).items).toEqual([])
  const actions = await api.audit.admin.actions()
  expect(actions).toEqual(expect.arrayContaining(["USER_SUSPEND", "USER_REINSTATE", "PROOF_RUN"]))
  expect(actions).not.toContain("SECURITY_RUN")
  const entry = await api.audit.admin.get({ entryId: about.items[1]?.id ?? "" })
  expect(entry).toMatchObject({ before: { suspended: false }, after: { suspended: true, reason: "Test of the log." } })
})

test("a row about a payout names whom it goes to", async () => {
  const api = await h.as((await h.make.admin()).id)
  const freelancer = await earn(h)
  await giveDestination(h, freelancer, "BANK_TRANSFER")
  const { id } = await (await h.as(freelancer)).payouts.request({ method: "BANK_TRANSFER", ...newKey() })
  const { name } = await api.identity.admin.getUser({ userId: freelancer })
  expect((await api.audit.admin.list({ resourceId: id })).items).toMatchObject([
    { action: "PAYOUT_REQUEST", resourceType: "payout", resourceName: name },
  ])
})

test("nobody else reads it, and nobody changes it", async () => {
  for (const user of [await h.make.client(), await h.make.freelancer()]) {
    const api = await h.as(user.id)
    await expect(api.audit.admin.list({})).rejects.toMatchObject({ code: "FORBIDDEN" })
    await expect(api.audit.admin.get({ entryId: "nonsense" })).rejects.toMatchObject({ code: "FORBIDDEN" })
  }
  await expect(h.asNobody().audit.admin.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" })
  const [row] = await h.app.db.select({ id: auditLogs.id }).from(auditLogs).limit(1)
  await expect(
    h.app.db
      .update(auditLogs)
      .set({ requestId: "x" })
      .where(eq(auditLogs.id, row?.id ?? "")),
  ).rejects.toThrow()
  await expect(h.app.db.delete(auditLogs)).rejects.toThrow()
})
