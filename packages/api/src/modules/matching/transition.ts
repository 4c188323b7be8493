import { assignmentAlgorithmConfig, taskOffers } from "@atelier/db/schema"
import type { ConfigStatus, DeclineReason, OfferWithdrawalReason } from "@atelier/domain/matching"
import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { orNotFound } from "#platform/errors"
import type { OfferRow } from "./policy.ts"

const RUN_ROUND = "matching.run-round"

export type Answer =
  | { response: "ACCEPTED" }
  | { response: "DECLINED"; declineReason: DeclineReason; declineNote: string | null }

function open(offerId: string): SQL | undefined {
  return and(
    eq(taskOffers.id, offerId),
    eq(taskOffers.response, "PENDING"),
    sql`${taskOffers.expiresAt} > clock_timestamp()`,
  )
}

/** Whether an offer can still be answered, by the wall clock. */
export async function isOpen(ctx: AnyCtx, offerId: string): Promise<boolean> {
  return (await ctx.db.$count(taskOffers, open(offerId))) > 0
}

/** Answers an offer that is open and not over by the wall clock; undefined when it is neither any more. */
export async function answerOffer(ctx: TxCtx, offerId: string, answer: Answer): Promise<OfferRow | undefined> {
  const [row] = await ctx.db
    .update(taskOffers)
    .set({ ...answer, respondedAt: sql`now()` })
    .where(open(offerId))
    .returning()
  return row
}

/** Takes back open offers of the where-clause; their tasks are locked by the caller. */
export function withdrawOffers(
  ctx: TxCtx,
  where: SQL | undefined,
  withdrawnReason: OfferWithdrawalReason,
): Promise<OfferRow[]> {
  return ctx.db
    .update(taskOffers)
    .set({ response: "EXPIRED", withdrawnAt: sql`now()`, withdrawnReason })
    .where(and(eq(taskOffers.response, "PENDING"), where))
    .returning()
}

/**
 * Expires at most `limit` due offers of the where-clause and enqueues a round for each of their tasks. Tasks that someone
 * holds (an accept under way) are left for the next sweep.
 */
export async function expireDueOffers(ctx: TxCtx, where: SQL | undefined, limit: number): Promise<number> {
  const rows = await ctx.db.execute<{ task_id: string }>(sql`
    with due as (
      select task_offers.id from task_offers join tasks t on t.id = task_offers.task_id
      where ${and(eq(taskOffers.response, "PENDING"), lte(taskOffers.expiresAt, sql`now()`), where)}
      order by task_offers.expires_at limit ${limit} for no key update of t skip locked
    )
    update task_offers o set response = 'EXPIRED' from due where o.id = due.id and o.response = 'PENDING'
    returning o.task_id`)
  for (const taskId of new Set(rows.map(({ task_id }) => task_id))) {
    await enqueue(ctx, RUN_ROUND, { taskId })
  }
  return rows.length
}

/** Moves a version of the rules from one of `from` to a status; undefined when it is elsewhere. */
export async function moveConfig(
  ctx: TxCtx,
  where: SQL | undefined,
  from: readonly ConfigStatus[],
  set: { status: ConfigStatus; publishedBy?: string | null; publishedAt?: SQL },
) {
  const [row] = await ctx.db
    .update(assignmentAlgorithmConfig)
    .set(set)
    .where(and(where, inArray(assignmentAlgorithmConfig.status, [...from])))
    .returning()
  return row
}

/** Whether any offer of the task waits for an answer. */
export async function hasOpenOffer(ctx: AnyCtx, taskId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ open: sql<boolean>`count(*) > 0` })
    .from(taskOffers)
    .where(and(eq(taskOffers.taskId, taskId), eq(taskOffers.response, "PENDING")))
  return orNotFound(row).open
}
