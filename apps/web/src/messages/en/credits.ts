import type { PurchaseStatus, WebhookEventStatus } from "@atelier/domain/billing"
import { inLocale } from "@atelier/domain/copy"
import type { CreditCause, CreditTransactionType, FreezeReason } from "@atelier/domain/credits"

export const credits = inLocale({
  transaction: {
    PURCHASE: "Purchased",
    USAGE: "Charged",
    REFUND: "Refunded",
    BONUS: "Granted by Atelier",
    ADJUSTMENT: "Adjusted",
    CLAWBACK: "Returned payment",
  } satisfies Record<CreditTransactionType, string>,
  /** Why credits moved, where no person wrote it; `task` is the title of the task, if there is one. */
  cause: {
    TASK_SUBMITTED: (task) => task,
    REVISION_BOUGHT: (task) => `Extra revision round: ${task}`,
    TASK_REFUNDED: (task) => task,
    CREDITS_PURCHASED: () => "Credits purchased",
    PAYMENT_RETURNED: () => "Payment returned",
    PAYMENT_RESTORED: () => "Returned payment went through after all",
    WRITTEN_OFF: () => "Owed credits written off",
    WRITE_OFF_REVERSED: () => "Write-off reversed",
    GRANTED: () => "Granted by Atelier",
    CORRECTED: () => "Adjusted by Atelier",
    OWNERSHIP_MOVED: () => "Balance moved with the ownership of the company",
  } satisfies Record<CreditCause, (task: string) => string>,
  frozen: {
    PAYMENT_RETURNED: "A payment was returned after some of its credits had been spent.",
  } satisfies Record<FreezeReason, string>,
  purchase: {
    OPEN: "Waiting for payment",
    PROCESSING: "Processing payment",
    PAID: "Paid",
    FAILED: "Payment failed",
    EXPIRED: "Expired",
    PARTIALLY_REFUNDED: "Partially refunded",
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
})
