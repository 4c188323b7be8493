import { randomUUID } from "node:crypto"
import { creditTransactions, freelancerEarnings, payouts, users } from "@atelier/db/schema"
import { and, asc, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { isDomainError } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, NO_FLAWS, stageTask } from "#testing/task-fixtures"
import { postCredits } from "./post-credits.ts"
import { recordEarning } from "./record-earning.ts"
import { claimEarnings, lockAvailableEarnings, markEarningsPaid, returnEarnings } from "./transition-earning.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function reason(promise: Promise<unknown>) {
  return promise.then(
    () => "done",
    (error: { cause?: unknown }) =>
      isDomainError(error) ? error.reason : isDomainError(error.cause) ? error.cause.reason : String(error),
  )
}
async function balanceOf(userId: string) {
  const [row] = await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, userId))
  return row?.credits
}

describe("postings", () => {
  test("one key is one row, however many come at once", async () => {
    const { id: userId } = await h.make.client()
    const idempotencyKey = randomUUID()
    const entry = {
      userId,
      amount: 5,
      type: "BONUS",
      cause: "GRANTED",
      description: "Welcome",
      idempotencyKey,
    } as const
    const posted = await Promise.all(Array.from({ length: 12 }, () => inTx(h.system(), (tx) => postCredits(tx, entry))))
    expect(posted.filter((row) => !row.repeated)).toHaveLength(1)
    expect(new Set(posted.map((row) => row.id)).size).toBe(1)
    expect(await balanceOf(userId)).toBe(5)
    expect(await reason(inTx(h.system(), (tx) => postCredits(tx, { ...entry, amount: 6 })))).toBe(
      "IDEMPOTENCY_KEY_REUSED",
    )
    const { id: other } = await h.make.client()
    expect(await reason(inTx(h.system(), (tx) => postCredits(tx, { ...entry, userId: other })))).toBe(
      "IDEMPOTENCY_KEY_REUSED",
    )
    expect(await balanceOf(other)).toBe(0)
  })
  test("the chain of balances has no gap and no balance falls below zero", async () => {
    const { id: userId } = await h.make.client()
    await giveCredits(h, userId, 20)
    const moves = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? 2 : -3))
    const post = (amount: number) =>
      reason(
        inTx(h.system(), (tx) =>
          postCredits(tx, { userId, amount, type: "ADJUSTMENT", cause: "CORRECTED", idempotencyKey: randomUUID() }),
        ),
      )
    const answers = await Promise.all(moves.map(post))
    expect(new Set(answers)).toEqual(new Set(["done", "INSUFFICIENT_CREDITS"]))
    const rows = await h.app.db
      .select()
      .from(creditTransactions)
      .where(eq(creditTransactions.userId, userId))
      .orderBy(asc(creditTransactions.seq))
    let running = 0
    for (const [index, row] of rows.entries()) {
      running += row.amount
      expect([row.seq, row.balanceAfter]).toEqual([index + 1, running])
      expect(running).toBeGreaterThanOrEqual(0)
    }
    expect(await balanceOf(userId)).toBe(running)
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })
  test("the journal is the only way to a balance", async () => {
    const { id } = await h.make.client()
    await expect(h.app.db.execute(sql`update users set credits = 100 where id = ${id}`)).rejects.toThrow()
    await expect(h.app.db.execute(sql`delete from credit_transactions`)).rejects.toThrow()
    expect(await balanceOf(id)).toBe(0)
  })
})

