import type { UserRole } from "../identity/enums.ts"
import { DAY_MS } from "../shared/time.ts"
import type { Party, TaskStatus } from "./enums.ts"
import type { TaskEvent } from "./lifecycle.ts"
import { eventsFor, waitingOn } from "./lifecycle.ts"
import { extraRevisionCredits, refundOnCancel, type Settlement } from "./settlement.ts"
import { isDisputable } from "./statuses.ts"

/** What the card needs to know of a task; money and dates come from the server. */
export type TurnTask = {
  status: TaskStatus
  creditsUsed: number
  /** The price at submission, from which further rounds are priced; bought rounds have raised `creditsUsed` since. */
  priceCredits?: number
  revisionsUsed: number
  maxRevisions: number
  deadline: Date | null
  /** The open offer: the viewer's own, or (for client and admin) the one that is out. */
  offer: { expiresAt: Date; mine: boolean; broadcast: boolean } | null
  autoApproveAt: Date | null
  autoCancelAt: Date | null
  disputed: boolean
  rated: boolean
  /** The viewer is a colleague of its client: reads and judges, but moves no credits. */
  colleague?: boolean
  refundPercent?: number
  extraRevisionPercent?: number
}

export type TurnKind =
  | "FINDING"
  | "OFFER_OUT"
  | "ANSWER_OFFER"
  | "OFFER_CLOSED"
  | "START"
  | "STARTS_SOON"
  | "WORK"
  | "IN_WORK"
  | "CHECK"
  | "BEING_CHECKED"
  | "REVIEW"
  | "WITH_CLIENT"
  | "REWORK"
  | "IN_REWORK"
  | "RATE"
  | "COMPLETED"
  | "CANCELLED"
  | "ASSIGN_MANUALLY"
  | "NO_ONE_FOUND"
  | "RESOLVE_DISPUTE"
  | "DISPUTED"

/** Colour by meaning: waiting sand, yours accent, moving blue, review violet, done green, stopped grey, risk amber. */
export type TurnTone = "waiting" | "yours" | "moving" | "review" | "done" | "stopped" | "risk"

/** What happens if nobody does anything. */
export type TurnConsequence =
  | { kind: "NOTHING" }
  | { kind: "GOES_TO_NEXT"; at: Date }
  | { kind: "APPROVED_AUTOMATICALLY"; at: Date }
  | { kind: "CANCELLED_WITH_REFUND"; at: Date; refundCredits: number }
  | { kind: "BECOMES_LATE"; at: Date }
  | { kind: "IS_LATE"; since: Date }
  | { kind: "DEADLINES_PAUSED" }

type TurnAction =
  | { event: Exclude<TaskEvent, "cancel" | "revise"> }
  | { event: "openDispute" }
  | ({ event: "cancel" } & Settlement)
  | { event: "revise"; roundsLeft: number }
  | { event: "buyRevision"; credits: number }
  | { event: "rate" }

export type TurnCard = {
  kind: TurnKind
  tone: TurnTone
  turn: Party | "NO_ONE"
  mine: boolean
  dueAt: Date | null
  consequence: TurnConsequence
  primary: TurnAction | null
  others: TurnAction[]
}

export type DueState = "NONE" | "ON_TRACK" | "SOON" | "OVERDUE"

/** Whether a deadline is far, within a day, or gone. */
export function dueState(deadline: Date | null, now: Date): DueState {
  if (!deadline) {
    return "NONE"
  }
  const left = deadline.getTime() - now.getTime()
  return left < 0 ? "OVERDUE" : left <= DAY_MS ? "SOON" : "ON_TRACK"
}

const NOTHING: TurnConsequence = { kind: "NOTHING" }
/** The one event the person whose turn it is should think of first. */
const PRIMARY: Partial<Record<TaskStatus, TaskEvent>> = {
  OFFERED: "accept",
  ASSIGNED: "start",
  IN_PROGRESS: "deliver",
  REVISION_REQUESTED: "deliver",
  PENDING_ADMIN_REVIEW: "pass",
  IN_REVIEW: "approve",
  UNASSIGNABLE: "retry",
}
type Look = { mine: TurnKind; theirs: TurnKind; tone: TurnTone }
const LOOKS: Record<TaskStatus, Look> = {
  PENDING: { mine: "FINDING", theirs: "FINDING", tone: "waiting" },
  OFFERED: { mine: "ANSWER_OFFER", theirs: "OFFER_OUT", tone: "waiting" },
  ASSIGNED: { mine: "START", theirs: "STARTS_SOON", tone: "moving" },
  IN_PROGRESS: { mine: "WORK", theirs: "IN_WORK", tone: "moving" },
  PENDING_ADMIN_REVIEW: { mine: "CHECK", theirs: "BEING_CHECKED", tone: "review" },
  IN_REVIEW: { mine: "REVIEW", theirs: "WITH_CLIENT", tone: "review" },
  REVISION_REQUESTED: { mine: "REWORK", theirs: "IN_REWORK", tone: "moving" },
  COMPLETED: { mine: "COMPLETED", theirs: "COMPLETED", tone: "done" },
  CANCELLED: { mine: "CANCELLED", theirs: "CANCELLED", tone: "stopped" },
  UNASSIGNABLE: { mine: "ASSIGN_MANUALLY", theirs: "NO_ONE_FOUND", tone: "risk" },
}

