import { ListStylesInput } from "@atelier/domain/catalog"
import { router } from "#trpc/init"
import { publicProcedure, readerProcedure } from "#trpc/procedures"
import { activePricing, listBrandLooks, listCategories, listSkills, listStyles } from "./queries.ts"
import { catalogAdminRouter } from "./router.admin.ts"

export const catalogRouter = router({
  categories: publicProcedure.meta({ description: "What can be ordered" }).query(({ ctx }) => listCategories(ctx)),
  skills: publicProcedure
    .meta({ description: "The skills that freelancers may name" })
    .query(({ ctx }) => listSkills(ctx)),
  pricing: readerProcedure.meta({ description: "The price rules in force" }).query(({ ctx }) => activePricing(ctx)),
  styles: readerProcedure
    .meta({ description: "The library of style cards" })
    .input(ListStylesInput)
    .query(({ ctx, input }) => listStyles(ctx, input)),
  brandLooks: readerProcedure.meta({ description: "Pictures of brand looks" }).query(({ ctx }) => listBrandLooks(ctx)),
  admin: catalogAdminRouter,
})
