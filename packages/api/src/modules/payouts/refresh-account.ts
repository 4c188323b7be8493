// no audit: recordWay states the change
import { stripeConnectAccounts } from "@atelier/db/schema"
import { eq, getTableColumns, sql } from "drizzle-orm"
import type { ConnectAccount } from "#integrations/stripe"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { columnsOf, stateOf } from "./account-facts.ts"
import { recordWay } from "./change-account.ts"
import { findAccountId } from "./connect-account.ts"
import type { AccountRow } from "./policy.ts"
import { getPayoutAccount, type PayoutAccount } from "./queries.ts"

function isOtherBank(row: AccountRow, account: ConnectAccount): boolean {
  return account.bankLast4 !== null && (account.bankLast4 !== row.externalAccount || account.country !== row.country)
}

/** The first bank account is no change of one: there is nothing yet that someone could turn to their own. */
const replaces = (row: AccountRow): boolean => row.externalAccount !== null

/** Stores what Stripe said of an account when it was asked at `askedAt` (database time); an older answer changes nothing. */
export function storeAccount(ctx: Ctx, account: ConnectAccount, askedAt: string): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const isNewer = sql<boolean>`${stripeConnectAccounts.lastEventAt} > ${askedAt}::timestamptz`
    const mine = eq(stripeConnectAccounts.stripeAccountId, account.id)
    const [row] = await ctx.db
      .select({ ...getTableColumns(stripeConnectAccounts), isNewer })
      .from(stripeConnectAccounts)
      .where(mine)
      .for("update")
    if (!row || row.isNewer) {
      return
    }
    const changed = isOtherBank(row, account)
    const [stored] = await ctx.db
      .update(stripeConnectAccounts)
      .set({
        ...columnsOf(account),
        lastEventAt: sql`${askedAt}::timestamptz`,
        ...(changed && replaces(row) ? { changedAt: sql`now()` } : {}),
      })
      .where(mine)
      .returning()
    if (changed) {
      await recordWay(ctx, row.userId, replaces(row), {
        before: { country: row.country, bankLast4: row.externalAccount },
        after: { country: account.country, bankLast4: account.bankLast4 },
        metadata: { stripeAccountId: account.id },
      })
    }
    if (changed || stateOf(stored) !== stateOf(row)) {
      await emit(ctx, "user", row.userId)
      await emit(ctx, "admin", "payouts")
    }
  })
}

/** Asks Stripe how an account stands and stores the answer; what an event claims is never taken over. */
export async function readAccount(ctx: Ctx, accountId: string): Promise<void> {
  const [clock] = await ctx.db.execute<{ now: string }>(sql`select clock_timestamp()::text as now`)
  const account = await ctx.ports.stripe.retrieveAccount(accountId)
  await storeAccount(ctx, account, clock?.now ?? "-infinity")
}

/** What the page after onboarding asks: the account as Stripe has it now. */
export async function refreshAccount(ctx: Ctx<FreelancerActor>): Promise<PayoutAccount> {
  const accountId = await findAccountId(ctx, ctx.actor.userId)
  await readAccount(ctx, accountId ?? fail("PAYOUT_ACCOUNT_MISSING"))
  return getPayoutAccount(ctx, ctx.actor.userId)
}
