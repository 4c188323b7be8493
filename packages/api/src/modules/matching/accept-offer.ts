import type { AcceptOfferInput } from "@atelier/domain/matching"
import { transitionTask } from "#modules/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { lockCapacity } from "./lock-capacity.ts"
import { loadOwnOffer, lockTask, type OfferRow } from "./policy.ts"
import { answerOffer, isOpen } from "./transition.ts"

export type AcceptedOffer = { offerId: string; taskId: string; payCents: number }

/** Why an offer cannot be answered any more: someone has the task, or it is over. */
export function refuseAnswer(offer: OfferRow): never {
  const taken = offer.withdrawnReason === "TAKEN_BY_ANOTHER" || offer.withdrawnReason === "ASSIGNED_BY_ADMIN"
  const state = { response: offer.response, withdrawnReason: offer.withdrawnReason }
  return fail(taken ? "ALREADY_TAKEN" : "OFFER_CLOSED", state)
}

async function assign(ctx: TxCtx<FreelancerActor>, offer: OfferRow): Promise<void> {
  const task = orNotFound(await lockTask(ctx, offer.taskId))
  const limit = await lockCapacity(ctx, offer)
  if (limit !== null && (await isOpen(ctx, offer.id))) {
    fail("AT_TASK_LIMIT", { limit })
  }
  if (!(await answerOffer(ctx, offer.id, { response: "ACCEPTED" }))) {
    const now = await loadOwnOffer(ctx, offer.id)
    if (now.response === "ACCEPTED") {
      return
    }
    refuseAnswer(now)
  }
  await transitionTask(ctx, task.id, {
    event: "accept",
    set: { freelancerId: offer.artistId, payCentsPerCredit: Math.floor(offer.payCents / task.creditsUsed) },
    data: {
      freelancerId: offer.artistId,
      freelancer: ctx.actor.name,
      level: offer.escalationLevel,
      payCents: offer.payCents,
    },
  })
}

// no audit: transitionTask writes the audit and activity rows.
/**
 * Takes a task on at the pay the offer names; other open offers are withdrawn by the database. A repeated call gets the same
 * answer. ALREADY_TAKEN when someone was faster, OFFER_CLOSED when it ran out, was declined or withdrawn, AT_TASK_LIMIT when
 * the freelancer has no room for it.
 */
export function acceptOffer(ctx: Ctx<FreelancerActor>, { offerId }: AcceptOfferInput): Promise<AcceptedOffer> {
  return inTx(ctx, async (ctx) => {
    const offer = await loadOwnOffer(ctx, offerId)
    if (offer.response !== "ACCEPTED") {
      await assign(ctx, offer)
    }
    return { offerId, taskId: offer.taskId, payCents: offer.payCents }
  })
}
