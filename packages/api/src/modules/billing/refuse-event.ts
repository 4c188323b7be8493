import { stripeConnectAccounts } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { eq } from "drizzle-orm"
import type { AnyCtx, Ctx } from "#platform/ctx"

export type EventOrigin = { type: string; account: string | null; livemode: boolean }

async function isConnected(ctx: AnyCtx, account: string): Promise<boolean> {
  return (await ctx.db.$count(stripeConnectAccounts, eq(stripeConnectAccounts.stripeAccountId, account))) > 0
}

/**
 * Why an event is not ours to act on, or null: it is of the other mode, or of an account that is not connected here. Our
 * connected accounts tell of themselves only; payments are always the platform's own.
 */
export async function refusalOf(ctx: Ctx, { type, account, livemode }: EventOrigin): Promise<string | null> {
  const { livemode: ours } = ctx.ports.stripe
  if (livemode !== ours) {
    return copy.causes.wrongMode(livemode)
  }
  if (account === null) {
    return null
  }
  if (!type.startsWith("account.")) {
    return copy.causes.otherAccount(account)
  }
  return (await isConnected(ctx, account)) ? null : copy.causes.notConnected(account)
}
