import { inLocale } from "@atelier/domain/copy"
import type { MatchReasonCode } from "@atelier/domain/matching"

/** Why this freelancer was chosen. */
export const whyFreelancer = inLocale({
  title: (who: string) => `Why ${who}`,
  reason: {
    SKILLS: ({ matched, required, verified }) =>
      Number(matched) === Number(required)
        ? `has all the skills it needs${Number(verified) > 0 ? `, ${verified} verified` : ""}`
        : `has ${matched} of the ${required} skills it needs`,
    WORKS_NOW: () => "works during your hours",
    EXPERIENCE: () => "the right experience for this kind of work",
    HAS_TIME: () => "has time for it",
    RATED: ({ rating, ratingCount }) =>
      `rated ${rating} by ${ratingCount} ${Number(ratingCount) === 1 ? "client" : "clients"}`,
    ON_TIME: ({ percent, completedTasks }) => `on time in ${percent} % of ${completedTasks} tasks`,
    YOUR_FAVOURITE: () => "your favourite",
    LIKES_CATEGORY: () => "prefers this kind of work",
    NICE_TO_HAVE_SKILLS: ({ count }) => (Number(count) === 1 ? "1 nice-to-have skill" : `${count} nice-to-have skills`),
    CHOSEN_BY_ATELIER: () => "chosen for you by Atelier",
  } satisfies Record<MatchReasonCode, (params: Record<string, string | number>) => string>,
  favourite: "Prefer for my next tasks",
  isFavourite: "Preferred for your tasks",
  favouriteSaved: (who: string) => `${who} is preferred for your next tasks.`,
  favouriteGone: (who: string) => `${who} is no longer preferred.`,
})
