import { freelancerEarnings, payouts, stripeConnectAccounts } from "@atelier/db/schema"
import {
  type ListPayoutsInput,
  OPEN_PAYOUT_STATUSES,
  type PayoutAccountNeed,
  type PayoutAccountState,
  type PayoutFailure,
  type PayoutHold,
  type PayoutMethod,
  type PayoutStatus,
  type PayoutWait,
  payoutAccountNeeds,
  type WithdrawalReason,
  withdrawalReason,
} from "@atelier/domain/payouts"
import { startOfYear } from "@atelier/domain/shared"
import { and, desc, eq, getTableColumns, gte, inArray, type SQL, sql } from "drizzle-orm"
import { type EarningTotals, getEarningTotals } from "#modules/credits"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { setting } from "#platform/settings"
import { factsOf, frozenUntilSql, stateOf } from "./account-facts.ts"
import { findDestination } from "./destinations.ts"
import { type AccountRow, isPaidByStripe, type PayoutRow } from "./policy.ts"

export type PayoutAccount = {
  state: PayoutAccountState
  /** What Stripe still asks for; the next step of INCOMPLETE and RESTRICTED. */
  needs: PayoutAccountNeed[]
  country: string | null
  bankLast4: string | null
  /** Where a manual payment goes, as much as may be shown; null at Stripe and before it is given. */
  destination: string | null
  /** Payouts pause until then, because the account was changed; null when they do not. */
  frozenUntil: Date | null
}

function toAccount(row: (AccountRow & { frozenUntil: Date | null }) | undefined): PayoutAccount {
  return {
    state: stateOf(row),
    needs: row ? payoutAccountNeeds(factsOf(row).currentlyDue) : [],
    country: row?.country ?? null,
    bankLast4: row?.externalAccount ?? null,
    destination: null,
    frozenUntil: row?.frozenUntil ?? null,
  }
}

async function manualAccount(ctx: AnyCtx, userId: string, method: PayoutMethod): Promise<PayoutAccount> {
  const row = await findDestination(ctx, userId, method)
  const state = row ? "READY" : "MISSING"
  const { label, frozenUntil } = row ?? { label: null, frozenUntil: null }
  return { state, needs: [], country: null, bankLast4: null, destination: label, frozenUntil }
}

/** How the way of a freelancer's money stands, in plain codes. */
export async function getPayoutAccount(
  ctx: AnyCtx,
  userId: string,
  method: PayoutMethod = "STRIPE_CONNECT",
): Promise<PayoutAccount> {
  if (!isPaidByStripe(method)) {
    return manualAccount(ctx, userId, method)
  }
  const frozenUntil = frozenUntilSql(await setting(ctx, "accountFreezeHours"))
  const [row] = await ctx.db
    .select({ ...getTableColumns(stripeConnectAccounts), frozenUntil })
    .from(stripeConnectAccounts)
    .where(eq(stripeConnectAccounts.userId, userId))
  return toAccount(row)
}

export type PayoutItem = {
  id: string
  amountCents: number
  credits: number
  currency: string
  method: PayoutMethod
  status: PayoutStatus
  /** Whose move it is while it is open; null at its end. */
  waitsFor: PayoutWait | null
  /** What keeps it from being sent now; it goes on when that is over, or can be cancelled. */
  heldReason: PayoutHold | null
  reference: string | null
  /** Why it failed, where no person wrote it. */
  failureCode: PayoutFailure | null
  /** Why it failed or was refused, as a person wrote it. */
  failureReason: string | null
  requestedAt: Date
  processingAt: Date | null
  completedAt: Date | null
  failedAt: Date | null
  cancelledAt: Date | null
}

function waitsFor({ status, approvedBy, method, heldReason }: PayoutRow): PayoutWait | null {
  if (status === "PENDING") {
    return approvedBy ? "SECOND_APPROVAL" : "APPROVAL"
  }
  if (heldReason) {
    return "HELD"
  }
  return status === "PROCESSING" ? (isPaidByStripe(method) ? "TRANSFER" : "RECORD") : null
}

/** A payout as its freelancer sees it. */
export function toPayoutItem(row: PayoutRow): PayoutItem {
  return {
    id: row.id,
    amountCents: row.amountCents,
    credits: row.credits,
    currency: row.currency,
    method: row.method,
    status: row.status,
    waitsFor: waitsFor(row),
    heldReason: row.heldReason,
    reference: row.reference,
    failureCode: row.failureCode,
    failureReason: row.failureReason,
    requestedAt: row.requestedAt,
    processingAt: row.processingAt,
    completedAt: row.completedAt,
    failedAt: row.failedAt,
    cancelledAt: row.cancelledAt,
  }
}

