import type { RouterInputs } from "@atelier/api"
import { PAYOUT_STATUSES } from "@atelier/domain/payouts"
import { parseAsStringLiteral } from "nuqs/server"
import { urlFilter } from "@/components/list/url-filter.ts"

export const PAYOUTS = urlFilter("/admin/money/payouts", { status: parseAsStringLiteral(PAYOUT_STATUSES) })
export type PayoutsFilter = ReturnType<typeof PAYOUTS.read>

export function payoutsInput({ status }: PayoutsFilter): RouterInputs["payouts"]["admin"]["list"] {
  return { limit: 30, ...(status ? { status } : {}) }
}

/** What waits for an admin: at most this many are shown, the longest waiting first. */
export const openPayoutsInput = (status: "PENDING" | "PROCESSING") => ({ status, limit: 100 })
