import type { RouterOutputs } from "@atelier/api"
import * as m from "@/messages/index.ts"

type Failed = Pick<RouterOutputs["payouts"]["list"]["items"][number], "failureCode" | "failureReason">

/** Why a payout failed or was refused, for one of its readers; empty when it was not. */
export function formatFailure({ failureCode, failureReason }: Failed, reader: "freelancer" | "admin"): string {
  return failureCode ? m.payouts.failure[failureCode][reader] : (failureReason ?? "")
}
