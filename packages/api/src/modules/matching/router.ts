import { AcceptOfferInput, DeclineOfferInput, SetAffinityInput } from "@atelier/domain/matching"
import { router } from "#trpc/init"
import { clientProcedure, freelancerProcedure } from "#trpc/procedures"
import { acceptOffer } from "./accept-offer.ts"
import { declineOffer } from "./decline-offer.ts"
import { setAffinity } from "./set-affinity.ts"

export const matchingRouter = router({
  accept: freelancerProcedure
    .meta({ description: "Take an offered task on, at the pay its offer names." })
    .input(AcceptOfferInput)
    .mutation(({ ctx, input }) => acceptOffer(ctx, input)),
  decline: freelancerProcedure
    .meta({ description: "Turn an offer down, with a reason; it goes to the next at once." })
    .input(DeclineOfferInput)
    .mutation(({ ctx, input }) => declineOffer(ctx, input)),
  setAffinity: clientProcedure
    .meta({ description: "Make a freelancer who worked for you a favourite, block one, or take it back." })
    .input(SetAffinityInput)
    .mutation(({ ctx, input }) => setAffinity(ctx, input)),
})
