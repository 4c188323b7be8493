import type { UserRole } from "@atelier/domain/identity"
import { capital } from "@atelier/domain/shared"
import { formatCredits, formatDateTime } from "../../lib/format.ts"
import * as m from "../../messages/index.ts"
import type { TimelineItem } from "./types.ts"

const words = m.taskPage.stream
const CODE = /^[A-Z]+(?:_[A-Z]+)+$/

export type Reader = { id: string; role: UserRole; timezone: string; now: Date }
export type SaidEvent = { actor: string; text: string; detail: string; body: string }

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null
}

function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function deadlineIn(value: unknown): Date | null {
  const at = typeof value === "object" && value !== null && "deadline" in value ? text(value.deadline) : ""
  return at === "" ? null : new Date(at)
}

/** Where the due date went, when the event moved it. */
function dueOf({ metadata }: TimelineItem, { timezone, now }: Reader): string {
  const [before, after] = [deadlineIn(metadata.before), deadlineIn(metadata.after)]
  if (!after || before?.getTime() === after.getTime()) {
    return ""
  }
  const day = (at: Date) => formatDateTime(at, timezone, now)
  return before ? words.detail.dueMoved(day(after), day(before)) : words.detail.due(day(after))
}

const list = (...parts: string[]) => parts.filter(Boolean).join(", ")

const CODED: Partial<Record<string, string>> = { ...m.declined, ...m.timeLine.cancellation }

/** The reason as its reader would say it: what a person wrote, or the words of a code. */
export function formatReason(value: unknown): string {
  const said = text(value)
  const coded = CODED[said]
  return coded ? capital(coded) : CODE.test(said) ? "" : said
}

function detailOf(item: TimelineItem, reader: Reader): string {
  const { action, metadata } = item
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
      return list(round === null ? "" : words.detail.round(round), dueOf(item, reader))
    }
    case "returned":
    case "deadline_changed":
      return dueOf(item, reader)
    case "revision_purchased":
      return credits === null ? "" : words.detail.bought(formatCredits(credits))
    case "cancelled":
    case "settlement_proposed":
    case "dispute_resolved":
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
  return m.timeLine.activity[action](who)
}

function bodyOf({ feedback, answer, note, reason }: TimelineItem["metadata"]): string {
  return text(feedback) || text(answer) || text(note) || formatReason(reason)
}

/** One event of the time line as a sentence for its reader: actor first, then what, then the quieter half. */
export function formatEvent(item: TimelineItem, reader: Reader): SaidEvent {
  const mine = item.actor.id !== null && item.actor.id === reader.id
  const who = mine ? words.you : item.actor.name
  return {
    actor: item.actor.name,
    text: textOf(item, who, reader.role),
    detail: detailOf(item, reader),
    body: bodyOf(item.metadata),
  }
}
