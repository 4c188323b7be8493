export { billingJobs, reconcilePurchases } from "./jobs.ts"
export { handleStripeWebhook } from "./store-event.ts"
