import { payouts } from "@atelier/db/schema"
import type { Reason } from "@atelier/domain/errors"
import { type RequestPayoutInput, type WithdrawalReason, withdrawalReason } from "@atelier/domain/payouts"
import { sql } from "drizzle-orm"
import { claimEarnings, lockAvailableEarnings } from "#modules/credits"
import { readAhead, record } from "#modules/notifications"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { findDestination } from "./destinations.ts"
import { lockFreelancer } from "./policy.ts"
import { findNextRelease, findOpenPayout, getPayoutAccount, type PayoutItem, toPayoutItem } from "./queries.ts"

type PayoutReason = Extract<Reason, `PAYOUT_${string}` | "SUSPENDED">
type Obstacle = Exclude<WithdrawalReason["code"], "WITHDRAWABLE">

const REFUSALS: Record<Obstacle, PayoutReason> = {
  NOT_ACTIVE: "SUSPENDED",
  PAYOUT_OPEN: "PAYOUT_OPEN",
  ACCOUNT_MISSING: "PAYOUT_ACCOUNT_MISSING",
  ACCOUNT_INCOMPLETE: "PAYOUT_ACCOUNT_MISSING",
  ACCOUNT_RESTRICTED: "PAYOUT_ACCOUNT_MISSING",
  ACCOUNT_IN_REVIEW: "PAYOUT_ACCOUNT_MISSING",
  ACCOUNT_REJECTED: "PAYOUT_ACCOUNT_MISSING",
  ACCOUNT_FROZEN: "PAYOUT_FROZEN",
  ON_HOLD: "PAYOUT_BELOW_MINIMUM",
  BELOW_MINIMUM: "PAYOUT_BELOW_MINIMUM",
}

async function request(ctx: TxCtx<FreelancerActor>, input: RequestPayoutInput): Promise<PayoutItem> {
  const { userId, name } = ctx.actor
  const [openPayout, account, available, nextRelease, destination] = await Promise.all([
    findOpenPayout(ctx, userId),
    getPayoutAccount(ctx, userId, input.method),
    lockAvailableEarnings(ctx, userId),
    findNextRelease(ctx, userId),
    findDestination(ctx, userId, input.method),
  ])
  const reason = withdrawalReason({
    active: true,
    openPayout: openPayout !== null,
    account: account.state,
    frozenUntil: account.frozenUntil,
    availableCredits: available.credits,
    nextReleaseAt: nextRelease?.at ?? null,
    minPayoutCredits: await setting(ctx, "minPayoutCredits"),
  })
  if (reason.code !== "WITHDRAWABLE") {
    fail(REFUSALS[reason.code], { ...reason })
  }
  if (input.expectedCents !== undefined && input.expectedCents !== available.amountCents) {
    fail("STALE_VERSION", { availableCents: available.amountCents })
  }
  const { amountCents, credits, ids } = available
  const [row] = await ctx.db
    .insert(payouts)
    .values({
      freelancerId: userId,
      amountCents,
      credits,
      method: input.method,
      destinationId: destination?.id ?? null,
      idempotencyKey: input.idempotencyKey,
    })
    .returning()
  const payout = orNotFound(row)
  await Promise.all([
    claimEarnings(ctx, { freelancerId: userId, payoutId: payout.id, ids }),
    readAhead(ctx, ["payout.requested"], sql`select ${userId}::text`),
  ])
  record(
    ctx,
    "payout.requested",
    { id: payout.id, after: { status: "PENDING", amountCents, credits, method: input.method } },
    { amountCents, currency: payout.currency, freelancer: name, lines: ids.length },
  )
  await emit(ctx, "user", userId)
  await emit(ctx, "admin", "payouts")
  return toPayoutItem(payout)
}

/**
 * Asks for everything available, in one transaction: the person's row and the lines are locked, so of many requests at once
 * one wins and the others get PAYOUT_OPEN; a repeated key gets the first answer. Refusals carry the reason and its date.
 */
export function requestPayout(ctx: Ctx<FreelancerActor>, input: RequestPayoutInput): Promise<PayoutItem> {
  return inTx(ctx, (ctx) =>
    once(ctx, "payouts.request", input.idempotencyKey, input, {
      load: () => lockFreelancer(ctx, ctx.actor.userId),
      run: () => request(ctx, input),
    }),
  )
}
