// no audit: the settling verbs write the audit rows

import { payouts, stripeConnectAccounts } from "@atelier/db/schema"
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

const REASONS: Record<string, string> = {
  balance_insufficient:
    "Our own account at Stripe did not hold enough. We are told; ask for the payout again tomorrow.",
  insufficient_funds: "Our own account at Stripe did not hold enough. We are told; ask for the payout again tomorrow.",
  insufficient_capabilities_for_transfer:
    "Stripe does not let your payout account receive money now. Open it and finish what Stripe asks for.",
  resource_missing: "Stripe does not know your payout account any more. Write to us.",
}

function reasonOf({ code }: StripeFailure): string {
  return REASONS[code ?? ""] ?? "Stripe refused the transfer. We are told and look into it."
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
  const detail = cut(`${error.code ?? error.kind}: ${error.message}`, 500)
  await inTx(ctx, (ctx) => failPayout(ctx, payoutId, "fail", { reason: reasonOf(error), detail }))
}
