import {
  GetOwedInput,
  LiftFreezeInput,
  ListAllPurchasesInput,
  ListWebhookEventsInput,
  ReplayWebhookInput,
} from "@atelier/domain/billing"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { liftFreeze } from "./lift-freeze.ts"
import { getOwed } from "./owed.ts"
import { listAllPurchases, listWebhookEvents } from "./queries.ts"
import { replayEvent } from "./replay-event.ts"

export const billingAdminRouter = router({
  purchases: adminProcedure
    .meta({ description: "Everyone's purchases, newest first" })
    .input(ListAllPurchasesInput)
    .query(({ ctx, input }) => listAllPurchases(ctx, input)),
  owed: adminProcedure
    .meta({ description: "Whether a client's credits are frozen, why, and how many are owed" })
    .input(GetOwedInput)
    .query(({ ctx, input }) => getOwed(ctx, input.userId)),
  liftFreeze: adminProcedure
    .meta({ description: "End a freeze; what is owed is written off with a reason", fresh: true })
    .input(LiftFreezeInput)
    .mutation(({ ctx, input }) => liftFreeze(ctx, input)),
  webhooks: adminProcedure
    .meta({ description: "Stored webhook events, newest first" })
    .input(ListWebhookEventsInput)
    .query(({ ctx, input }) => listWebhookEvents(ctx, input)),
  replayWebhook: adminProcedure
    .meta({ description: "Run a stored webhook event again", fresh: true })
    .input(ReplayWebhookInput)
    .mutation(({ ctx, input }) => replayEvent(ctx, input)),
})
