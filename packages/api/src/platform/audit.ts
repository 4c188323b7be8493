import { auditLogs } from "@atelier/db/schema"
import type { AuditActionType } from "@atelier/domain/audit"
import { actorTypeOf, userIdOf } from "./actor.ts"
import type { AnyCtx } from "./ctx.ts"

export type AuditEntry = {
  action: AuditActionType
  resourceType: string
  resourceId: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  metadata?: Record<string, unknown>
  success?: boolean
}

/** Writes one audit row, in the transaction it describes when given one. */
export const audit = async (ctx: AnyCtx, entry: AuditEntry): Promise<void> => {
  await ctx.db.insert(auditLogs).values({
    actorId: userIdOf(ctx.actor),
    actorType: actorTypeOf(ctx.actor),
    actorName: ctx.actor.kind === "script" ? `script:${ctx.actor.name}` : ctx.actor.kind === "system" ? `job:${ctx.actor.job}` : null,
    action: entry.action,
    resourceType: entry.resourceType,
    resourceId: entry.resourceId,
    before: entry.before ?? null,
    after: entry.after ?? null,
    metadata: entry.metadata ?? null,
    success: entry.success ?? true,
    requestId: ctx.requestId,
  })
}
