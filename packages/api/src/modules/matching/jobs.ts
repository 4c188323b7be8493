import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const matchingHandlers: Handlers<JobsOf<"matching">> = {
  "matching.first-round": async () => (await import("./jobs/run-round.ts")).handleRunRound,
  "matching.run-round": async () => (await import("./jobs/run-round.ts")).handleRunRound,
  "matching.withdraw-offers": async () => (await import("./jobs/withdraw-offers.ts")).handleWithdrawOffers,
  "matching.announce-broadcast": async () => (await import("./jobs/announce-broadcast.ts")).announceBroadcast,
  "matching.tell-withdrawn": async () => (await import("./jobs/tell-withdrawn.ts")).tellWithdrawn,
  "matching.recompute-metrics": async () => (await import("./jobs/recompute-metrics.ts")).recomputeMetrics,
}
