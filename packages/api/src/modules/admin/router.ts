import { FailedJobInput, RecordExportInput, UpdateSettingInput } from "@atelier/domain/admin"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { discardJob, retryJob } from "./failed-jobs.ts"
import { getNeeds } from "./needs.ts"
import { getLastProof } from "./prove-cash.ts"
import { getDashboard, getHealth, listSettings } from "./queries.ts"
import { recordExport } from "./record-export.ts"
import { updateSetting } from "./update-setting.ts"

export const adminRouter = router({
  dashboard: adminProcedure
    .meta({ description: "What needs a human now, the money, and the pace of the last 30 days." })
    .query(({ ctx }) => getDashboard(ctx)),
  needs: adminProcedure
    .meta({ description: "Every single thing that waits for a human, the longest waiting first." })
    .query(({ ctx }) => getNeeds(ctx)),
  lastProof: adminProcedure
    .meta({ description: "The last comparison of cash in the books with Stripe's balance." })
    .query(({ ctx }) => getLastProof(ctx)),
  health: adminProcedure
    .meta({ description: "How the database, jobs, outbox and deadlines stand." })
    .query(({ ctx }) => getHealth(ctx)),
  retryJob: adminProcedure
    .meta({ description: "Retry a background job that failed every attempt.", fresh: true })
    .input(FailedJobInput)
    .mutation(({ ctx, input }) => retryJob(ctx, input)),
  discardJob: adminProcedure
    .meta({
      description: "Discard a background job that failed every attempt; what it would have done is not done.",
      fresh: true,
    })
    .input(FailedJobInput)
    .mutation(({ ctx, input }) => discardJob(ctx, input)),
  settings: adminProcedure
    .meta({ description: "Every number and switch that can be edited at run time." })
    .query(({ ctx }) => listSettings(ctx)),
  updateSetting: adminProcedure
    .meta({ description: "Change a number or switch of the platform.", fresh: true })
    .input(UpdateSettingInput)
    .mutation(({ ctx, input }) => updateSetting(ctx, input)),
  recordExport: adminProcedure
    .meta({ description: "Note in the audit log that a list was exported." })
    .input(RecordExportInput)
    .mutation(({ ctx, input }) => recordExport(ctx, input)),
})
