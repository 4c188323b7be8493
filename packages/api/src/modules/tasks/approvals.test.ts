import { orderApprovals, tasks } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, NO_FLAWS, readTask, readyBrief } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const key = () => crypto.randomUUID()
const reason = (name: string) => ({ cause: { reason: name } })

/** A company whose limit every order of its member is above. */
async function stage(credits = 100) {
  const owner = await h.make.client()
  const { id } = await (await h.as(owner.id)).companies.onboard({ name: "Northlight" })
  await giveCredits(h, owner.id, credits)
  const member = await h.make.client({ companyId: id, companyRole: "MEMBER" })
  const [api, own] = [await h.as(owner.id), await h.as(member.id)]
  await api.companies.setOrderLimit({ approvalAbove: 1 })
  const briefId = await readyBrief(h, member.id)
  const quote = await own.tasks.quote({ briefId })
  return { id, owner, member, api, own, briefId, quote, quotedCredits: quote.credits }
}

async function asked(credits = 100) {
  const made = await stage(credits)
  const { id } = await made.own.tasks.approvals.request({ ...made, note: "For the fair." })
  return { ...made, approvalId: id }
}

test("an order above the limit waits: nothing is charged until the owner approves, once", async () => {
  const { api, own, briefId, quote, quotedCredits, approvalId, owner, member } = await asked()
  expect(quote.approval).toBe("LIMIT")
  await expect(own.tasks.submit({ briefId, quotedCredits, idempotencyKey: key() })).rejects.toMatchObject(
    reason("MEMBER_LIMIT"),
  )
  expect((await api.credits.balance()).credits).toBe(100)
  expect(await api.tasks.approvals.waiting()).toMatchObject([
    { id: approvalId, member: member.name, credits: quotedCredits, note: "For the fair.", cause: "LIMIT" },
  ])
  expect((await api.notifications.list({})).items[0]).toMatchObject({ link: "/client" })
  const answers = await Promise.allSettled([1, 2, 3].map(() => api.tasks.approvals.approve({ approvalId })))
  const ids = answers.flatMap((one) => (one.status === "fulfilled" ? [one.value.taskId] : []))
  expect(new Set(ids).size).toBe(1)
  expect(await readTask(h, ids[0] ?? "")).toMatchObject({ clientId: member.id, status: "PENDING" })
  expect(await h.app.db.$count(tasks, eq(tasks.clientId, member.id))).toBe(1)
  expect((await api.credits.balance()).credits).toBe(100 - quotedCredits)
  expect((await api.identity.team.list()).people).toMatchObject([{ id: owner.id }, { spent: quotedCredits }])
  expect((await own.notifications.list({})).items[0]).toMatchObject({ link: `/client/tasks/${ids[0]}` })
  expect(await own.tasks.approvals.of({ briefId })).toMatchObject({ state: "APPROVED" })
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("a declined order says why, and can be asked for again; so can one that was withdrawn or has expired", async () => {
  const { api, own, briefId, quotedCredits, approvalId } = await asked()
  await api.tasks.approvals.decline({ approvalId, answer: "Not this month." })
  expect(await own.tasks.approvals.of({ briefId })).toMatchObject({ state: "DECLINED", answer: "Not this month." })
  await expect(api.tasks.approvals.approve({ approvalId })).rejects.toMatchObject(reason("APPROVAL_GONE"))
  const second = await own.tasks.approvals.request({ briefId, quotedCredits })
  await own.tasks.approvals.withdraw({ approvalId: second.id })
  await expect(api.tasks.approvals.approve({ approvalId: second.id })).rejects.toMatchObject(reason("APPROVAL_GONE"))
  const third = await own.tasks.approvals.request({ briefId, quotedCredits })
  await h.app.db.update(orderApprovals).set({ expiresAt: sql`now()` }).where(eq(orderApprovals.id, third.id))
  await h.sweep()
  expect(await own.tasks.approvals.of({ briefId })).toMatchObject({ state: "EXPIRED" })
  expect(await api.tasks.approvals.waiting()).toEqual([])
  expect((await api.credits.balance()).credits).toBe(100)
})

test("what has changed since it was asked for is not approved, and without credits it goes on waiting", async () => {
  const changed = await asked()
  await h.app.db.execute(sql`update briefs set version = version + 1 where id = ${changed.briefId}`)
  const { approvalId } = changed
  await expect(changed.api.tasks.approvals.approve({ approvalId })).rejects.toMatchObject(reason("APPROVAL_GONE"))
  const poor = await asked(1)
  const again = () => poor.api.tasks.approvals.approve({ approvalId: poor.approvalId })
  await expect(again()).rejects.toMatchObject(reason("INSUFFICIENT_CREDITS"))
  await giveCredits(h, poor.owner.id, 100)
  await again()
  const left = await asked()
  await left.own.identity.team.leave()
  await expect(left.api.tasks.approvals.approve({ approvalId: left.approvalId })).rejects.toMatchObject(
    reason("APPROVAL_GONE"),
  )
  expect(await left.api.tasks.approvals.waiting()).toEqual([])
})

test("is decided by the owner of the company alone, and needed only where the member may not order", async () => {
  const { api, own, id, approvalId, briefId, quotedCredits } = await asked()
  const stranger = await stage()
  await expect(stranger.api.tasks.approvals.approve({ approvalId })).rejects.toMatchObject({ code: "NOT_FOUND" })
  await expect(stranger.api.tasks.approvals.decline({ approvalId, answer: "No." })).rejects.toMatchObject({
    code: "NOT_FOUND",
  })
  await expect(own.tasks.approvals.approve({ approvalId })).rejects.toMatchObject(reason("OWNER_ONLY"))
  const colleague = await h.as((await h.make.client({ companyId: id, companyRole: "MEMBER" })).id)
  await expect(colleague.tasks.approvals.withdraw({ approvalId })).rejects.toMatchObject({ code: "NOT_FOUND" })
  await api.companies.setOrderLimit({ approvalAbove: null })
  await expect(own.tasks.approvals.request({ briefId, quotedCredits })).rejects.toMatchObject(
    reason("NO_APPROVAL_NEEDED"),
  )
  await own.tasks.submit({ briefId, quotedCredits, idempotencyKey: key() })
  await expect(api.tasks.approvals.approve({ approvalId })).rejects.toMatchObject(reason("APPROVAL_GONE"))
})
