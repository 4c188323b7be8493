import { freelancerEarnings } from "@atelier/db/schema"
import { EARNING_TRANSITIONS, type EarningEvent, type EarningReason } from "@atelier/domain/payouts"
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"

type EarningSet = {
  reason: EarningReason
  payoutId?: string | null
  paidAt?: SQL | null
  holdUntil?: SQL
  reversedAt?: SQL
}
export type MovedEarning = { id: string; freelancerId: string; amountCents: number; credits: number }

/** The only writer of an earning's state: moves the rows found that may take this step, and leaves the others alone. */
export async function moveEarnings(
  ctx: TxCtx,
  event: EarningEvent,
  where: SQL | undefined,
  set: EarningSet,
): Promise<MovedEarning[]> {
  const { from, to } = EARNING_TRANSITIONS[event]
  return ctx.db
    .update(freelancerEarnings)
    .set({ state: to, ...set })
    .where(and(inArray(freelancerEarnings.state, [...from]), where))
    .returning({
      id: freelancerEarnings.id,
      freelancerId: freelancerEarnings.freelancerId,
      amountCents: freelancerEarnings.amountCents,
      credits: freelancerEarnings.credits,
    })
}

export type ClaimedEarnings = { ids: string[]; amountCents: number; credits: number }

function total(rows: readonly MovedEarning[]): ClaimedEarnings {
  return {
    ids: rows.map((row) => row.id),
    amountCents: rows.reduce((sum, row) => sum + row.amountCents, 0),
    credits: rows.reduce((sum, row) => sum + row.credits, 0),
  }
}

// no audit: the payout that causes these steps is audited by its own verb.
/**
 * Binds AVAILABLE lines of a freelancer to a payout (REQUESTED): those named, as `lockAvailableEarnings` gave them, or all.
 * Two requests at once: the second finds nothing. INVALID_TRANSITION when a named line is no longer available.
 */
export async function claimEarnings(
  ctx: TxCtx,
  { freelancerId, payoutId, ids }: { freelancerId: string; payoutId: string; ids?: readonly string[] },
): Promise<ClaimedEarnings> {
  const wanted = ids ?? (await lockAvailable(ctx, freelancerId)).map((line) => line.id)
  if (wanted.length === 0) {
    return total([])
  }
  const lines = and(eq(freelancerEarnings.freelancerId, freelancerId), inArray(freelancerEarnings.id, [...wanted]))
  const moved = await moveEarnings(ctx, "request", lines, { payoutId, reason: "PAYOUT_REQUESTED" })
  return moved.length === wanted.length ? total(moved) : fail("INVALID_TRANSITION")
}

function lockAvailable(ctx: TxCtx, freelancerId: string) {
  return ctx.db
    .select({
      id: freelancerEarnings.id,
      freelancerId: freelancerEarnings.freelancerId,
      amountCents: freelancerEarnings.amountCents,
      credits: freelancerEarnings.credits,
    })
    .from(freelancerEarnings)
    .where(and(eq(freelancerEarnings.freelancerId, freelancerId), eq(freelancerEarnings.state, "AVAILABLE")))
    .orderBy(asc(freelancerEarnings.id))
    .for("update")
}

/** What a freelancer can withdraw now, the lines locked: write the payout with this amount, then claim these ids for it. */
export async function lockAvailableEarnings(ctx: TxCtx, freelancerId: string): Promise<ClaimedEarnings> {
  return total(await lockAvailable(ctx, freelancerId))
}

const ofPayout = (payoutId: string) => eq(freelancerEarnings.payoutId, payoutId)

async function tell(ctx: TxCtx, rows: readonly MovedEarning[]): Promise<ClaimedEarnings> {
  await Promise.all([...new Set(rows.map((row) => row.freelancerId))].map((id) => emit(ctx, "user", id)))
  return total(rows)
}

/** The payout arrived: its lines are PAID. */
export async function markEarningsPaid(ctx: TxCtx, payoutId: string): Promise<ClaimedEarnings> {
  return tell(ctx, await moveEarnings(ctx, "pay", ofPayout(payoutId), { reason: "PAYOUT_ARRIVED", paidAt: sql`now()` }))
}

/** The payout failed or was cancelled: its lines are AVAILABLE again. */
export async function returnEarnings(ctx: TxCtx, payoutId: string): Promise<ClaimedEarnings> {
  return tell(ctx, await moveEarnings(ctx, "restore", ofPayout(payoutId), { reason: "PAYOUT_FAILED", payoutId: null }))
}

/** A completed transfer was reversed: its PAID lines are AVAILABLE again. */
export async function reversePaidEarnings(ctx: TxCtx, payoutId: string): Promise<ClaimedEarnings> {
  return tell(
    ctx,
    await moveEarnings(ctx, "reversePayment", ofPayout(payoutId), {
      reason: "PAYOUT_FAILED",
      payoutId: null,
      paidAt: null,
    }),
  )
}
