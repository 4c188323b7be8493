/** One movement of Stripe's balance, in cents: what it moved and what Stripe kept of it. */
export type BalanceMovement = { type: string; amountCents: number; feeCents: number }
export type CashTotals = { oursCents: number; bankCents: number; costsCents: number; otherCents: number }

type Bucket = keyof CashTotals

/** Payments, what went back to payers, disputes, and transfers to freelancers: the books know each of them. */
const OURS = [
  "charge",
  "payment",
  "refund",
  "payment_refund",
  "refund_failure",
  "payment_failure_refund",
  "payment_reversal",
  "adjustment",
  "transfer",
  "transfer_cancel",
  "transfer_failure",
  "transfer_refund",
]
/** Between Stripe and our own bank: the money is still ours. */
const BANK = ["payout", "payout_cancel", "payout_failure", "topup", "topup_reversal"]
const COSTS = ["stripe_fee", "stripe_fx_fee", "tax_fee", "fee_credit_funding"]

function bucketOf(type: string): Bucket {
  return OURS.includes(type)
    ? "oursCents"
    : BANK.includes(type)
      ? "bankCents"
      : COSTS.includes(type)
        ? "costsCents"
        : "otherCents"
}

/** Sums movements by what they mean to the books; fees are costs whatever they stand on. */
export function sumMovements(movements: readonly BalanceMovement[], from?: CashTotals): CashTotals {
  const totals = from ? { ...from } : { oursCents: 0, bankCents: 0, costsCents: 0, otherCents: 0 }
  for (const { type, amountCents, feeCents } of movements) {
    totals[bucketOf(type)] += amountCents
    totals.costsCents -= feeCents
  }
  return totals
}

type CashComparison = {
  ok: boolean
  /** Money at hand by our books. */
  booksCents: number
  /** Money at hand by Stripe: its balance, what it paid to our bank, and what it kept. */
  stripeCents: number
  differenceCents: number
}

/**
 * Compares the cash of the books with Stripe's: the balance that Stripe names, with the payouts to our bank and the fees
 * added back. Movements that nobody knows stay in it as a difference.
 */
export function compareCash(
  books: { cashCents: number; paidOutCents: number },
  balanceCents: number,
  totals: CashTotals,
) {
  const booksCents = books.cashCents + books.paidOutCents
  const stripeCents = balanceCents - totals.bankCents - totals.costsCents
  const differenceCents = stripeCents - booksCents
  return { ok: differenceCents === 0, booksCents, stripeCents, differenceCents } satisfies CashComparison
}
