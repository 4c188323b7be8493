import { ListAllPurchasesInput, ListWebhookEventsInput, ReplayWebhookInput } from "@atelier/domain/billing"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { listAllPurchases, listWebhookEvents } from "./queries.ts"
import { replayEvent } from "./replay-event.ts"

export const billingAdminRouter = router({
  purchases: adminProcedure
    .meta({ description: "Everybody's purchases, newest first" })
    .input(ListAllPurchasesInput)
    .query(({ ctx, input }) => listAllPurchases(ctx, input)),
  webhooks: adminProcedure
    .meta({ description: "Stored webhook events, newest first" })
    .input(ListWebhookEventsInput)
    .query(({ ctx, input }) => listWebhookEvents(ctx, input)),
  replayWebhook: adminProcedure
    .meta({ description: "Run a stored webhook event again", fresh: true })
    .input(ReplayWebhookInput)
    .mutation(({ ctx, input }) => replayEvent(ctx, input)),
})
