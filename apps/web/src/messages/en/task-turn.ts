import { inLocale } from "@atelier/domain/copy"
import type { TurnKind } from "@atelier/domain/tasks"

/** The first line of the turn card. */
export const taskTurn = inLocale({
  FINDING: "Atelier is looking for the right freelancer.",
  OFFER_OUT: "A freelancer is deciding.",
  ANSWER_OFFER: "Accept this task?",
  OFFER_CLOSED: "This offer is closed.",
  START: "Your turn: start work.",
  STARTS_SOON: "A freelancer accepted it and starts soon.",
  WORK: "Your turn: deliver the first version.",
  IN_WORK: "The freelancer is working on it.",
  CHECK: "Your turn: review this version before the client sees it.",
  BEING_CHECKED: "Atelier reviews the version first.",
  REVIEW: "Your turn: approve this version or request changes.",
  WITH_CLIENT: "The client is reviewing it.",
  REWORK: "Your turn: make the changes and deliver again.",
  IN_REWORK: "The freelancer is making the changes.",
  RATE: "Done. How did it go?",
  COMPLETED: "Done.",
  CANCELLED: "Cancelled.",
  ASSIGN_MANUALLY: "Your turn: no freelancer was found. Search again, or assign someone.",
  NO_ONE_FOUND: "No freelancer is available yet. Atelier is looking for one.",
  RESOLVE_DISPUTE: "Your turn: resolve the dispute.",
  DISPUTED: "Atelier is resolving the dispute.",
} satisfies Record<TurnKind, string>)
