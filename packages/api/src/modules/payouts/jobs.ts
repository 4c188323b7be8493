import { z } from "zod"
import { defineJob } from "#platform/enqueue"

/** Events of accounts and transfers, passed on by billing; only which object, never what the event says of it. */
const handlePayoutEvent = defineJob(
  "payouts.handle-event",
  z.object({ type: z.string().max(200), objectId: z.string().min(1).max(255) }),
  { queue: "money", handler: async () => (await import("./jobs/handle-event.ts")).handleEventOf },
)

export const sendPayout = defineJob("payouts.send", z.object({ payoutId: z.uuid() }), {
  queue: "money",
  handler: async () => (await import("./jobs/send-payout.ts")).sendTransfer,
})

/** Every few minutes: asks Stripe what became of payouts that are on their way for long. */
export const sweepPayouts = defineJob("payouts.sweep", z.object({}), {
  queue: "money",
  handler: async () => (await import("./jobs/sweep-payouts.ts")).sweepProcessing,
})

export const sendKey = (payoutId: string): string => `payouts.send:${payoutId}`

export const payoutsJobs = [handlePayoutEvent, sendPayout, sweepPayouts]
