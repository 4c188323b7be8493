import {
  DeleteAudienceInput,
  ListCompaniesInput,
  OnboardInput,
  ReadWebsiteInput,
  SaveAudienceInput,
  SetOrderLimitInput,
  UpdateCompanyInput,
} from "@atelier/domain/companies"
import { router } from "#trpc/init"
import { adminProcedure, clientProcedure } from "#trpc/procedures"
import { onboardCompany } from "./onboard-company.ts"
import { getOwnCompany, listCompanies, listOwnAudiences } from "./queries.ts"
import { readWebsite } from "./read-website.ts"
import { deleteAudience, saveAudience } from "./save-audience.ts"
import { setOrderLimit } from "./set-order-limit.ts"
import { suggestAudiences } from "./suggest-audiences.ts"
import { updateCompany } from "./update-company.ts"

const audiencesRouter = router({
  list: clientProcedure
    .meta({ standing: "any", description: "List your company's audiences" })
    .query(({ ctx }) => listOwnAudiences(ctx)),
  suggested: clientProcedure
    .meta({ standing: "any", description: "Audiences that companies like yours usually have" })
    .query(({ ctx }) => suggestAudiences(ctx)),
  save: clientProcedure
    .meta({ description: "Make or change an audience" })
    .input(SaveAudienceInput)
    .mutation(({ ctx, input }) => saveAudience(ctx, input)),
  delete: clientProcedure
    .meta({ description: "Remove an audience" })
    .input(DeleteAudienceInput)
    .mutation(({ ctx, input }) => deleteAudience(ctx, input)),
})

export const companiesRouter = router({
  mine: clientProcedure
    .meta({ standing: "any", description: "Show your company and brand" })
    .query(({ ctx }) => getOwnCompany(ctx)),
  onboard: clientProcedure
    .meta({ description: "Tell us about your company" })
    .input(OnboardInput)
    .mutation(({ ctx, input }) => onboardCompany(ctx, input)),
  update: clientProcedure
    .meta({ description: "Change your company and brand" })
    .input(UpdateCompanyInput)
    .mutation(({ ctx, input }) => updateCompany(ctx, input)),
  setOrderLimit: clientProcedure
    .meta({ owner: true, fresh: true, description: "Set from how many credits on members' orders wait for you" })
    .input(SetOrderLimitInput)
    .mutation(({ ctx, input }) => setOrderLimit(ctx, input)),
  readWebsite: clientProcedure
    .meta({ limit: "websites", description: "Find your brand on your website; nothing is saved" })
    .input(ReadWebsiteInput)
    .mutation(({ ctx, input }) => readWebsite(ctx, input)),
  audiences: audiencesRouter,
  admin: router({
    list: adminProcedure
      .meta({ description: "List companies by name" })
      .input(ListCompaniesInput)
      .query(({ ctx, input }) => listCompanies(ctx, input)),
  }),
})
