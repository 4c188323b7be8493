import { divide } from "../credits/money.ts"
import type { PurchaseStatus, ReturnKind } from "./enums.ts"

/** What a Stripe object in a status means for the money of its payment: gone back to the payer, held by Stripe, or ours. */
export type MoneyEffect = "RETURNED" | "WITHHELD" | "OURS"

/**
 * Every status that Stripe documents for a refund and a dispute. An inquiry (`warning_...`) and a prevented dispute move no
 * money; a dispute withholds it from the moment it is opened, through an appeal, and for good once it is lost.
 */
export const MONEY_EFFECTS = {
  refund: {
    pending: "RETURNED",
    requires_action: "RETURNED",
    succeeded: "RETURNED",
    failed: "OURS",
    canceled: "OURS",
  },
  dispute: {
    warning_needs_response: "OURS",
    warning_under_review: "OURS",
    warning_closed: "OURS",
    prevented: "OURS",
    needs_response: "WITHHELD",
    under_review: "WITHHELD",
    appeal_needs_response: "WITHHELD",
    appeal_under_review: "WITHHELD",
    lost: "WITHHELD",
    won: "OURS",
  },
} as const satisfies Record<string, Record<string, MoneyEffect>>

export type RefundStatus = keyof (typeof MONEY_EFFECTS)["refund"]
export type DisputeStatus = keyof (typeof MONEY_EFFECTS)["dispute"]

export function isRefundStatus(status: string): status is RefundStatus {
  return Object.hasOwn(MONEY_EFFECTS.refund, status)
}

export function isDisputeStatus(status: string): status is DisputeStatus {
  return Object.hasOwn(MONEY_EFFECTS.dispute, status)
}

/** A payment's refunds and disputes as Stripe has them now; amounts in cents. */
export type PaymentReturns = {
  refunds: readonly { status: RefundStatus; amountCents: number }[]
  disputes: readonly { status: DisputeStatus; amountCents: number }[]
}
export type ReturnedCents = Record<ReturnKind, number>

/** How many cents are away from us, by refunds and by disputes; the two add up. */
export function returnedCents({ refunds, disputes }: PaymentReturns): ReturnedCents {
  const away = (cents: number, effect: MoneyEffect) => (effect === "OURS" ? 0 : cents)
  return {
    refund: refunds.reduce((sum, one) => sum + away(one.amountCents, MONEY_EFFECTS.refund[one.status]), 0),
    dispute: disputes.reduce((sum, one) => sum + away(one.amountCents, MONEY_EFFECTS.dispute[one.status]), 0),
  }
}

/** The status of a paid purchase by what is away; everything back is PAID again. */
export function statusAfterReturns(paidCents: number, { refund, dispute }: ReturnedCents): PurchaseStatus {
  if (dispute > 0) {
    return "DISPUTED"
  }
  return refund <= 0 ? "PAID" : refund < paidCents ? "PARTIALLY_REFUNDED" : "REFUNDED"
}

/** Credits that returned money takes back: in proportion, rounded up, all of them once everything is away. */
export function creditsDue(purchase: { credits: number; paidCents: number; returnedCents: number }): number {
  const { credits, paidCents } = purchase
  const away = Math.max(0, purchase.returnedCents)
  return away >= paidCents ? (away > 0 ? credits : 0) : divide(BigInt(credits) * BigInt(away), BigInt(paidCents), "up")
}

/** A purchase with returned money: credits due back, credits taken back so far, and those of them that were written off. */
export type ReturnedPurchase = { purchaseId: string; due: number; taken: number; waived: number }
export type ReturnStep = {
  purchaseId: string
  /** Credits to the client (positive) or from the client (negative). */
  credits: number
  /** Of the credits to the client, those that had been written off: they were never missing and go out again. */
  unwaived: number
}
export type ReturnPlan = { steps: ReturnStep[]; owed: number }

/**
 * What brings a client's credits to what returned money leaves of them. Credits whose money came back are given first, then
 * what is due is taken as far as the balance goes; the rest is owed. Running it again changes nothing.
 */
export function planReturns(purchases: readonly ReturnedPurchase[], balance: number): ReturnPlan {
  const steps: ReturnStep[] = []
  let left = balance
  for (const { purchaseId, due, taken, waived } of purchases) {
    if (taken > due) {
      const credits = taken - due
      const unwaived = Math.min(credits, waived)
      steps.push({ purchaseId, credits, unwaived })
      left += credits - unwaived
    }
  }
  let owed = 0
  for (const { purchaseId, due, taken } of purchases) {
    const credits = Math.max(0, Math.min(due - taken, left))
    if (credits > 0) {
      steps.push({ purchaseId, credits: -credits, unwaived: 0 })
      left -= credits
    }
    owed += Math.max(0, due - taken - credits)
  }
  return { steps, owed }
}
