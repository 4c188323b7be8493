// no audit: movePayout writes the audit row of every step
import { payouts } from "@atelier/db/schema"
import type { PayoutFailure } from "@atelier/domain/payouts"
import { eq } from "drizzle-orm"
import { payoutGroup, type Transfer } from "#integrations/stripe"
import { record } from "#modules/notifications"
import type { Ctx, TxCtx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import type { PayoutRow } from "./policy.ts"
import { movePayout } from "./transition.ts"

type Failure = { why: PayoutFailure | { note: string }; detail?: string; stripeTransferId?: string; reference?: string }

/** No money left, or it came back: FAILED with a code or what a person wrote, its lines AVAILABLE again. */
export function failPayout(
  ctx: TxCtx,
  payoutId: string,
  event: "fail" | "reverse",
  { why, detail, ...set }: Failure,
): Promise<PayoutRow> {
  const because = typeof why === "string" ? { failureCode: why } : { failureReason: why.note }
  return movePayout(ctx, payoutId, event, { ...because, ...set }, { why, ...(detail ? { detail } : {}) })
}

type Odd = "payout.partlyReversed" | "payout.unexpectedTransfer"
function warn(ctx: TxCtx, odd: Odd, payout: PayoutRow, transfer: Transfer) {
  const dedupeKey = `transfer:${transfer.id}:${transfer.reversedCents}`
  record(ctx, odd, { dedupeKey }, { payoutId: payout.id, transferId: transfer.id })
}

async function settle(ctx: TxCtx, payout: PayoutRow, transfer: Transfer): Promise<void> {
  const stripeTransferId = transfer.id
  if (payout.status === "PROCESSING") {
    await (transfer.reversed
      ? failPayout(ctx, payout.id, "fail", { why: "TRANSFER_REVERSED", stripeTransferId })
      : movePayout(ctx, payout.id, "complete", { stripeTransferId }))
    return
  }
  const isOurs = payout.stripeTransferId === transfer.id
  if (isOurs && payout.status === "COMPLETED" && transfer.reversed) {
    await failPayout(ctx, payout.id, "reverse", { why: "TRANSFER_REVERSED" })
  } else if (isOurs && payout.status === "COMPLETED" && transfer.reversedCents > 0) {
    warn(ctx, "payout.partlyReversed", payout, transfer)
  } else if (!isOurs && !transfer.reversed) {
    warn(ctx, "payout.unexpectedTransfer", payout, transfer)
  }
}

export type SettledTransfer = "SETTLED" | "UNKNOWN"

/** Brings a payout to what Stripe says of its transfer. Any order, number or concurrency of calls ends the same. */
export function settleTransfer(ctx: Ctx, transfer: Transfer): Promise<SettledTransfer> {
  return inTx(ctx, async (ctx) => {
    const payout = await lockPayoutOf(ctx, transfer)
    if (!payout) {
      return "UNKNOWN"
    }
    if (transfer.amountCents !== payout.amountCents || transfer.currency.toLowerCase() !== payout.currency) {
      throw new Error(`The transfer ${transfer.id} does not fit payout ${payout.id}: amount or currency differ.`)
    }
    await settle(ctx, payout, transfer)
    return "SETTLED"
  })
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PREFIX = payoutGroup("")

async function lockPayoutOf(ctx: TxCtx, { transferGroup }: Transfer): Promise<PayoutRow | undefined> {
  const id = transferGroup?.startsWith(PREFIX) ? transferGroup.slice(PREFIX.length) : ""
  if (!UUID.test(id)) {
    return undefined
  }
  const [payout] = await ctx.db.select().from(payouts).where(eq(payouts.id, id)).for("update")
  return payout
}
