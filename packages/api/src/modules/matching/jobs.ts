import { UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { defineJob } from "#platform/enqueue"

const ByTask = z.object({ taskId: z.uuid() })

export const runRoundJob = defineJob("matching.run-round", ByTask, {
  handler: async () => (await import("./jobs/run-round.ts")).handleRunRound,
})

export const withdrawOffersJob = defineJob("matching.withdraw-offers", z.object({ freelancerId: UserId }), {
  handler: async () => (await import("./jobs/withdraw-offers.ts")).handleWithdrawOffers,
})

export const announceBroadcastJob = defineJob("matching.announce-broadcast", z.object({ roundId: z.uuid() }), {
  handler: async () => (await import("./jobs/announce-broadcast.ts")).announceBroadcast,
})

export const tellWithdrawnJob = defineJob("matching.tell-withdrawn", ByTask, {
  handler: async () => (await import("./jobs/tell-withdrawn.ts")).tellWithdrawn,
})

export const learnJob = defineJob("matching.learn", ByTask, {
  handler: async () => (await import("./jobs/learn.ts")).handleLearn,
})

/** Every job of this module, for the registry. */
export const matchingJobs = [runRoundJob, withdrawOffersJob, announceBroadcastJob, tellWithdrawnJob, learnJob] as const
