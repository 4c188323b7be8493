import {
  ApprovePayoutInput,
  ListAllPayoutsInput,
  RecordPayoutInput,
  RejectPayoutInput,
  RevealDestinationInput,
} from "@atelier/domain/payouts"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { approvePayout } from "./approve-payout.ts"
import { rejectPayout } from "./cancel-payout.ts"
import { revealDestination } from "./destinations.ts"
import { listAllPayouts } from "./queries.admin.ts"
import { recordPayout } from "./record-payout.ts"

export const payoutsAdminRouter = router({
  list: adminProcedure
    .meta({ description: "Everyone's payouts, newest first." })
    .input(ListAllPayoutsInput)
    .query(({ ctx, input }) => listAllPayouts(ctx, input)),
  approve: adminProcedure
    .meta({ person: true, description: "Approve a payout; above the limit a second admin approves too.", fresh: true })
    .input(ApprovePayoutInput)
    .mutation(({ ctx, input }) => approvePayout(ctx, input)),
  reject: adminProcedure
    .meta({
      person: true,
      description: "Refuse a payout with a reason; the earnings are available again.",
      fresh: true,
    })
    .input(RejectPayoutInput)
    .mutation(({ ctx, input }) => rejectPayout(ctx, input)),
  revealDestination: adminProcedure
    .meta({
      person: true,
      description: "Show where an approved manual payout goes. That you looked is recorded.",
      fresh: true,
    })
    .input(RevealDestinationInput)
    .mutation(({ ctx, input }) => revealDestination(ctx, input.payoutId)),
  recordManual: adminProcedure
    .meta({ person: true, description: "Record what the bank or PayPal did with an approved payout.", fresh: true })
    .input(RecordPayoutInput)
    .mutation(({ ctx, input }) => recordPayout(ctx, input)),
})
