import { inLocale } from "@atelier/domain/copy"

/** Cancelling a task. */
export const cancelTask = inLocale({
  title: "Cancel this task?",
  all: (credits: string) => `All ${credits} are refunded immediately.`,
  part: (back: string, earned: string) =>
    `Work has started: ${back} are refunded, and ${earned} go to the freelancer for the work done.`,
  none: (earned: string) => `Work has started: there is no refund, and ${earned} go to the freelancer.`,
  final: "A cancelled task can't be reopened.",
})
