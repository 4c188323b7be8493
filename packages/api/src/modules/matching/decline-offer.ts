import type { DeclineOfferInput } from "@atelier/domain/matching"
import { transitionTask } from "#modules/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { refuseAnswer } from "./accept-offer.ts"
import { loadOwnOffer, lockTask, type OfferRow } from "./policy.ts"
import { answerOffer, hasOpenOffer } from "./transition.ts"

export type DeclinedOffer = { offerId: string; taskId: string }

async function passOn(ctx: TxCtx<FreelancerActor>, offer: OfferRow, { reason, comment }: DeclineOfferInput) {
  const task = orNotFound(await lockTask(ctx, offer.taskId))
  const declineNote = comment.length > 0 ? comment : null
  if (!(await answerOffer(ctx, offer.id, { response: "DECLINED", declineReason: reason, declineNote }))) {
    const now = await loadOwnOffer(ctx, offer.id)
    if (now.response === "DECLINED") {
      return
    }
    refuseAnswer(now)
  }
  const { id: taskId } = task
  const othersOpen = await hasOpenOffer(ctx, taskId)
  await transitionTask(ctx, taskId, {
    event: "decline",
    to: othersOpen ? "OFFERED" : "PENDING",
    data: { freelancerId: offer.artistId, level: offer.escalationLevel, reason },
  })
}

// no audit: transitionTask writes the audit and activity rows.
/** Turns an offer down with a reason; the next candidate is looked for at once. A repeated call gets the same answer. */
export function declineOffer(ctx: Ctx<FreelancerActor>, input: DeclineOfferInput): Promise<DeclinedOffer> {
  return inTx(ctx, async (ctx) => {
    const offer = await loadOwnOffer(ctx, input.offerId)
    if (offer.response !== "DECLINED") {
      await passOn(ctx, offer, input)
    }
    return { offerId: offer.id, taskId: offer.taskId }
  })
}
