import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const billingHandlers: Handlers<JobsOf<"billing">> = {
  "billing.handle-event": async () => (await import("./jobs/handle-event.ts")).handleStoredEvent,
  "billing.reconcile-purchases": async () => (await import("./jobs/reconcile-purchases.ts")).reconcileOpenPurchases,
}
