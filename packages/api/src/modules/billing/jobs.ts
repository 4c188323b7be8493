import { z } from "zod"
import { defineJob } from "#platform/enqueue"

export const handleEvent = defineJob("billing.handle-event", z.object({ eventId: z.uuid() }), {
  queue: "money",
  urgent: true,
  handler: async () => (await import("./jobs/handle-event.ts")).handleStoredEvent,
})

export const reconcilePurchases = defineJob("billing.reconcile-purchases", z.object({}), {
  queue: "money",
  handler: async () => (await import("./jobs/reconcile-purchases.ts")).reconcileOpenPurchases,
})

export const billingJobs = [handleEvent, reconcilePurchases]
