import { companies, creditTransactions, tasks } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, NO_FLAWS, readyBrief } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const key = () => crypto.randomUUID()
const reason = (name: string) => ({ cause: { reason: name } })

async function company(credits: number) {
  const owner = await h.make.client()
  const { id } = await (await h.as(owner.id)).companies.onboard({ name: "Northlight" })
  await giveCredits(h, owner.id, credits)
  return { id, owner, api: await h.as(owner.id) }
}

async function member(companyId: string, monthlyBudget: number | null = null) {
  const user = await h.make.client({ companyId, companyRole: "MEMBER", monthlyBudget })
  return { ...user, api: await h.as(user.id) }
}

async function order({ id, api }: Awaited<ReturnType<typeof member>>) {
  const briefId = await readyBrief(h, id)
  const { credits } = await api.tasks.quote({ briefId })
  return api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: key() })
}

test("a member's order is paid from the company's balance, named in the journal, and comes back there", async () => {
  const { owner, api, id } = await company(100)
  const mate = await member(id)
  await giveCredits(h, mate.id, 3)
  const { taskId, credits, balanceAfter } = await order(mate)
  expect(balanceAfter).toBe(100 - credits)
  const [row] = await h.app.db.select().from(creditTransactions).where(eq(creditTransactions.relatedTaskId, taskId))
  expect(row).toMatchObject({ userId: owner.id, memberId: mate.id, createdBy: mate.id, amount: -credits })
  expect((await api.credits.journal({ limit: 1 })).items).toMatchObject([{ member: mate.name, amount: -credits }])
  expect((await mate.api.credits.journal({})).items).toHaveLength(1)
  expect(await mate.api.credits.balance()).toMatchObject({ credits: 100 - credits, inOpenTasks: credits })
  expect((await api.identity.team.list()).people).toMatchObject([{ spent: 0 }, { spent: credits }])
  const other = await member(id)
  await expect(other.api.tasks.cancel({ taskId, idempotencyKey: key() })).rejects.toMatchObject(
    reason("NOT_YOUR_CREDITS"),
  )
  await api.tasks.cancel({ taskId, idempotencyKey: key() })
  expect(await api.credits.balance()).toMatchObject({ credits: 100, inOpenTasks: 0 })
  expect((await api.identity.team.list()).people.find(({ name }) => name === mate.name)).toMatchObject({ spent: 0 })
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("twenty tabs of a member cannot exceed the budget, nor the balance", async () => {
  const { id, api } = await company(1000)
  const mate = await member(id)
  const price = (await order(mate)).credits
  await api.identity.team.change({ colleagueId: mate.id, teamRole: "MEMBER", monthlyBudget: price * 3 + 1 })
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => order(mate)))
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
  for (const answer of answers.filter(({ status }) => status === "rejected")) {
    expect(answer).toMatchObject({ reason: { code: "PRECONDITION_FAILED", ...reason("MEMBER_BUDGET") } })
  }
  expect(await h.app.db.$count(tasks, eq(tasks.clientId, mate.id))).toBe(3)
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
  const poor = await company(price)
  const pair = [await member(poor.id), await member(poor.id)]
  const both = await Promise.allSettled(pair.map(order))
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
})

test("an order above the company's limit is not placed; the owner's own is", async () => {
  const { id, api, owner } = await company(200)
  const mate = await member(id)
  await h.app.db.update(companies).set({ approvalAbove: 1 }).where(eq(companies.id, id))
  await expect(order(mate)).rejects.toMatchObject(reason("MEMBER_LIMIT"))
  expect(await h.app.db.$count(tasks, eq(tasks.clientId, mate.id))).toBe(0)
  await order({ ...owner, api })
})

test("a second click finds the order that has spent the budget", async () => {
  const { id, api } = await company(100)
  const mate = await member(id)
  const briefId = await readyBrief(h, mate.id)
  const { credits } = await mate.api.tasks.quote({ briefId })
  await api.identity.team.change({ colleagueId: mate.id, teamRole: "MEMBER", monthlyBudget: credits })
  const click = () => mate.api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: key() })
  const { taskId } = await click()
  expect(await click()).toMatchObject({ taskId, repeated: true })
})

test("what was ordered in another month leaves the budget alone, and a month that is nowhere is refused", async () => {
  const { id, owner, api } = await company(100)
  const mate = await member(id)
  const { credits, taskId } = await order(mate)
  const spent = async () => (await api.identity.team.list()).people.find(({ name }) => name === mate.name)?.spent
  expect(await spent()).toBe(credits)
  await h.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`update credit_transactions set budget_month = '2020-01' where member_id = ${mate.id}`)
  })
  expect(await spent()).toBe(0)
  await api.identity.team.change({ colleagueId: mate.id, teamRole: "MEMBER", monthlyBudget: credits })
  await order(mate)
  await api.tasks.cancel({ taskId, idempotencyKey: key() })
  expect(await spent()).toBe(credits)
  const spend = h.app.db.execute(sql`insert into credit_transactions (user_id, amount, type, cause, related_task_id,
      idempotency_key, created_by, member_id, budget_month)
    values (${owner.id}, -1, 'USAGE', 'TASK_SUBMITTED', ${taskId}, ${key()}, ${mate.id}, ${mate.id}, '2020-01')`)
  await expect(spend).rejects.toMatchObject({ cause: { constraint_name: "credit_transactions_budget_month_now" } })
})

test("credits of another person are never spent without naming the member who orders", async () => {
  const { owner, id } = await company(50)
  const [mate, stranger] = [await member(id), await h.make.client()]
  const spend = (memberId: string | null) =>
    h.app.db.execute(sql`insert into credit_transactions (user_id, amount, type, cause, related_task_id, idempotency_key, created_by, member_id, budget_month)
      values (${owner.id}, -1, 'USAGE', 'TASK_SUBMITTED', ${key()}, ${key()}, ${mate.id}, ${memberId}, ${memberId && "2026-11"})`)
  await expect(spend(null)).rejects.toMatchObject({ cause: { constraint_name: "credit_transactions_member_named" } })
  await expect(spend(stranger.id)).rejects.toMatchObject({
    cause: { constraint_name: "credit_transactions_member_of_payer" },
  })
})
