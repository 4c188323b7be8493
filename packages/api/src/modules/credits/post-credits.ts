import { creditTransactions, users } from "@atelier/db/schema"
import type { CreditCause, CreditTransactionType } from "@atelier/domain/credits"
import { eq, sql } from "drizzle-orm"
import { userIdOf } from "#platform/actor"
import { type Appended, jsonOf, rowsOf } from "#platform/append"
import { auditEntry, auditRow, audits } from "#platform/audit"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"

export type CreditEntry = {
  userId: string
  /** Whole credits; negative takes. Below zero the balance refuses with INSUFFICIENT_CREDITS. */
  amount: number
  type: CreditTransactionType
  cause: CreditCause
  /** What a person wrote about it. */
  description?: string
  taskId?: string
  /** The colleague who ordered, where the company's owner pays. */
  memberId?: string | null
  /** The month of the member's budget. */
  budgetMonth?: string | null
  /** The cause, once for ever: a second entry under the same key is the first one again. */
  idempotencyKey: string
  stripePaymentId?: string
  /** Money received, in cents; PURCHASE only. */
  amountCents?: number
}
export type PostedCredits = { id: string; balanceAfter: number; repeated: boolean }

const JOURNAL = rowsOf(creditTransactions, [
  "userId",
  "amount",
  "type",
  "cause",
  "description",
  "relatedTaskId",
  "stripePaymentId",
  "amountCents",
  "idempotencyKey",
  "createdBy",
  "memberId",
  "budgetMonth",
])

type Posting = { row: Parameters<typeof JOURNAL.record>[0]; audit: Parameters<typeof audits.record>[0] }

/** What an entry writes: its row, and as what it is audited. */
export function postingOf(ctx: AnyCtx, { taskId, ...entry }: CreditEntry): Posting {
  return {
    row: { ...entry, relatedTaskId: taskId ?? null, createdBy: userIdOf(ctx.actor) },
    audit: auditRow(ctx, auditEntry(`credits.posted.${entry.type}`, entry.userId)),
  }
}

/**
 * Rows of the journal, with the audit of how each moves the balance. A trigger numbers each row and refuses below zero,
 * another moves the balance once at the end; owners are locked in one order. `posted` is read by the statement around it.
 */
export const postings: Appended<Posting> = {
  record: ({ row, audit }) => ({ ...JOURNAL.record(row), audit: audits.record(audit) }),
  ctes: (rows) => [
    sql`posting as (select value from jsonb_array_elements(${rows}))`,
    sql`posted as (
      ${JOURNAL.insert(sql`posting, jsonb_populate_record(null::credit_transactions, value) one order by one.user_id`)}
      returning id, amount, related_task_id, idempotency_key, balance_after)`,
    sql`posted_audit as (
      ${audits.insert(sql`posted join posting on idempotency_key = value ->> 'idempotency_key',
      jsonb_populate_record(null::audit_logs, value -> 'audit' || jsonb_build_object(
        'before', jsonb_build_object('credits', balance_after - amount),
        'after', jsonb_build_object('credits', balance_after),
        'metadata', jsonb_strip_nulls(
          jsonb_build_object('transactionId', posted.id, 'amount', amount, 'taskId', related_task_id)))) one`)})`,
  ],
}

/**
 * Writes one row of the journal, the only way to move a balance. The user's row is locked first, so that a repeated key is
 * seen before the trigger moves the balance, and so that postings of one user queue up instead of failing.
 */
export async function postCredits(ctx: TxCtx, entry: CreditEntry): Promise<PostedCredits> {
  const lock = ctx.db
    .select({ credits: users.credits })
    .from(users)
    .where(eq(users.id, entry.userId))
    .for("no key update")
    .execute()
  const repeated = ctx.db
    .select({
      id: creditTransactions.id,
      balanceAfter: creditTransactions.balanceAfter,
      userId: creditTransactions.userId,
      amount: creditTransactions.amount,
    })
    .from(creditTransactions)
    .where(eq(creditTransactions.idempotencyKey, entry.idempotencyKey))
  const [[owner], [earlier]] = await Promise.all([lock, repeated])
  const { credits } = orNotFound(owner)
  if (earlier) {
    if (earlier.userId !== entry.userId || earlier.amount !== entry.amount) {
      fail("IDEMPOTENCY_KEY_REUSED")
    }
    return { id: earlier.id, balanceAfter: earlier.balanceAfter, repeated: true }
  }
  if (credits + entry.amount < 0) {
    fail("INSUFFICIENT_CREDITS", { shortfall: -(credits + entry.amount), balance: credits, price: -entry.amount })
  }
  const ctes = postings.ctes(jsonOf([postings.record(postingOf(ctx, entry))]))
  const [posted] = await ctx.db.execute<{ id: string; balanceAfter: number }>(
    sql`with ${sql.join(ctes, sql`, `)} select id, balance_after as "balanceAfter" from posted`,
  )
  await emit(ctx, "user", entry.userId)
  return { ...orNotFound(posted), repeated: false }
}
