// no audit: movePayout writes the audit row of every step
import { payouts } from "@atelier/db/schema"
import { formatCents } from "@atelier/domain/credits"
import { eq } from "drizzle-orm"
import { payoutGroup, type Transfer } from "#integrations/stripe"
import { getUserNames } from "#modules/identity"
import { notify, notifyAdmins } from "#modules/notifications"
import type { Ctx, TxCtx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import type { PayoutRow } from "./policy.ts"
import { movePayout } from "./transition.ts"

type Paid = { stripeTransferId?: string; reference?: string }

/** The money has left: COMPLETED, its lines PAID, its freelancer told, together. */
export const completePayout = async (ctx: TxCtx, payoutId: string, paid: Paid): Promise<PayoutRow> => {
  const payout = await movePayout(ctx, payoutId, "complete", paid)
  await notify(ctx, {
    userId: payout.freelancerId,
    event: "PAYOUT_PAID",
    params: { amount: formatCents(payout.amountCents, payout.currency) },
    dedupeKey: `payout-paid:${payoutId}`,
  })
  return payout
}

type Failure = { reason: string; detail?: string; stripeTransferId?: string; reference?: string }

/** No money left, or it came back: FAILED with a reason a person can read, its lines AVAILABLE again, everyone told. */
export const failPayout = async (
  ctx: TxCtx,
  payoutId: string,
  event: "fail" | "reverse",
  { reason, detail, ...set }: Failure,
): Promise<PayoutRow> => {
  const payout = await movePayout(ctx, payoutId, event, { failureReason: reason, ...set }, detail ? { detail } : {})
  const { freelancerId } = payout
  const names = await getUserNames(ctx, [freelancerId])
  const amount = formatCents(payout.amountCents, payout.currency)
  const told = { event: "PAYOUT_FAILED", dedupeKey: `payout-failed:${payoutId}` } as const
  await notify(ctx, { ...told, userId: freelancerId, params: { amount, reason } })
  const by = names.get(freelancerId) ?? "a freelancer"
  await notifyAdmins(ctx, { ...told, params: { amount, reason: detail ?? reason, by } })
  return payout
}

const TAKEN_BACK = "Stripe took the transfer back."

const warn = (ctx: TxCtx, payout: PayoutRow, transfer: Transfer, title: string) =>
  notifyAdmins(ctx, {
    event: "SECURITY_ALERT",
    params: { title, detail: `Payout ${payout.id}, transfer ${transfer.id}. Look at it in Stripe's dashboard.` },
    dedupeKey: `transfer:${transfer.id}:${transfer.reversedCents}`,
  })

const settle = async (ctx: TxCtx, payout: PayoutRow, transfer: Transfer): Promise<void> => {
  const stripeTransferId = transfer.id
  if (payout.status === "PROCESSING") {
    await (transfer.reversed
      ? failPayout(ctx, payout.id, "fail", { reason: TAKEN_BACK, stripeTransferId })
      : completePayout(ctx, payout.id, { stripeTransferId }))
    return
  }
  const isOurs = payout.stripeTransferId === transfer.id
  if (isOurs && payout.status === "COMPLETED" && transfer.reversed) {
    await failPayout(ctx, payout.id, "reverse", { reason: TAKEN_BACK })
  } else if (isOurs && payout.status === "COMPLETED" && transfer.reversedCents > 0) {
    await warn(ctx, payout, transfer, "A part of a payout was taken back")
  } else if (!isOurs && !transfer.reversed) {
    await warn(ctx, payout, transfer, "Money left for a payout that is not on its way")
  }
}

export type SettledTransfer = "SETTLED" | "UNKNOWN"

/** Brings a payout to what Stripe says of its transfer. Any order, number or concurrency of calls ends the same. */
export const settleTransfer = (ctx: Ctx, transfer: Transfer): Promise<SettledTransfer> =>
  inTx(ctx, async (ctx) => {
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

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PREFIX = payoutGroup("")

const lockPayoutOf = async (ctx: TxCtx, { transferGroup }: Transfer): Promise<PayoutRow | undefined> => {
  const id = transferGroup?.startsWith(PREFIX) ? transferGroup.slice(PREFIX.length) : ""
  if (!UUID.test(id)) {
    return undefined
  }
  const [payout] = await ctx.db.select().from(payouts).where(eq(payouts.id, id)).for("update")
  return payout
}
