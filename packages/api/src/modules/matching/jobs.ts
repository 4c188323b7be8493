import { UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { defineJob } from "#platform/enqueue"

const ByTask = z.object({ taskId: z.uuid() })

/** The first look for a new task goes before the next looks for others, however many offers ran out at once. */
const firstRoundJob = defineJob("matching.first-round", ByTask, {
  queue: "matching",
  urgent: true,
  handler: async () => (await import("./jobs/run-round.ts")).handleRunRound,
})

const runRoundJob = defineJob("matching.run-round", ByTask, {
  queue: "matching",
  handler: async () => (await import("./jobs/run-round.ts")).handleRunRound,
})

const withdrawOffersJob = defineJob("matching.withdraw-offers", z.object({ freelancerId: UserId }), {
  queue: "matching",
  handler: async () => (await import("./jobs/withdraw-offers.ts")).handleWithdrawOffers,
})

const announceBroadcastJob = defineJob("matching.announce-broadcast", z.object({ roundId: z.uuid() }), {
  queue: "matching",
  handler: async () => (await import("./jobs/announce-broadcast.ts")).announceBroadcast,
})

const tellWithdrawnJob = defineJob("matching.tell-withdrawn", ByTask, {
  queue: "matching",
  handler: async () => (await import("./jobs/tell-withdrawn.ts")).tellWithdrawn,
})

const learnJob = defineJob("matching.learn", ByTask, {
  queue: "rest",
  handler: async () => (await import("./jobs/learn.ts")).handleLearn,
})

/** Every job of this module, for the registry. */
export const matchingJobs = [
  firstRoundJob,
  runRoundJob,
  withdrawOffersJob,
  announceBroadcastJob,
  tellWithdrawnJob,
  learnJob,
] as const
