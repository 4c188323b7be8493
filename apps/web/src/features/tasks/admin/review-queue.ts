import type { RouterOutputs } from "@atelier/api"

export type QueueItem = RouterOutputs["delivery"]["admin"]["queue"]["items"][number]

export const QUEUE_INPUT = { limit: 30 }