function actionsOf(task: TurnTask, viewer: UserRole): TurnAction[] {
  const actions: TurnAction[] = []
  for (const event of eventsFor(task.status, viewer)) {
    if (event === "resolve" || (event === "cancel" && task.colleague)) {
      continue
    }
    if (event === "cancel") {
      const settlement = refundOnCancel({
        status: task.status,
        creditsUsed: task.creditsUsed,
        ...(task.refundPercent === undefined ? {} : { percent: task.refundPercent }),
      })
      if (settlement) {
        actions.push({ event, ...settlement })
      }
    } else if (event === "revise") {
      const roundsLeft = task.maxRevisions - task.revisionsUsed
      if (roundsLeft <= 0 && task.colleague) {
        continue
      }
      actions.push(
        roundsLeft > 0
          ? { event, roundsLeft }
          : {
              event: "buyRevision",
              credits: extraRevisionCredits(task.priceCredits ?? task.creditsUsed, task.extraRevisionPercent),
            },
      )
    } else {
      actions.push({ event })
    }
  }
  if (viewer !== "ADMIN" && !task.colleague && isDisputable(task.status)) {
    actions.push({ event: "openDispute" })
  }
  return actions
}

function consequenceOf(task: TurnTask, now: Date): TurnConsequence {
  switch (task.status) {
    case "OFFERED":
      return task.offer ? { kind: "GOES_TO_NEXT", at: task.offer.expiresAt } : NOTHING
    case "ASSIGNED":
    case "IN_PROGRESS":
    case "REVISION_REQUESTED":
      if (!task.deadline) {
        return NOTHING
      }
      return task.deadline < now
        ? { kind: "IS_LATE", since: task.deadline }
        : { kind: "BECOMES_LATE", at: task.deadline }
    case "IN_REVIEW":
      return task.autoApproveAt ? { kind: "APPROVED_AUTOMATICALLY", at: task.autoApproveAt } : NOTHING
    case "UNASSIGNABLE":
      return task.autoCancelAt
        ? { kind: "CANCELLED_WITH_REFUND", at: task.autoCancelAt, refundCredits: task.creditsUsed }
        : NOTHING
    default:
      return NOTHING
  }
}

function dueAtOf(consequence: TurnConsequence): Date | null {
  return "at" in consequence ? consequence.at : consequence.kind === "IS_LATE" ? consequence.since : null
}

function disputeCard({ colleague = false }: TurnTask, viewer: UserRole): TurnCard {
  const mine = viewer === "ADMIN"
  return {
    kind: mine ? "RESOLVE_DISPUTE" : "DISPUTED",
    tone: mine ? "yours" : "stopped",
    turn: "ADMIN",
    mine,
    dueAt: null,
    consequence: { kind: "DEADLINES_PAUSED" },
    primary: mine ? { event: "resolve" } : null,
    others: mine || colleague ? [] : [{ event: "resolve" }],
  }
}

/**
 * The card at the top of a task: whose turn, what to do, by when, and what happens otherwise. Codes and numbers only;
 * the words are the screen's. The viewer is the client, the assigned or offered freelancer, or an admin.
 */
export function turnCard(task: TurnTask, viewer: UserRole, now: Date): TurnCard {
  const turn = waitingOn(task.status, task.disputed)
  if (task.disputed && turn === "ADMIN") {
    return disputeCard(task, viewer)
  }
  const offerGone = task.status === "OFFERED" && viewer === "FREELANCER" && !task.offer?.mine
  if (offerGone) {
    const base = { tone: "stopped", turn, mine: false, dueAt: null, consequence: NOTHING } as const
    return { kind: "OFFER_CLOSED", ...base, primary: null, others: [] }
  }
  const look = LOOKS[task.status]
  const mine = turn === viewer
  const consequence = consequenceOf(task, now)
  const actions = actionsOf(task, viewer)
  const primary = mine ? (actions.find((action) => action.event === PRIMARY[task.status]) ?? null) : null
  const card: TurnCard = {
    kind: mine ? look.mine : look.theirs,
    tone: consequence.kind === "IS_LATE" ? "risk" : mine ? "yours" : look.tone,
    turn,
    mine,
    dueAt: dueAtOf(consequence),
    consequence,
    primary,
    others: actions.filter((action) => action !== primary),
  }
  if (task.status === "COMPLETED" && viewer === "CLIENT" && !task.rated) {
    return { ...card, kind: "RATE", primary: { event: "rate" } }
  }
  return card
}
