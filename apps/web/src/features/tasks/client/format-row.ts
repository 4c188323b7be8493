import { formatDate, formatMoment } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { firstName, type TaskSummary } from "../types.ts"

const words = m.clientHome.line

type Clock = { timezone: string; now: Date }

function dueWords({ turn, deadline }: TaskSummary, { timezone, now }: Clock, say: (day: string) => string): string {
  if (turn.consequence.kind === "IS_LATE") {
    return words.lateSince(formatDate(turn.consequence.since, timezone, now))
  }
  return deadline ? say(formatDate(deadline, timezone, now)) : ""
}

function answerBy({ offer }: TaskSummary, { timezone, now }: Clock): string {
  if (!offer) {
    return words.finding
  }
  const when = formatMoment(offer.expiresAt, timezone, now)
  return offer.broadcast ? words.broadcast(when) : words.offer(when)
}

function sentences(task: TaskSummary, clock: Clock): string[] {
  const who = firstName(task.freelancer?.name ?? m.tasks.actor.freelancer)
  const { consequence, kind } = task.turn
  const day = "at" in consequence ? formatDate(consequence.at, clock.timezone, clock.now) : ""
  switch (kind) {
    case "REVIEW":
      return [words.delivered(who), day && words.approvedOn(day)]
    case "RATE":
      return [words.finished(who)]
    case "OFFER_OUT":
      return [answerBy(task, clock)]
    case "STARTS_SOON":
      return [words.starts(who), dueWords(task, clock, words.firstDue)]
    case "IN_WORK":
      return [words.works(who), dueWords(task, clock, words.firstDue)]
    case "IN_REWORK":
      return [words.reworks(who), dueWords(task, clock, words.due)]
    case "BEING_CHECKED":
      return [words.checked(who)]
    case "NO_ONE_FOUND":
      return [words.noneFound, day && words.refundOn(day)]
    case "DISPUTED":
      return [words.disputed]
    default:
      return [kind === "FINDING" ? words.finding : m.taskTurn[kind]]
  }
}

/** What goes on with a task, in one line for its client: "Luc is working on it. First version due Wed 25 Nov." */
export function formatRow(task: TaskSummary, clock: Clock): string {
  return sentences(task, clock).filter(Boolean).join(" ")
}
