// no audit: postCredits, freezeCredits and thawCredits write the audit rows
import { creditTransactions, users } from "@atelier/db/schema"
import { creditsDue, planReturns, type ReturnedPurchase, type ReturnStep } from "@atelier/domain/billing"
import { eq, sql } from "drizzle-orm"
import { postCredits } from "#modules/credits"
import { freezeCredits, thawCredits } from "#modules/identity"
import { record } from "#modules/notifications"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"

type Row = {
  id: string
  credits: number
  paid_cents: number
  returned: number
  taken: number
  waived: number
  entries: number
}
export type OwedPurchase = ReturnedPurchase & { entries: number }

/** A client's purchases of which money came back, oldest first: credits due, taken back and written off. */
export async function loadReturned(ctx: AnyCtx, userId: string): Promise<OwedPurchase[]> {
  const rows = await ctx.db.execute<Row>(sql`
    with moved as (
      select split_part(idempotency_key, ':', 2) as purchase, type, sum(amount)::int as amount, count(*)::int as n
      from ${creditTransactions}
      where user_id = ${userId} and (idempotency_key like 'clawback:%' and type = 'CLAWBACK'
        or idempotency_key like 'waive:%' and type = 'ADJUSTMENT')
      group by 1, 2
    )
    select p.id, p.credits, p.paid_cents, r.returned, coalesce(-c.amount, 0) as taken, coalesce(w.amount, 0) as waived,
      coalesce(c.n, 0) + coalesce(w.n, 0) as entries
    from purchases p
    join lateral (select sum(amount_cents)::int as returned from purchase_refunds where purchase_id = p.id) r
      on r.returned is not null
    left join moved c on c.purchase = p.id::text and c.type = 'CLAWBACK'
    left join moved w on w.purchase = p.id::text and w.type = 'ADJUSTMENT'
    where p.user_id = ${userId} and p.paid_cents is not null
    order by p.created_at, p.id`)
  return rows.map(({ id, credits, paid_cents, returned, taken, waived, entries }) => ({
    purchaseId: id,
    due: creditsDue({ credits, paidCents: paid_cents, returnedCents: returned }),
    taken,
    waived,
    entries,
  }))
}

/** Credits that a client owes: their money went back to the payer after they had been spent. */
export async function owedCredits(ctx: AnyCtx, userId: string): Promise<number> {
  return (await loadReturned(ctx, userId)).reduce((sum, { due, taken }) => sum + Math.max(0, due - taken), 0)
}

async function take(ctx: TxCtx, userId: string, step: ReturnStep, place: number) {
  const { purchaseId, credits, unwaived } = step
  await postCredits(ctx, {
    userId,
    amount: credits,
    type: "CLAWBACK",
    cause: credits < 0 ? "PAYMENT_RETURNED" : "PAYMENT_RESTORED",
    idempotencyKey: `clawback:${purchaseId}:${place}`,
  })
  if (unwaived > 0) {
    await postCredits(ctx, {
      userId,
      amount: -unwaived,
      type: "ADJUSTMENT",
      cause: "WRITE_OFF_REVERSED",
      idempotencyKey: `waive:${purchaseId}:${place + 1}`,
    })
  }
}

function tellSteps(ctx: TxCtx, userId: string, steps: readonly ReturnStep[]) {
  const sum = (sign: 1 | -1) =>
    steps.reduce((total, { credits, unwaived }) => total + Math.max(0, sign * credits - unwaived), 0)
  const [back, taken] = [sum(1), sum(-1)]
  if (back > 0) {
    record(ctx, "credits.restored", { client: userId }, { credits: back })
  }
  if (taken > 0) {
    record(ctx, "credits.clawedBack", { client: userId }, { credits: taken })
  }
}

/** Locks a client's balance and answers it. */
export async function lockBalance(ctx: TxCtx, userId: string): Promise<number> {
  const [owner] = await ctx.db
    .select({ credits: users.credits })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update")
  return orNotFound(owner).credits
}

/**
 * Brings a client's credits to what returned money leaves of them: credits whose money came back are given, what is due is
 * taken as far as the balance goes. The rest is owed and freezes the account; nothing owed ends the freeze. Repeats safely.
 */
export async function settleReturned(ctx: TxCtx, userId: string): Promise<{ owed: number }> {
  const balance = await lockBalance(ctx, userId)
  const returned = await loadReturned(ctx, userId)
  const { steps, owed } = planReturns(returned, balance)
  const entries = new Map(returned.map(({ purchaseId, entries }) => [purchaseId, entries]))
  for (const step of steps) {
    await take(ctx, userId, step, (entries.get(step.purchaseId) ?? 0) + 1)
  }
  tellSteps(ctx, userId, steps)
  if (owed > 0) {
    await freezeCredits(ctx, userId, { reason: "PAYMENT_RETURNED", owedCredits: owed })
  } else {
    await thawCredits(ctx, userId, { reason: "NOTHING_OWED", settled: true })
  }
  return { owed }
}
