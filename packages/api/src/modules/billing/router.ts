import { CheckoutInput, GetPurchaseInput, ListPurchasesInput } from "@atelier/domain/billing"
import { router } from "#trpc/init"
import { clientProcedure, publicProcedure } from "#trpc/procedures"
import { getOwed } from "./owed.ts"
import { getPurchase, listPackages, listPurchases } from "./queries.ts"
import { billingAdminRouter } from "./router.admin.ts"
import { startCheckout } from "./start-checkout.ts"

export const billingRouter = router({
  packages: publicProcedure.meta({ description: "Credit packages on sale" }).query(({ ctx }) => listPackages(ctx)),
  purchases: clientProcedure
    .meta({ standing: "any", description: "Own purchases, newest first" })
    .input(ListPurchasesInput)
    .query(({ ctx, input }) => listPurchases(ctx, input)),
  purchase: clientProcedure
    .meta({ standing: "any", description: "One own purchase, as the server knows it" })
    .input(GetPurchaseInput)
    .query(({ ctx, input }) => getPurchase(ctx, input.purchaseId)),
  owed: clientProcedure
    .meta({ standing: "any", description: "Credits owed for returned payments; a purchase settles them first" })
    .query(({ ctx }) => getOwed(ctx, ctx.actor.userId)),
  checkout: clientProcedure
    .meta({ owner: true, description: "Open a checkout for a package" })
    .input(CheckoutInput)
    .mutation(({ ctx, input }) => startCheckout(ctx, input)),
  admin: billingAdminRouter,
})
