// no audit: the settling verbs write the audit rows

import { payouts, stripeConnectAccounts } from "@atelier/db/schema"
import type { PayoutFailure } from "@atelier/domain/payouts"
import { cut } from "@atelier/domain/shared"
import { and, eq } from "drizzle-orm"
import { isStripeFailure, payoutGroup, type StripeFailure } from "#integrations/stripe"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { clearToSend } from "../hold-payout.ts"
import { readAccount } from "../refresh-account.ts"
import { failPayout, settleTransfer } from "../settle-payout.ts"

type Sendable = { amountCents: number; currency: string; freelancerId: string; destination: string }

/** A payout that Stripe still has to pay; its destination is fixed with the freelancer's account. */
async function findSendable(ctx: Ctx, payoutId: string): Promise<Sendable | undefined> {
  const [row] = await ctx.db
    .select({
      amountCents: payouts.amountCents,
      currency: payouts.currency,
      freelancerId: payouts.freelancerId,
      destination: stripeConnectAccounts.stripeAccountId,
    })
    .from(payouts)
    .innerJoin(stripeConnectAccounts, eq(stripeConnectAccounts.userId, payouts.freelancerId))
    .where(and(eq(payouts.id, payoutId), eq(payouts.status, "PROCESSING"), eq(payouts.method, "STRIPE_CONNECT")))
  return row
}

const FAILURES: Record<string, PayoutFailure> = {
  balance_insufficient: "ATELIER_BALANCE_LOW",
  insufficient_funds: "ATELIER_BALANCE_LOW",
  insufficient_capabilities_for_transfer: "ACCOUNT_CANNOT_RECEIVE",
  resource_missing: "ACCOUNT_UNKNOWN",
}

function isRefusal(error: unknown): error is StripeFailure {
  return isStripeFailure(error) && (error.kind === "declined" || error.kind === "invalid")
}

/** The account as Stripe has it now; one that Stripe does not know is left to the transfer's own refusal. */
async function refresh(ctx: Ctx<SystemActor>, accountId: string): Promise<void> {
  try {
    await readAccount(ctx, accountId)
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
  }
}

/**
 * Makes the one transfer of a payout. It first asks Stripe whether it exists, and creates under one key for ever: the key
 * holds for a day, the question for good. Only Stripe's plain no fails the payout, and only when it still knows no transfer;
 * everything else leaves it PROCESSING and throws, to be tried again. One that may not leave now (suspension, account,
 * pause) is held with its reason and looked at again by the sweep.
 */
export async function sendTransfer(ctx: Ctx<SystemActor>, { payoutId }: { payoutId: string }): Promise<void> {
  const payout = await findSendable(ctx, payoutId)
  if (!payout) {
    return
  }
  const { stripe } = ctx.ports
  const made = await stripe.findTransferByPayout(payoutId)
  if (made) {
    await settleTransfer(ctx, made)
    return
  }
  await refresh(ctx, payout.destination)
  if (!(await clearToSend(ctx, payoutId))) {
    return
  }
  try {
    const transfer = await stripe.createTransfer({
      amountCents: payout.amountCents,
      currency: payout.currency,
      destination: payout.destination,
      idempotencyKey: `payout:${payoutId}`,
      metadata: { payoutId, freelancerId: payout.freelancerId },
      transferGroup: payoutGroup(payoutId),
    })
    await settleTransfer(ctx, transfer)
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    await settleRefusal(ctx, payoutId, error)
  }
}

async function settleRefusal(ctx: Ctx<SystemActor>, payoutId: string, error: StripeFailure): Promise<void> {
  const made = await ctx.ports.stripe.findTransferByPayout(payoutId)
  if (made) {
    await settleTransfer(ctx, made)
    return
  }
  const why = FAILURES[error.code ?? ""] ?? "REFUSED_BY_STRIPE"
  const detail = cut(`${error.code ?? error.kind}: ${error.message}`, 500)
  await inTx(ctx, (ctx) => failPayout(ctx, payoutId, "fail", { why, detail }))
}
