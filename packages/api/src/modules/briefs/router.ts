import {
  ArrangeMoodboardInput,
  AttachToBriefInput,
  BriefByIdInput,
  ChooseStylesInput,
  DiscardBriefInput,
  ListBriefsInput,
  ListTemplatesInput,
  ListVersionsInput,
  MoreStylesInput,
  RenameTemplateInput,
  RestoreDeliverableInput,
  RestoreVersionInput,
  ReviseBriefInput,
  SaveTemplateInput,
  SayInput,
  SetBriefFieldInput,
  ShareTemplateInput,
  StartAgainInput,
  StartBriefInput,
  StartFromTemplateInput,
  TemplateByIdInput,
} from "@atelier/domain/briefs"
import { router } from "#trpc/init"
import { clientProcedure } from "#trpc/procedures"
import { arrangeMoodboard } from "./arrange-moodboard.ts"
import { attachFiles } from "./attach-files.ts"
import { removeTemplate, renameTemplate, shareTemplate } from "./change-template.ts"
import { chooseStyles } from "./choose-styles.ts"
import { discardBrief, recoverBrief } from "./discard-brief.ts"
import { getBrief, listBriefs, moreStyles } from "./queries.ts"
import { restoreDeliverable } from "./restore-deliverable.ts"
import { restoreVersion } from "./restore-version.ts"
import { reviseBrief } from "./revise-brief.ts"
import { briefsAdminRouter } from "./router.admin.ts"
import { saveTemplate } from "./save-template.ts"
import { sayToBrief } from "./say-to-brief.ts"
import { setBriefField } from "./set-field.ts"
import { startBrief } from "./start-brief.ts"
import { startAgain, startFromTemplate } from "./start-from.ts"
import { listTemplates } from "./template-queries.ts"
import { listVersions } from "./version-queries.ts"

const templatesRouter = router({
  list: clientProcedure
    .meta({ standing: "any", description: "Templates you may start from, by name" })
    .input(ListTemplatesInput)
    .query(({ ctx, input }) => listTemplates(ctx, input)),
  start: clientProcedure
    .meta({ limit: "starts", description: "Open a draft with what a template says" })
    .input(StartFromTemplateInput)
    .mutation(({ ctx, input }) => startFromTemplate(ctx, input)),
  save: clientProcedure
    .meta({ description: "Keep a brief as a template" })
    .input(SaveTemplateInput)
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  rename: clientProcedure
    .meta({ description: "Rename your template" })
    .input(RenameTemplateInput)
    .mutation(({ ctx, input }) => renameTemplate(ctx, input)),
  share: clientProcedure
    .meta({ description: "Share your template with your company, or stop sharing it" })
    .input(ShareTemplateInput)
    .mutation(({ ctx, input }) => shareTemplate(ctx, input)),
  remove: clientProcedure
    .meta({ description: "Remove your template" })
    .input(TemplateByIdInput)
    .mutation(({ ctx, input }) => removeTemplate(ctx, input)),
})

export const briefsRouter = router({
  list: clientProcedure
    .meta({ standing: "any", description: "Own briefs, most recently touched first" })
    .input(ListBriefsInput)
    .query(({ ctx, input }) => listBriefs(ctx, input)),
  byId: clientProcedure
    .meta({ standing: "any", description: "A brief with its conversation" })
    .input(BriefByIdInput)
    .query(({ ctx, input }) => getBrief(ctx, input.briefId)),
  moreStyles: clientProcedure
    .meta({ description: "Four more style cards" })
    .input(MoreStylesInput)
    .query(({ ctx, input }) => moreStyles(ctx, input)),
  start: clientProcedure
    .meta({ limit: "starts", description: "Open a draft" })
    .input(StartBriefInput)
    .mutation(({ ctx, input }) => startBrief(ctx, input)),
  startAgain: clientProcedure
    .meta({ limit: "starts", description: "Open a draft with what a task of yours says" })
    .input(StartAgainInput)
    .mutation(({ ctx, input }) => startAgain(ctx, input)),
  say: clientProcedure
    .meta({ limit: "messages", description: "Say something in the conversation" })
    .input(SayInput)
    .mutation(({ ctx, input }) => sayToBrief(ctx, input)),
  setField: clientProcedure
    .meta({ description: "Set one field of the brief" })
    .input(SetBriefFieldInput)
    .mutation(({ ctx, input }) => setBriefField(ctx, input)),
  restoreDeliverable: clientProcedure
    .meta({ description: "Put a removed deliverable back as it was" })
    .input(RestoreDeliverableInput)
    .mutation(({ ctx, input }) => restoreDeliverable(ctx, input)),
  chooseStyles: clientProcedure
    .meta({ description: "Choose one to four style cards" })
    .input(ChooseStylesInput)
    .mutation(({ ctx, input }) => chooseStyles(ctx, input)),
  attach: clientProcedure
    .meta({ description: "Put uploaded files on the moodboard" })
    .input(AttachToBriefInput)
    .mutation(({ ctx, input }) => attachFiles(ctx, input)),
  arrangeMoodboard: clientProcedure
    .meta({ description: "Arrange the moodboard: add, move, remove and annotate what is on it" })
    .input(ArrangeMoodboardInput)
    .mutation(({ ctx, input }) => arrangeMoodboard(ctx, input)),
  revise: clientProcedure
    .meta({ limit: "messages", description: "Change what you said, or take your last message back" })
    .input(ReviseBriefInput)
    .mutation(({ ctx, input }) => reviseBrief(ctx, input)),
  versions: clientProcedure
    .meta({ standing: "any", description: "What a draft was after each change, latest first" })
    .input(ListVersionsInput)
    .query(({ ctx, input }) => listVersions(ctx, input)),
  restoreVersion: clientProcedure
    .meta({ description: "Go back to an earlier version of a draft" })
    .input(RestoreVersionInput)
    .mutation(({ ctx, input }) => restoreVersion(ctx, input)),
  recover: clientProcedure
    .meta({ description: "Bring a deleted draft back" })
    .input(DiscardBriefInput)
    .mutation(({ ctx, input }) => recoverBrief(ctx, input)),
  discard: clientProcedure
    .meta({ description: "Delete a draft; a deleted one goes for good" })
    .input(DiscardBriefInput)
    .mutation(({ ctx, input }) => discardBrief(ctx, input)),
  templates: templatesRouter,
  admin: briefsAdminRouter,
})
