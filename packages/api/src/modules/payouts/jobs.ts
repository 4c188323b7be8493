import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const payoutsHandlers: Handlers<JobsOf<"payouts">> = {
  "payouts.handle-event": async () => (await import("./jobs/handle-event.ts")).handleEventOf,
  "payouts.send": async () => (await import("./jobs/send-payout.ts")).sendTransfer,
  "payouts.sweep": async () => (await import("./jobs/sweep-payouts.ts")).sweepProcessing,
}

export const sendKey = (payoutId: string): string => `payouts.send:${payoutId}`
