import type { RouterOutputs } from "@atelier/api"

export type PayoutSummary = RouterOutputs["payouts"]["summary"]
export type PayoutItem = RouterOutputs["payouts"]["list"]["items"][number]
export type EarningItem = RouterOutputs["credits"]["earnings"]["items"][number]
