import { payouts } from "@atelier/db/schema"
import type { Reason } from "@atelier/domain/errors"
import { type RequestPayoutInput, type WithdrawalReason, withdrawalReason } from "@atelier/domain/payouts"
import { claimEarnings, lockAvailableEarnings } from "#modules/credits"
import { record } from "#modules/notifications"
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
  await lockFreelancer(ctx, userId)
  const openPayout = await findOpenPayout(ctx, userId)
  const account = await getPayoutAccount(ctx, userId, input.method)
  const available = await lockAvailableEarnings(ctx, userId)
  const reason = withdrawalReason({
    active: true,
    openPayout: openPayout !== null,
    account: account.state,
    frozenUntil: account.frozenUntil,
    availableCredits: available.credits,
    nextReleaseAt: (await findNextRelease(ctx, userId))?.at ?? null,
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
      destinationId: (await findDestination(ctx, userId, input.method))?.id ?? null,
      idempotencyKey: input.idempotencyKey,
    })
    .returning()
  const payout = orNotFound(row)
  await claimEarnings(ctx, { freelancerId: userId, payoutId: payout.id, ids })
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
  return inTx(ctx, (ctx) => once(ctx, "payouts.request", input.idempotencyKey, input, () => request(ctx, input)))
}
