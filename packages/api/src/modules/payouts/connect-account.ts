import { stripeConnectAccounts } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { type ConnectPayoutAccountInput, type PayoutCountry, payoutAgreement } from "@atelier/domain/payouts"
import { eq } from "drizzle-orm"
import { type ConnectAccount, isStripeFailure } from "#integrations/stripe"
import { record } from "#modules/notifications"
import type { FreelancerActor } from "#platform/actor"
import { getApp } from "#platform/app"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { columnsOf } from "./account-facts.ts"

/** Stripe's id of a freelancer's account, if one was opened. */
export async function findAccountId(ctx: AnyCtx, userId: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ id: stripeConnectAccounts.stripeAccountId })
    .from(stripeConnectAccounts)
    .where(eq(stripeConnectAccounts.userId, userId))
  return row?.id
}

function refuseCountry(): never {
  return fail("INVALID_INPUT", {
    fieldErrors: {
      country: [copy.invalid.stripeCountry],
    },
  })
}

async function openAtStripe(ctx: Ctx<FreelancerActor>, country: PayoutCountry): Promise<ConnectAccount> {
  const { userId, email } = ctx.actor
  const agreement = payoutAgreement(await ctx.ports.stripe.retrievePlatformCountry(), country)
  if (agreement === null) {
    return refuseCountry()
  }
  try {
    const idempotencyKey = `connect:${userId}:${country}`
    return await ctx.ports.stripe.createConnectAccount({ email, country, agreement, idempotencyKey })
  } catch (error) {
    if (isStripeFailure(error) && error.kind === "invalid") {
      ctx.log.warn({ country, reason: error.message }, "Stripe refused to open a payout account")
      return refuseCountry()
    }
    throw error
  }
}

/** Keeps the account; of two at once the first stays. */
function keepAccount(ctx: Ctx<FreelancerActor>, account: ConnectAccount): Promise<string> {
  return inTx(ctx, async (ctx) => {
    const { userId } = ctx.actor
    const kept = await ctx.db
      .insert(stripeConnectAccounts)
      .values({ userId, stripeAccountId: account.id, ...columnsOf(account) })
      .onConflictDoNothing()
      .returning({ id: stripeConnectAccounts.id })
    if (kept.length === 0) {
      return orNotFound(await findAccountId(ctx, userId))
    }
    record(ctx, "payoutAccount.added", { id: userId, after: { stripeAccountId: account.id, country: account.country } })
    return account.id
  })
}

/**
 * Leads to Stripe's own pages, where the bank account is entered; nothing of it passes through here. The account is opened
 * once a person, each link works once and for minutes only.
 */
export async function connectAccount(
  ctx: Ctx<FreelancerActor>,
  { country }: ConnectPayoutAccountInput,
): Promise<{ url: string }> {
  const known = await findAccountId(ctx, ctx.actor.userId)
  const accountId = known ?? (await keepAccount(ctx, await openAtStripe(ctx, country)))
  const back = (answer: string) => new URL(`/freelancer/earnings?account=${answer}`, getApp().env.APP_URL).href
  return ctx.ports.stripe.createAccountLink({ accountId, refreshUrl: back("refresh"), returnUrl: back("return") })
}
