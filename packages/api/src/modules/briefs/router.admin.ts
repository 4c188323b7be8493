import { ListTemplatesInput, TemplateByIdInput } from "@atelier/domain/briefs"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { offerTemplate, withdrawTemplate } from "./offer-template.ts"
import { listAllTemplates } from "./template-queries.ts"

export const briefsAdminRouter = router({
  templates: adminProcedure
    .meta({ description: "All templates, by name" })
    .input(ListTemplatesInput)
    .query(({ ctx, input }) => listAllTemplates(ctx, input)),
  offerTemplate: adminProcedure
    .meta({ description: "Offer a template to all clients" })
    .input(TemplateByIdInput)
    .mutation(({ ctx, input }) => offerTemplate(ctx, input)),
  withdrawTemplate: adminProcedure
    .meta({ description: "Withdraw a template from all clients" })
    .input(TemplateByIdInput)
    .mutation(({ ctx, input }) => withdrawTemplate(ctx, input)),
})
