import { inLocale } from "@atelier/domain/copy"
import type { OfferWithdrawalReason } from "@atelier/domain/matching"

export const withdrawalReason = inLocale({
  TAKEN_BY_ANOTHER: "Another freelancer accepted it",
  ASSIGNED_BY_ADMIN: "Atelier assigned it directly",
  TASK_CANCELLED: "The task was cancelled",
  FREELANCER_ON_VACATION: "You went on vacation",
  FREELANCER_UNAVAILABLE: "You turned off offers",
  FREELANCER_SUSPENDED: "The account was suspended",
  BLOCKED_BY_CLIENT: "It is no longer available",
} satisfies Record<OfferWithdrawalReason, string>)