describe("the admin's hand", () => {
  test("grants and corrections happen once, are told and audited, and stay above zero", async () => {
    const { id: userId } = await h.make.client()
    const admin = await h.as((await h.make.admin()).id)
    const grant = { userId, credits: 30, reason: "A present", idempotencyKey: randomUUID() }
    expect(await admin.credits.admin.grant(grant)).toMatchObject({ balanceAfter: 30, repeated: false })
    expect(await admin.credits.admin.grant(grant)).toMatchObject({ balanceAfter: 30, repeated: true })
    const down = { userId, amount: -10, reason: "Too much", idempotencyKey: randomUUID() }
    expect(await admin.credits.admin.adjust(down)).toMatchObject({ balanceAfter: 20 })
    expect(await reason(admin.credits.admin.adjust({ ...down, amount: -21, idempotencyKey: randomUUID() }))).toBe(
      "INSUFFICIENT_CREDITS",
    )
    const client = await h.as(userId)
    expect(await reason((client as typeof admin).credits.admin.grant(grant))).toBe("WRONG_ROLE")
    expect(await client.credits.balance()).toEqual({ credits: 20, frozenReason: null, inOpenTasks: 0 })
    const { items } = await client.credits.journal({})
    expect(items.map((row) => [row.type, row.amount, row.balanceAfter])).toEqual([
      ["ADJUSTMENT", -10, 20],
      ["BONUS", 30, 30],
    ])
    const seen = (await admin.credits.admin.journal({ userId, limit: 1 })).items
    expect(seen[0]).toMatchObject({ user: { id: userId }, amount: -10 })
    const audits = await h.app.db.execute(
      sql`select 1 from audit_logs where resource_id = ${userId} and action = 'CREDIT_ADJUST'`,
    )
    expect(audits).toHaveLength(2)
    const sent = await h.app.db.execute(
      sql`select 1 from notifications where user_id = ${userId} and event = 'CREDITS_GRANTED' and channel = 'IN_APP'`,
    )
    expect(sent).toHaveLength(1)
  })
  test("freelancers hold no credits", async () => {
    const admin = await h.as((await h.make.admin()).id)
    const { id: userId } = await h.make.freelancer()
    expect(
      await reason(
        admin.credits.admin.grant({ userId, credits: 5, reason: "A present", idempotencyKey: randomUUID() }),
      ),
    ).toBe("NOT_FOUND")
  })
  test("journal pages neither repeat nor skip", async () => {
    const { id: userId } = await h.make.client()
    for (let n = 1; n <= 7; n++) {
      await giveCredits(h, userId, n)
    }
    const client = await h.as(userId)
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const page = await client.credits.journal({ limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((row) => row.amount))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  })
})

describe("earnings", () => {
  const available = async (credits: number) => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_REVIEW", { credits })
    await (await h.as(clientId)).delivery.approve({ taskId })
    await h.advance(7 * 24 * 60 + 1)
    await h.sweep()
    return { taskId, freelancerId }
  }
  const payoutOf = async (freelancerId: string, amountCents: number, credits: number) => {
    const id = randomUUID()
    await h.app.db.insert(payouts).values({ id, freelancerId, amountCents, credits, idempotencyKey: id })
    return id
  }
  test("a task is earned once", async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_REVIEW")
    const entry = { taskId, freelancerId, credits: 10, centsPerCredit: 343 }
    const undo = new Error("undo")
    const twice = inTx(h.system(), async (tx) => {
      await recordEarning(tx, entry)
      await recordEarning(tx, entry)
      throw undo
    })
    await expect(twice).rejects.not.toBe(undo)
  })
  test("claimed by two payouts at once, lines go to one; a failed payout gives them back, a good one pays them", async () => {
    const { freelancerId } = await available(12)
    const payoutId = await payoutOf(freelancerId, 12 * 343, 12)
    const claims = await Promise.all(
      [1, 2, 3].map(() => inTx(h.system(), (tx) => claimEarnings(tx, { freelancerId, payoutId }))),
    )
    expect(claims.map((claim) => claim.amountCents).toSorted()).toEqual([0, 0, 12 * 343])
    const stateOf = async () => {
      const [row] = await h.app.db
        .select()
        .from(freelancerEarnings)
        .where(eq(freelancerEarnings.freelancerId, freelancerId))
      return row?.state
    }
    expect(await stateOf()).toBe("REQUESTED")
    expect((await inTx(h.system(), (tx) => returnEarnings(tx, payoutId))).credits).toBe(12)
    expect(await stateOf()).toBe("AVAILABLE")
    await h.app.db.update(payouts).set({ status: "CANCELLED" }).where(eq(payouts.id, payoutId))
    const second = await payoutOf(freelancerId, 12 * 343, 12)
    await inTx(h.system(), async (tx) => {
      const { ids, amountCents } = await lockAvailableEarnings(tx, freelancerId)
      expect(amountCents).toBe(12 * 343)
      await claimEarnings(tx, { freelancerId, payoutId: second, ids })
    })
    expect((await inTx(h.system(), (tx) => markEarningsPaid(tx, second))).ids).toHaveLength(1)
    expect((await inTx(h.system(), (tx) => markEarningsPaid(tx, second))).ids).toHaveLength(0)
    const api = await h.as(freelancerId)
    const [line] = (await api.credits.earnings({})).items
    expect(line).toMatchObject({ state: "PAID", reason: "PAYOUT_ARRIVED", amountCents: 12 * 343 })
    expect((await api.credits.earningTotals()).PAID).toEqual({ amountCents: 12 * 343, credits: 12, lines: 1 })
  })
  test("a line still held is not claimed by name", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_REVIEW")
    await (await h.as(clientId)).delivery.approve({ taskId })
    const [line] = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
    const payoutId = await payoutOf(freelancerId, 3430, 10)
    const claim = inTx(h.system(), (tx) => claimEarnings(tx, { freelancerId, payoutId, ids: [line?.id ?? ""] }))
    expect(await reason(claim)).toBe("INVALID_TRANSITION")
  })
})

test("the books balance after every step of a task's life", async () => {
  const admin = await h.as((await h.make.admin()).id)
  const { taskId, clientId } = await stageTask(h, "IN_PROGRESS", { credits: 11 })
  expect(await admin.credits.admin.books()).toMatchObject({ balanced: true })
  await (await h.as(clientId)).tasks.cancel({ taskId, idempotencyKey: randomUUID() })
  const books = await admin.credits.admin.books()
  expect(books.balanced).toBe(true)
  expect(books.totalDebitCents).toBeGreaterThan(0)
  expect(books.accounts.map((row) => row.account)).toContain("work_in_progress")
  const held = await h.app.db
    .select({ id: creditTransactions.id })
    .from(creditTransactions)
    .where(and(eq(creditTransactions.relatedTaskId, taskId), eq(creditTransactions.type, "REFUND")))
  expect(held).toHaveLength(1)
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})
