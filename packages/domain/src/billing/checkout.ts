import type { PurchaseStatus } from "./enums.ts"

/** A checkout as Stripe has it now. `intent` is the status of its payment, null before there is one. */
export type CheckoutState = {
  status: "open" | "complete" | "expired"
  paymentStatus: "paid" | "unpaid" | "no_payment_required"
  intent: string | null
}

const FINAL: readonly PurchaseStatus[] = ["PAID", "PARTIALLY_REFUNDED", "REFUNDED", "DISPUTED"]
const FAILED_INTENTS = ["requires_payment_method", "canceled"]

/**
 * Where a purchase stands by its checkout. Paid is paid; what failed or expired stays so unless the money arrived after
 * all. Null leaves it as it is.
 */
export function purchaseStep(current: PurchaseStatus, checkout: CheckoutState): PurchaseStatus | null {
  if (FINAL.includes(current)) {
    return null
  }
  const { status, paymentStatus, intent } = checkout
  if (status === "complete" && paymentStatus !== "unpaid") {
    return "PAID"
  }
  if (status === "open" || current === "FAILED" || current === "EXPIRED") {
    return null
  }
  const next = status === "expired" ? "EXPIRED" : FAILED_INTENTS.includes(intent ?? "") ? "FAILED" : "PROCESSING"
  return current === next ? null : next
}