/** Rows after a cursor, newest first. */
export function afterCursor(cursor: string | undefined): SQL | undefined {
  if (!cursor) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${payouts.createdAt}, ${payouts.id}) < (${value}::timestamptz, ${id}::uuid)`
}

/** A freelancer's payouts, newest first. */
export async function listPayouts(
  ctx: AnyCtx,
  freelancerId: string,
  input: ListPayoutsInput,
): Promise<Page<PayoutItem>> {
  const rows = await ctx.db
    .select()
    .from(payouts)
    .where(
      and(
        eq(payouts.freelancerId, freelancerId),
        input.status ? eq(payouts.status, input.status) : undefined,
        afterCursor(input.cursor),
      ),
    )
    .orderBy(desc(payouts.createdAt), desc(payouts.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
  return { ...page, items: page.items.map(toPayoutItem) }
}

/** The payout of a freelancer that is not at its end; at most one. */
export async function findOpenPayout(ctx: AnyCtx, freelancerId: string): Promise<PayoutItem | null> {
  const [row] = await ctx.db
    .select()
    .from(payouts)
    .where(and(eq(payouts.freelancerId, freelancerId), inArray(payouts.status, [...OPEN_PAYOUT_STATUSES])))
  return row ? toPayoutItem(row) : null
}

export type NextRelease = { at: Date; amountCents: number }

/** The next held lines that become available together, and when. */
export async function findNextRelease(ctx: AnyCtx, freelancerId: string): Promise<NextRelease | null> {
  const [row] = await ctx.db
    .select({ at: freelancerEarnings.holdUntil, amountCents: sql<number>`sum(${freelancerEarnings.amountCents})::int` })
    .from(freelancerEarnings)
    .where(and(eq(freelancerEarnings.freelancerId, freelancerId), eq(freelancerEarnings.state, "ON_HOLD")))
    .groupBy(freelancerEarnings.holdUntil)
    .orderBy(freelancerEarnings.holdUntil)
    .limit(1)
  return row?.at ? { at: row.at, amountCents: row.amountCents } : null
}

async function paidThisYear(ctx: AnyCtx<FreelancerActor>): Promise<number> {
  const { userId, timezone } = ctx.actor
  const [row] = await ctx.db
    .select({ cents: sql<number>`coalesce(sum(${payouts.amountCents}), 0)::float8` })
    .from(payouts)
    .where(
      and(
        eq(payouts.freelancerId, userId),
        eq(payouts.status, "COMPLETED"),
        gte(payouts.completedAt, startOfYear(ctx.now(), timezone)),
      ),
    )
  return row?.cents ?? 0
}

export type PayoutSummary = {
  currency: "usd"
  availableCents: number
  availableCredits: number
  onHoldCents: number
  nextRelease: NextRelease | null
  requestedCents: number
  paidThisYearCents: number
  paidCents: number
  minimumCredits: number
  account: PayoutAccount
  openPayout: PayoutItem | null
  /** WITHDRAWABLE, or the one thing in the way and until when. */
  withdrawal: WithdrawalReason
}

/** Everything behind "why can't I withdraw this yet?", by one payment method. */
export async function getPayoutSummary(
  ctx: AnyCtx<FreelancerActor>,
  method: PayoutMethod = "STRIPE_CONNECT",
): Promise<PayoutSummary> {
  const { userId, standing } = ctx.actor
  const [totals, account, openPayout, nextRelease, paidThisYearCents, minimumCredits]: [
    EarningTotals,
    PayoutAccount,
    PayoutItem | null,
    NextRelease | null,
    number,
    number,
  ] = await Promise.all([
    getEarningTotals(ctx, userId),
    getPayoutAccount(ctx, userId, method),
    findOpenPayout(ctx, userId),
    findNextRelease(ctx, userId),
    paidThisYear(ctx),
    setting(ctx, "minPayoutCredits"),
  ])
  const withdrawal = withdrawalReason({
    active: standing === "ACTIVE",
    openPayout: openPayout !== null,
    account: account.state,
    frozenUntil: account.frozenUntil,
    availableCredits: totals.AVAILABLE.credits,
    nextReleaseAt: nextRelease?.at ?? null,
    minPayoutCredits: minimumCredits,
  })
  return {
    currency: "usd",
    availableCents: totals.AVAILABLE.amountCents,
    availableCredits: totals.AVAILABLE.credits,
    onHoldCents: totals.ON_HOLD.amountCents,
    nextRelease,
    requestedCents: totals.REQUESTED.amountCents,
    paidThisYearCents,
    paidCents: totals.PAID.amountCents,
    minimumCredits,
    account,
    openPayout,
    withdrawal,
  }
}
