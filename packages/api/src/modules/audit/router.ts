import { GetAuditEntryInput, ListAuditInput } from "@atelier/domain/audit"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { getAuditEntry, listAudit, listAuditActions } from "./queries.ts"

export const auditRouter = router({
  admin: router({
    list: adminProcedure
      .meta({ description: "List the audit log by action, actor, resource and time" })
      .input(ListAuditInput)
      .query(({ ctx, input }) => listAudit(ctx, input)),
    actions: adminProcedure
      .meta({ description: "List the actions that stand in the audit log" })
      .query(({ ctx }) => listAuditActions(ctx)),
    get: adminProcedure
      .meta({ description: "Show one row of the audit log with what changed" })
      .input(GetAuditEntryInput)
      .query(({ ctx, input }) => getAuditEntry(ctx, input)),
  }),
})
