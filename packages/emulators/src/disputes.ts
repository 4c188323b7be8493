import { emit } from "./events.ts"
import type { Charge, Dispute, DisputeStatus } from "./objects.ts"
import { missing, stripeError } from "./stripe-error.ts"
import { newId, type World } from "./world.ts"

/** Statuses at which a dispute is over. */
export const CLOSED_DISPUTES: readonly DisputeStatus[] = ["won", "lost", "warning_closed", "prevented"]
/** Statuses in which Stripe has taken the disputed money; an inquiry and a prevented dispute never take any. */
const HOLDS: readonly DisputeStatus[] = [
  "needs_response",
  "under_review",
  "appeal_needs_response",
  "appeal_under_review",
  "lost",
]

/** Moves a dispute to a status, the balance with it, and tells what Stripe would tell. */
export function moveDispute(world: World, id: string, status: DisputeStatus): Dispute {
  const dispute = world.store.get("dispute", id)
  if (!dispute) {
    throw missing("dispute", id)
  }
  const moves = dispute._moves ?? []
  const held = -moves.reduce((sum, { amount }) => sum + amount, 0)
  const wanted = HOLDS.includes(status) ? dispute.amount : 0
  Object.assign(dispute, { status })
  if (wanted !== held) {
    dispute._moves = [...moves, { at: world.now(), amount: held - wanted }]
  }
  world.store.put("dispute", id, dispute)
  if (wanted > held) {
    emit(world, "charge.dispute.funds_withdrawn", dispute)
  } else if (wanted < held) {
    emit(world, "charge.dispute.funds_reinstated", dispute)
  }
  emit(world, CLOSED_DISPUTES.includes(status) ? "charge.dispute.closed" : "charge.dispute.updated", dispute)
  return dispute
}

/** The card holder disputes a charge, or their bank only inquires. */
export function openDispute(
  world: World,
  charge: Charge,
  amount = charge.amount,
  status: DisputeStatus = "needs_response",
): Dispute {
  const others = world.store.all("dispute").filter((dispute) => dispute.charge === charge.id)
  if (!charge.paid || others.reduce((sum, dispute) => sum + dispute.amount, amount) > charge.amount) {
    throw stripeError(400, `Charge ${charge.id} cannot be disputed.`)
  }
  const holds = HOLDS.includes(status)
  const dispute: Dispute = {
    id: newId("dp"),
    object: "dispute",
    created: world.now(),
    livemode: false,
    metadata: {},
    amount,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status,
    _moves: holds ? [{ at: world.now(), amount: -amount }] : [],
  }
  charge.disputed = true
  world.store.put("charge", charge.id, charge)
  world.store.put("dispute", dispute.id, dispute)
  emit(world, "charge.dispute.created", dispute)
  if (holds) {
    emit(world, "charge.dispute.funds_withdrawn", dispute)
  }
  return dispute
}

export function closeDispute(world: World, id: string, outcome: "won" | "lost"): Dispute {
  if (CLOSED_DISPUTES.includes(world.store.get("dispute", id)?.status ?? "needs_response")) {
    throw stripeError(400, "This dispute is already closed")
  }
  return moveDispute(world, id, outcome)
}
