import { formatDateTime } from "../../../lib/format.ts"
import * as m from "../../../messages/index.ts"
import { firstName, type TaskSummary } from "../types.ts"

const words = m.work.line

type Clock = { timezone: string; now: Date }

function due({ turn, deadline, revisionsUsed }: TaskSummary, { timezone, now }: Clock): string {
  if (turn.consequence.kind === "IS_LATE") {
    return words.lateSince(formatDateTime(turn.consequence.since, timezone, now))
  }
  if (!deadline) {
    return ""
  }
  const when = formatDateTime(deadline, timezone, now)
  return turn.kind === "REWORK" || revisionsUsed > 0 ? words.due(when) : words.firstDue(when)
}

function sentences(task: TaskSummary, clock: Clock): string[] {
  const { turn } = task
  const client = words.forClient(task.client.company ?? task.client.name)
  switch (turn.kind) {
    case "BEING_CHECKED":
      return [client, words.checked]
    case "WITH_CLIENT":
      return [
        words.withClient(firstName(task.client.name)),
        "at" in turn.consequence
          ? words.approvedOn(formatDateTime(turn.consequence.at, clock.timezone, clock.now))
          : "",
      ]
    case "DISPUTED":
      return [client, words.disputed]
    case "COMPLETED":
    case "CANCELLED":
      return [client]
    default:
      return [client, due(task, clock)]
  }
}

/** What goes on with a task, in one line for its freelancer: "For Nordlicht Coffee. First version due Wed 25 Nov, 18:00." */
export function formatWork(task: TaskSummary, clock: Clock): string {
  return sentences(task, clock).filter(Boolean).join(" ")
}
