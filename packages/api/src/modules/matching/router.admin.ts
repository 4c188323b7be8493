import {
  CompareConfigsInput,
  CreateConfigDraftInput,
  configIssues,
  GetConfigInput,
  GetRoundInput,
  ListConfigsInput,
  ListRoundsInput,
  PublishConfigInput,
  UpdateConfigDraftInput,
  ValidateConfigInput,
} from "@atelier/domain/matching"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { compareConfigs, getActiveConfig, getConfig, listConfigs } from "./config-queries.ts"
import { createConfigDraft, deleteConfigDraft, updateConfigDraft } from "./edit-config.ts"
import { publishConfig } from "./publish-config.ts"
import { getRound, listRounds } from "./rounds.ts"

export const matchingAdminRouter = router({
  rounds: adminProcedure
    .meta({ description: "Matching rounds of one task or of all, newest first." })
    .input(ListRoundsInput)
    .query(({ ctx, input }) => listRounds(ctx, input)),
  round: adminProcedure
    .meta({ description: "One round with candidates, score parts, exclusions and outcomes." })
    .input(GetRoundInput)
    .query(({ ctx, input }) => getRound(ctx, input.roundId)),
  activeConfig: adminProcedure
    .meta({ description: "The matching rules in force." })
    .query(({ ctx }) => getActiveConfig(ctx)),
  configs: adminProcedure
    .meta({ description: "Versions of the matching rules, newest first." })
    .input(ListConfigsInput)
    .query(({ ctx, input }) => listConfigs(ctx, input)),
  config: adminProcedure
    .meta({ description: "One version of the matching rules, with its faults." })
    .input(GetConfigInput)
    .query(({ ctx, input }) => getConfig(ctx, input.configId)),
  createDraft: adminProcedure
    .meta({ description: "Start a draft from a version, or from the rules in force." })
    .input(CreateConfigDraftInput)
    .mutation(({ ctx, input }) => createConfigDraft(ctx, input)),
  updateDraft: adminProcedure
    .meta({ description: "Store the rules of a draft." })
    .input(UpdateConfigDraftInput)
    .mutation(({ ctx, input }) => updateConfigDraft(ctx, input)),
  deleteDraft: adminProcedure
    .meta({ description: "Throw a draft away." })
    .input(GetConfigInput)
    .mutation(({ ctx, input }) => deleteConfigDraft(ctx, input)),
  validate: adminProcedure
    .meta({ description: "List every fault of matching rules, by path." })
    .input(ValidateConfigInput)
    .query(({ input }) => ({ issues: configIssues(input.config) })),
  diff: adminProcedure
    .meta({ description: "The values in which two versions differ." })
    .input(CompareConfigsInput)
    .query(({ ctx, input }) => compareConfigs(ctx, input)),
  publish: adminProcedure
    .meta({ description: "Put a draft in force, or an older version again.", fresh: true })
    .input(PublishConfigInput)
    .mutation(({ ctx, input }) => publishConfig(ctx, input)),
})
