import {
  CancelPayoutInput,
  ConnectPayoutAccountInput,
  ListPayoutsInput,
  PayoutSummaryInput,
  RequestPayoutInput,
  SetPayoutDestinationInput,
} from "@atelier/domain/payouts"
import { router } from "#trpc/init"
import { freelancerProcedure } from "#trpc/procedures"
import { cancelPayout } from "./cancel-payout.ts"
import { connectAccount } from "./connect-account.ts"
import { setDestination } from "./destinations.ts"
import { getPayoutAccount, getPayoutSummary, listPayouts } from "./queries.ts"
import { refreshAccount } from "./refresh-account.ts"
import { requestPayout } from "./request-payout.ts"
import { payoutsAdminRouter } from "./router.admin.ts"

export const payoutsRouter = router({
  summary: freelancerProcedure
    .meta({ description: "What you can withdraw, and if nothing, why and until when.", standing: "any" })
    .input(PayoutSummaryInput)
    .query(({ ctx, input }) => getPayoutSummary(ctx, input.method)),
  account: freelancerProcedure
    .meta({ description: "How your payout account stands.", standing: "any" })
    .query(({ ctx }) => getPayoutAccount(ctx, ctx.actor.userId)),
  connect: freelancerProcedure
    .meta({ description: "Open or change your payout account; answers the address of Stripe's page.", fresh: true })
    .input(ConnectPayoutAccountInput)
    .mutation(({ ctx, input }) => connectAccount(ctx, input)),
  refreshAccount: freelancerProcedure
    .meta({ description: "Ask Stripe how your payout account stands now." })
    .mutation(({ ctx }) => refreshAccount(ctx)),
  setDestination: freelancerProcedure
    .meta({ description: "Say where money that is paid manually goes.", fresh: true })
    .input(SetPayoutDestinationInput)
    .mutation(({ ctx, input }) => setDestination(ctx, input)),
  request: freelancerProcedure
    .meta({ description: "Withdraw everything that is available." })
    .input(RequestPayoutInput)
    .mutation(({ ctx, input }) => requestPayout(ctx, input)),
  cancel: freelancerProcedure
    .meta({ description: "Take a payout back before it is approved." })
    .input(CancelPayoutInput)
    .mutation(({ ctx, input }) => cancelPayout(ctx, input)),
  list: freelancerProcedure
    .meta({ description: "Your payouts, newest first.", standing: "any" })
    .input(ListPayoutsInput)
    .query(({ ctx, input }) => listPayouts(ctx, ctx.actor.userId, input)),
  admin: payoutsAdminRouter,
})
