import { ReviewQueueInput } from "@atelier/domain/delivery"
import { PassDeliveryInput, ReturnDeliveryInput, SettleDisputeInput } from "@atelier/domain/tasks"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { resolveDispute } from "./disputes/resolve-dispute.ts"
import { proposeSettlement } from "./disputes/settlement.ts"
import { passVersion, returnVersion } from "./review-version.ts"
import { listReviewQueue } from "./versions.ts"

export const deliveryAdminRouter = router({
  queue: adminProcedure
    .meta({ description: "Deliveries that wait for the internal review, the longest waiting first." })
    .input(ReviewQueueInput)
    .query(({ ctx, input }) => listReviewQueue(ctx, input)),
  pass: adminProcedure
    .meta({ description: "Let a delivery through to the client." })
    .input(PassDeliveryInput)
    .mutation(({ ctx, input }) => passVersion(ctx, input)),
  return: adminProcedure
    .meta({ description: "Send a delivery back to its freelancer with feedback." })
    .input(ReturnDeliveryInput)
    .mutation(({ ctx, input }) => returnVersion(ctx, input)),
  proposeSettlement: adminProcedure
    .meta({ person: true, description: "Propose a split of a disputed task's credits; both sides have to accept it." })
    .input(SettleDisputeInput)
    .mutation(({ ctx, input }) => proposeSettlement(ctx, input)),
  resolveDispute: adminProcedure
    .meta({ person: true, description: "Decide a dispute by a split of the task's credits.", fresh: true })
    .input(SettleDisputeInput)
    .mutation(({ ctx, input }) => resolveDispute(ctx, input)),
})
