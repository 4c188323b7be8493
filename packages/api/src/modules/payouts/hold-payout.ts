import { freelancerProfiles, payouts, stripeConnectAccounts, users } from "@atelier/db/schema"
import { type PayoutAccountState, type PayoutHold, payoutHold } from "@atelier/domain/payouts"
import { eq, getTableColumns, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { frozenUntilSql, stateOf } from "./account-facts.ts"
import { isPaidByStripe, lockPayout, type PayoutRow } from "./policy.ts"

type Standing = { hold: PayoutHold | null; account: PayoutAccountState; frozenUntil: Date | null }

/** What stands between a payout and its money now: the person, and for Stripe the account and the pause after its change. */
async function standingOfPayout(
  ctx: AnyCtx,
  { freelancerId, method }: Pick<PayoutRow, "freelancerId" | "method">,
): Promise<Standing> {
  const [row] = await ctx.db
    .select({
      suspended: sql<boolean>`${users.suspendedAt} is not null or ${users.erasedAt} is not null
        or ${freelancerProfiles.status} is distinct from 'APPROVED'`,
      account: getTableColumns(stripeConnectAccounts),
      frozenUntil: frozenUntilSql(await setting(ctx, "accountFreezeHours")),
    })
    .from(users)
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .leftJoin(stripeConnectAccounts, eq(stripeConnectAccounts.userId, users.id))
    .where(eq(users.id, freelancerId))
  const byStripe = isPaidByStripe(method)
  const account = stateOf(row?.account)
  const frozenUntil = byStripe ? (row?.frozenUntil ?? null) : null
  const facts = { suspended: row?.suspended ?? true, account: byStripe ? account : null, frozenUntil }
  return { hold: payoutHold(facts), account, frozenUntil }
}

/** Refuses what would send money now, in the words of what is in the way. */
export async function assertSendable(ctx: AnyCtx, payout: Pick<PayoutRow, "freelancerId" | "method">): Promise<void> {
  const { hold, account, frozenUntil } = await standingOfPayout(ctx, payout)
  if (hold === "SUSPENDED") {
    fail("PAYOUT_HELD", { hold })
  }
  if (hold === "ACCOUNT_NOT_READY") {
    fail("ACCOUNT_NOT_READY", { account })
  }
  if (hold === "ACCOUNT_FROZEN") {
    fail("PAYOUT_FROZEN", { at: frozenUntil })
  }
}

async function keep(ctx: TxCtx, payout: PayoutRow, hold: PayoutHold | null): Promise<void> {
  if (hold === payout.heldReason) {
    return
  }
  await ctx.db
    .update(payouts)
    .set({ heldReason: hold, heldAt: hold ? sql`now()` : null })
    .where(eq(payouts.id, payout.id))
  record(ctx, hold ? "payout.held" : "payout.resumed", {
    id: payout.id,
    before: { held: payout.heldReason },
    after: { held: hold },
  })
  await emit(ctx, "user", payout.freelancerId)
  await emit(ctx, "admin", "payouts")
}

/**
 * The last look before the transfer, under the payout's lock: what is in the way is kept with it, what is over is taken off.
 * True when the money may leave.
 */
export function clearToSend(ctx: Ctx, payoutId: string): Promise<boolean> {
  return inTx(ctx, async (ctx) => {
    const payout = await lockPayout(ctx, payoutId)
    if (payout.status !== "PROCESSING") {
      return false
    }
    const { hold } = await standingOfPayout(ctx, payout)
    await keep(ctx, payout, hold)
    return hold === null
  })
}
