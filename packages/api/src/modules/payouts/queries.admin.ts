import { payoutDestinations, payouts, stripeConnectAccounts, users } from "@atelier/db/schema"
import { type ListAllPayoutsInput, needsSecondApproval, type PayoutAccountState } from "@atelier/domain/payouts"
import { and, desc, eq, getTableColumns } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { AdminActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { encodeCursor, type Page, toPage } from "#platform/page"
import { setting } from "#platform/settings"
import { frozenUntilSql, stateOf } from "./account-facts.ts"
import { afterCursor, type PayoutItem, toPayoutItem } from "./queries.ts"

type Signature = { name: string; at: Date | null } | null

export type AdminPayoutItem = PayoutItem & {
  freelancer: { id: string; name: string; email: string; suspended: boolean }
  /** Where a manual payment goes, as much as may be shown. */
  destination: string | null
  account: { state: PayoutAccountState; country: string | null; bankLast4: string | null; frozenUntil: Date | null }
  stripeTransferId: string | null
  needsSecondApproval: boolean
  approved: Signature
  secondApproved: Signature
  /** Whether this admin's yes would count now. */
  canApprove: boolean
}

/** Everyone's payouts, newest first, with all that a decision needs. */
export async function listAllPayouts(
  ctx: AnyCtx<AdminActor>,
  input: ListAllPayoutsInput,
): Promise<Page<AdminPayoutItem>> {
  const first = alias(users, "first_approver")
  const second = alias(users, "second_approver")
  const [freezeHours, aboveCents] = await Promise.all([
    setting(ctx, "accountFreezeHours"),
    setting(ctx, "secondApprovalAboveCents"),
  ])
  const rows = await ctx.db
    .select({
      payout: getTableColumns(payouts),
      freelancer: { id: users.id, name: users.name, email: users.email, suspendedAt: users.suspendedAt },
      account: getTableColumns(stripeConnectAccounts),
      frozenUntil: frozenUntilSql(freezeHours),
      destination: payoutDestinations.label,
      first: first.name,
      second: second.name,
    })
    .from(payouts)
    .innerJoin(users, eq(users.id, payouts.freelancerId))
    .leftJoin(stripeConnectAccounts, eq(stripeConnectAccounts.userId, payouts.freelancerId))
    .leftJoin(payoutDestinations, eq(payoutDestinations.id, payouts.destinationId))
    .leftJoin(first, eq(first.id, payouts.approvedBy))
    .leftJoin(second, eq(second.id, payouts.secondApprovedBy))
    .where(
      and(
        input.status ? eq(payouts.status, input.status) : undefined,
        input.method ? eq(payouts.method, input.method) : undefined,
        input.freelancerId ? eq(payouts.freelancerId, input.freelancerId) : undefined,
        afterCursor(input.cursor),
      ),
    )
    .orderBy(desc(payouts.createdAt), desc(payouts.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, ({ payout }) => encodeCursor(payout.createdAt, payout.id))
  const items = page.items.map(({ payout, freelancer, account, frozenUntil, destination, ...signers }) => {
    const twoNeeded = needsSecondApproval(payout.amountCents, aboveCents)
    const signedBefore = twoNeeded && payout.approvedBy === ctx.actor.userId
    const { suspendedAt, ...person } = freelancer
    return {
      ...toPayoutItem(payout),
      freelancer: { ...person, suspended: suspendedAt !== null },
      destination,
      account: {
        state: stateOf(account),
        country: account?.country ?? null,
        bankLast4: account?.externalAccount ?? null,
        frozenUntil,
      },
      stripeTransferId: payout.stripeTransferId,
      needsSecondApproval: twoNeeded,
      approved: signers.first === null ? null : { name: signers.first, at: payout.approvedAt },
      secondApproved: signers.second === null ? null : { name: signers.second, at: payout.secondApprovedAt },
      canApprove: payout.status === "PENDING" && payout.freelancerId !== ctx.actor.userId && !signedBefore,
    }
  })
  return { ...page, items }
}
