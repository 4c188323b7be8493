import { creditTransactions, users } from "@atelier/db/schema"
import type { CreditCause, CreditTransactionType } from "@atelier/domain/credits"
import { eq, type SQL, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import { userIdOf } from "#platform/actor"
import { audits } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
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
  /** The cause, once for ever: a second entry under the same key is the first one again. */
  idempotencyKey: string
  stripePaymentId?: string
  /** Money received, in cents; PURCHASE only. */
  amountCents?: number
}
export type PostedCredits = { id: string; balanceAfter: number; repeated: boolean }

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
  const [row] = await ctx.db
    .insert(creditTransactions)
    .values({
      userId: entry.userId,
      amount: entry.amount,
      type: entry.type,
      cause: entry.cause,
      description: entry.description ?? null,
      relatedTaskId: entry.taskId ?? null,
      stripePaymentId: entry.stripePaymentId ?? null,
      amountCents: entry.amountCents ?? null,
      idempotencyKey: entry.idempotencyKey,
      createdBy: userIdOf(ctx.actor),
    })
    .returning({ id: creditTransactions.id, balanceAfter: creditTransactions.balanceAfter })
  const posted = orNotFound(row)
  record(
    ctx,
    `credits.posted.${entry.type}`,
    { id: entry.userId, before: { credits }, after: { credits: posted.balanceAfter } },
    { transactionId: posted.id, amount: entry.amount, ...(entry.taskId ? { taskId: entry.taskId } : {}) },
  )
  await emit(ctx, "user", entry.userId)
  return { ...posted, repeated: false }
}

/**
 * The journal rows of submissions as a CTE body: `from` has id (of the task), client_id, credits and actor_id. A
 * trigger numbers each row and refuses below zero, another moves the balance once at the end; owners are locked in one
 * order. The key is the task, so one task is charged once. Returns transaction_id, related_task_id and balance_after.
 */
export function usageSql(from: SQL): SQL {
  return sql`
  insert into credit_transactions (user_id, amount, type, cause, related_task_id, idempotency_key, created_by)
  select client_id, -credits, 'USAGE', 'TASK_SUBMITTED', id, ${USAGE_KEY}::text || id, actor_id from ${from} order by client_id
  returning id as transaction_id, related_task_id, balance_after`
}

/**
 * The audit rows of these charges as a CTE body: `from` has what `usageSql` reads and, of each, what it returns; `row` is its entry as a record.
 */
export function usageAuditSql(from: SQL, row: SQL): SQL {
  return audits.insert(sql`${from}, jsonb_populate_record(null::audit_logs, ${row} || jsonb_build_object(
    'before', jsonb_build_object('credits', balance_after + credits),
    'after', jsonb_build_object('credits', balance_after),
    'metadata', jsonb_build_object('transactionId', transaction_id, 'amount', -credits, 'taskId', related_task_id))) one`)
}

const USAGE_KEY = "usage:"
