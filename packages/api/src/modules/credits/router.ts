import { ListTransactionsInput } from "@atelier/domain/credits"
import { ListEarningsInput } from "@atelier/domain/payouts"
import { router } from "#trpc/init"
import { clientProcedure, freelancerProcedure } from "#trpc/procedures"
import { getBalance, getEarningTotals, listEarnings, listJournal } from "./queries.ts"
import { creditsAdminRouter } from "./router.admin.ts"
import { takeOverCompany } from "./take-over-company.ts"

export const creditsRouter = router({
  balance: clientProcedure
    .meta({ standing: "any", description: "The credits that you or your company can spend, and what open tasks hold." })
    .query(({ ctx }) => getBalance(ctx)),
  journal: clientProcedure
    .meta({
      standing: "any",
      description: "Every movement of your credits, newest first; members of a company see those of their own orders.",
    })
    .input(ListTransactionsInput)
    .query(({ ctx, input }) => listJournal(ctx, input)),
  takeOverCompany: clientProcedure
    .meta({ fresh: true, description: "Become the owner of your company, as its owner has offered" })
    .mutation(({ ctx }) => takeOverCompany(ctx)),
  earnings: freelancerProcedure
    .meta({ description: "Your earning lines with their state and reason, newest first.", standing: "any" })
    .input(ListEarningsInput)
    .query(({ ctx, input }) => listEarnings(ctx, ctx.actor.userId, input)),
  earningTotals: freelancerProcedure
    .meta({ description: "What you have earned, by state.", standing: "any" })
    .query(({ ctx }) => getEarningTotals(ctx, ctx.actor.userId)),
  admin: creditsAdminRouter,
})
