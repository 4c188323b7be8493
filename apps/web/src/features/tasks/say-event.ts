import type { UserRole } from "@atelier/domain/identity"
import { formatCredits } from "../../lib/format.ts"
import * as m from "../../messages/index.ts"
import type { TimelineItem } from "./types.ts"

const words = m.taskPage.stream

export type SaidEvent = { actor: string; text: string; detail: string; body: string }

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null
}

function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function detailOf({ action, metadata }: TimelineItem): string {
  const credits = number(metadata.credits)
  const refund = number(metadata.refundCredits)
  switch (action) {
    case "created":
      return credits === null ? "" : words.detail.created(formatCredits(credits))
    case "submitted": {
      const files = number(metadata.files)
      return files === null ? "" : words.detail.files(files)
    }
    case "revision_requested": {
      const round = number(metadata.round)
      return round === null ? "" : words.detail.round(round)
    }
    case "revision_purchased":
      return credits === null ? "" : words.detail.bought(formatCredits(credits))
    case "cancelled":
      return refund ? words.detail.refund(formatCredits(refund)) : ""
    case "rated": {
      const score = number(metadata.score)
      return score === null ? "" : words.detail.score(score)
    }
    default:
      return ""
  }
}

function textOf({ action, actor }: TimelineItem, who: string, role: UserRole): string {
  if (action === "passed" && role === "CLIENT") {
    return words.passed
  }
  if (action === "approved" && actor.type === "system") {
    return words.approvedAlone
  }
  if (action === "cancelled" && actor.type === "system") {
    return words.cancelledAlone
  }
  if (action === "assigned" && (actor.type === "admin" || actor.type === "system")) {
    return words.assignedBy(who)
  }
  if (action === "released" && actor.type === "admin") {
    return words.releasedBy(who)
  }
  return m.tasks.activity[action](who)
}

/** One event of the time line as a sentence for its reader: actor first, then what, then the quieter half. */
export function sayEvent(item: TimelineItem, reader: { id: string; role: UserRole }): SaidEvent {
  const mine = item.actor.id !== null && item.actor.id === reader.id
  const who = mine ? words.you : item.actor.name
  return {
    actor: item.actor.name,
    text: textOf(item, who, reader.role),
    detail: detailOf(item),
    body: text(item.metadata.feedback) || text(item.metadata.reason),
  }
}
