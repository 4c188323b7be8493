import { AdjustCreditsInput, GrantCreditsInput, ListAllTransactionsInput } from "@atelier/domain/credits"
import { ListEarningsOfInput } from "@atelier/domain/payouts"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { adjustCredits, grantCredits } from "./adjust-credits.ts"
import { getBooks, listAllJournal, listEarnings } from "./queries.ts"

export const creditsAdminRouter = router({
  adjust: adminProcedure
    .meta({ description: "Correct a client's credits, up or down.", fresh: true })
    .input(AdjustCreditsInput)
    .mutation(({ ctx, input }) => adjustCredits(ctx, input)),
  grant: adminProcedure
    .meta({ description: "Give a client credits.", fresh: true })
    .input(GrantCreditsInput)
    .mutation(({ ctx, input }) => grantCredits(ctx, input)),
  journal: adminProcedure
    .meta({ description: "The journal of credits, newest first." })
    .input(ListAllTransactionsInput)
    .query(({ ctx, input }) => listAllJournal(ctx, input)),
  earnings: adminProcedure
    .meta({ description: "A freelancer's earning lines, newest first, each with its state and reason." })
    .input(ListEarningsOfInput)
    .query(({ ctx, input }) => listEarnings(ctx, input.freelancerId, input)),
  books: adminProcedure
    .meta({ description: "The trial balance derived from the journals." })
    .query(({ ctx }) => getBooks(ctx)),
})
