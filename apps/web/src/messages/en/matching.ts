import { inLocale } from "@atelier/domain/copy"
import type { ExclusionReason, ScoreBonus, ScoreDimension } from "@atelier/domain/matching"

export const matching = inLocale({
  exclusion: {
    NOT_APPROVED: "Not approved",
    NOT_AVAILABLE: "Not available",
    ON_VACATION: "On vacation",
    IS_CLIENT: "Is the client",
    SKILL_BELOW_FLOOR: "Skills below what this step requires",
    OVERLOADED: "At the limit of active tasks",
    NIGHT_HOURS: "Night in their time zone",
    REFUSES_URGENT: "Doesn't take urgent work",
    PAY_BELOW_MINIMUM: "Pay below their minimum",
    ALREADY_DECLINED: "Declined this task",
    ALREADY_EXPIRED: "Let an offer expire",
    RELEASED_TASK: "Released this task",
    BLOCKED_BY_CLIENT: "Blocked by the client",
  } satisfies Record<ExclusionReason, string>,
  dimension: {
    skillMatch: "Skills",
    timezoneFit: "Hours",
    experienceMatch: "Experience",
    workloadBalance: "Free capacity",
    performanceHistory: "Track record",
  } satisfies Record<ScoreDimension, string>,
  bonus: {
    PREFERRED_CATEGORY: "Preferred category",
    CLIENT_FAVOURITE: "Client's favourite",
    NICE_TO_HAVE_SKILLS: "Nice-to-have skills",
  } satisfies Record<ScoreBonus["code"], string>,
})
