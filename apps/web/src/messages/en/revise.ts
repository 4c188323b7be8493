import { inLocale } from "@atelier/domain/copy"

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const

/** Asking for changes. */
export const revise = inLocale({
  title: "Request changes",
  text: (left: number) =>
    left === 1
      ? "This uses your last revision round."
      : `This uses one of your ${COUNTS[left] ?? left} revision rounds.`,
  due: (due: string, before: string | null) =>
    before === null
      ? `New due date: ${due}.`
      : before === due
        ? `The due date stays ${due}.`
        : `New due date: ${due}. It was ${before}.`,
  buyText: (credits: string, left: string) =>
    `You have used all included rounds. An extra round costs ${credits}; ${left} remain.`,
  buyShort: (credits: string, missing: string) =>
    `You have used all included rounds. An extra round costs ${credits}; you need ${missing} more.`,
  withRequest: (count: number) =>
    count === 1 ? "1 comment goes with your request." : `${count} comments go with your request.`,
  leftBehind: (count: number) =>
    count === 1 ? "Your unsent comment is not passed on." : `Your ${count} unsent comments are not passed on.`,
})
