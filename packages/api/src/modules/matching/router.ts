import {
  AcceptOfferInput,
  DeclineOfferInput,
  GetOfferInput,
  ListOffersInput,
  OfferHistoryInput,
  SetAffinityInput,
} from "@atelier/domain/matching"
import { ByTask } from "@atelier/domain/shared"
import { router } from "#trpc/init"
import { clientProcedure, freelancerProcedure } from "#trpc/procedures"
import { acceptOffer } from "./accept-offer.ts"
import { declineOffer } from "./decline-offer.ts"
import { explainFor } from "./explain.ts"
import { getOffer } from "./offer-detail.ts"
import { countOpenOffers, listOfferHistory, listOffers } from "./queries.ts"
import { matchingAdminRouter } from "./router.admin.ts"
import { setAffinity } from "./set-affinity.ts"

export const matchingRouter = router({
  offers: freelancerProcedure
    .meta({ description: "Your open offers, the one that runs out first in front." })
    .input(ListOffersInput)
    .query(({ ctx, input }) => listOffers(ctx, input)),
  count: freelancerProcedure
    .meta({ description: "How many offers wait for your answer." })
    .query(({ ctx }) => countOpenOffers(ctx)),
  history: freelancerProcedure
    .meta({ description: "Offers you answered, and those that expired or were withdrawn.", standing: "any" })
    .input(OfferHistoryInput)
    .query(({ ctx, input }) => listOfferHistory(ctx, input)),
  offer: freelancerProcedure
    .meta({ description: "One offer with pay, brief, your score and what became of it.", standing: "any" })
    .input(GetOfferInput)
    .query(({ ctx, input }) => getOffer(ctx, input.offerId)),
  accept: freelancerProcedure
    .meta({ description: "Take an offered task on, at the pay its offer names." })
    .input(AcceptOfferInput)
    .mutation(({ ctx, input }) => acceptOffer(ctx, input)),
  decline: freelancerProcedure
    .meta({ description: "Turn an offer down, with a reason; it goes to the next at once." })
    .input(DeclineOfferInput)
    .mutation(({ ctx, input }) => declineOffer(ctx, input)),
  explain: clientProcedure
    .meta({ standing: "any", description: "Why this freelancer was chosen for your task." })
    .input(ByTask)
    .query(({ ctx, input }) => explainFor(ctx, input.taskId)),
  setAffinity: clientProcedure
    .meta({ description: "Make a freelancer who worked for you a favourite, block one, or take it back." })
    .input(SetAffinityInput)
    .mutation(({ ctx, input }) => setAffinity(ctx, input)),
  admin: matchingAdminRouter,
})
