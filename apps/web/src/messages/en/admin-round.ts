import { inLocale } from "@atelier/domain/copy"
import type { OfferWithdrawalReason, RoundOutcome, ScoreDimension } from "@atelier/domain/matching"

export const adminRound = inLocale({
  heading: (number: number, title: string) => `Round ${number} for "${title}"`,
  facts: (level: number) => `Step ${level},`,
  rules: (version: number) => `rules version ${version}`,
  ran: "Ran",
  took: (milliseconds: string) => `in ${milliseconds} ms.`,
  eligible: (eligible: string, considered: string) => `${eligible} eligible of ${considered}.`,
  result: {
    OFFERED: "An offer was sent.",
    BROADCAST: "Offered to everyone eligible at once.",
    NOBODY_ELIGIBLE: "No one was eligible, so the next step started immediately.",
    EXHAUSTED: "Everyone eligible had been asked.",
  } satisfies Record<RoundOutcome, string>,
  offers: (count: number, open: number, accepted: boolean) => {
    const sent = count === 1 ? "One offer was sent" : `${count} offers were sent`
    if (accepted) {
      return count === 1 ? `${sent} and accepted.` : `${sent}; one was accepted.`
    }
    if (open > 0) {
      return count === 1 ? `${sent} and is open.` : `${sent}; ${open} ${open === 1 ? "is" : "are"} open.`
    }
    return count === 1 ? `${sent} and not accepted.` : `${sent}; none was accepted.`
  },
  candidates: "Eligible freelancers, best match first",
  rank: "#",
  freelancer: "Freelancer",
  parts: "Score parts",
  score: "Score",
  outcome: "Outcome",
  reason: "Reason",
  legend: {
    skillMatch: "skills",
    timezoneFit: "hours",
    experienceMatch: "experience",
    workloadBalance: "capacity",
    performanceHistory: "record",
  } satisfies Record<ScoreDimension, string>,
  bonus: "bonus",
  plus: (points: string) => `+${points}`,
  newcomer: (name: string) => `New: ${name}`,
  offerOpen: "Offer open until",
  accepted: "Accepted",
  declined: "Declined",
  expired: "Expired",
  withdrawn: "Withdrawn",
  withdrawnFor: {
    TAKEN_BY_ANOTHER: "another freelancer accepted it",
    ASSIGNED_BY_ADMIN: "assigned manually",
    TASK_CANCELLED: "task cancelled",
    FREELANCER_ON_VACATION: "on vacation",
    FREELANCER_UNAVAILABLE: "no longer available",
    FREELANCER_SUSPENDED: "account suspended",
    BLOCKED_BY_CLIENT: "blocked by the client",
  } satisfies Record<OfferWithdrawalReason, string>,
  next: "Next",
  elsewhere: "in another round",
  said: (note: string) => `"${note}"`,
  notConsidered: (count: string) => `Not considered: ${count}`,
  belowFloor: (percent: string) => `Skills below ${percent} %`,
  who: "Who they are",
  some: (count: string) => `${count} of them`,
  noneEligible: "No one was eligible. The reasons are below.",
  showing: (shown: string, all: string) => `Showing the best ${shown} of ${all}.`,
  capped: "capped at 100",
  openTask: "Open the task",
  openPerson: (name: string) => `Open ${name}`,
  detail: (name: string) => `Score details for ${name}`,
})
