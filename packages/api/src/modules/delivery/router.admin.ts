import { ReviewQueueInput } from "@atelier/domain/delivery"
import { PassDeliveryInput, ReturnDeliveryInput } from "@atelier/domain/tasks"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
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
})
