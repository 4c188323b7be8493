import type { PurchaseStatus, WebhookEventStatus } from "@atelier/domain/billing"
import type { CreditTransactionType } from "@atelier/domain/credits"

export const credits = {
  transaction: {
    PURCHASE: "Bought",
    USAGE: "Charged",
    REFUND: "Refunded",
    BONUS: "Given by Atelier",
    ADJUSTMENT: "Corrected",
    CLAWBACK: "Returned payment",
  } satisfies Record<CreditTransactionType, string>,
  purchase: {
    OPEN: "Waiting for payment",
    PROCESSING: "Payment on its way",
    PAID: "Paid",
    FAILED: "Payment failed",
    EXPIRED: "Not paid in time",
    PARTIALLY_REFUNDED: "Refunded in part",
    REFUNDED: "Refunded",
    DISPUTED: "Payment disputed",
  } satisfies Record<PurchaseStatus, string>,
  webhook: {
    RECEIVED: "Received",
    PROCESSED: "Done",
    FAILED: "Failed",
    IGNORED: "Not needed",
    REFUSED: "Not ours",
  } satisfies Record<WebhookEventStatus, string>,
}
