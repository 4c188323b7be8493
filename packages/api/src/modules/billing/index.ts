export { billingHandlers } from "./jobs.ts"
export { handleStripeWebhook } from "./store-event.ts"
