import { inLocale } from "@atelier/domain/copy"
import { uncapital } from "@atelier/domain/shared"

export const closedOffer = inLocale({
  ACCEPTED: "You accepted this task.",
  DECLINED: "You declined this offer.",
  EXPIRED: "This offer expired.",
  WITHDRAWN: "This offer was withdrawn.",
  expiredText: "There was no answer in time, so it went to someone else. Your rating did not change.",
  expiredBroadcast: "The offer expired, or another freelancer accepted first. This doesn't affect your rating.",
  withdrawnText: "This doesn't affect your rating.",
  because: (reason: string) => `Your reason: ${uncapital(reason)}.`,
  toTask: "Open task",
})
