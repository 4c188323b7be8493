import type { RouterOutputs } from "@atelier/api"

export type AdminPayout = RouterOutputs["payouts"]["admin"]["list"]["items"][number]
