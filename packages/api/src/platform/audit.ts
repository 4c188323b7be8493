import { auditLogs } from "@atelier/db/schema"
import type { AuditActionType, AuditOutcome } from "@atelier/domain/audit"
import { type SQL, sql } from "drizzle-orm"
import { type Actor, userIdOf } from "./actor.ts"
import type { AnyCtx } from "./ctx.ts"

export type AuditEntry = {
  action: AuditActionType
  resourceType: string
  resourceId: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  metadata?: Record<string, unknown>
  outcome?: AuditOutcome
  ipAddress?: string | null
  userAgent?: string | null
}

const nameOf = (actor: Actor): string | null => {
  switch (actor.kind) {
    case "script":
      return `script:${actor.name}`
    case "system":
      return `job:${actor.job}`
    case "webhook":
      return `webhook:${actor.source}`
    default:
      return null
  }
}

/** Writes one audit row, in the transaction it describes when given one. Outcome is SUCCESS unless told otherwise. */
export const audit = async (ctx: AnyCtx, entry: AuditEntry): Promise<void> => {
  const { actor } = ctx
  await ctx.db.insert(auditLogs).values({
    actorType: actor.kind,
    actorId: userIdOf(actor),
    actorName: nameOf(actor),
    action: entry.action,
    outcome: entry.outcome ?? "SUCCESS",
    resourceType: entry.resourceType,
    resourceId: entry.resourceId,
    before: entry.before ?? null,
    after: entry.after ?? null,
    metadata: entry.metadata ?? null,
    requestId: ctx.requestId,
    ipAddress: entry.ipAddress ?? (actor.kind === "anonymous" ? actor.address : null) ?? null,
    userAgent: entry.userAgent?.slice(0, 500) ?? null,
  })
}

/** The same as a CTE body, written for each row of the CTE named by `from`. */
export const auditSql = (ctx: AnyCtx, entry: AuditEntry, from: SQL): SQL => {
  const json = (value: Record<string, unknown> | undefined) => sql`${value ? JSON.stringify(value) : null}::jsonb`
  return sql`
    insert into audit_logs (
      actor_type, actor_id, actor_name, action, outcome, resource_type, resource_id, before, after, metadata, request_id
    )
    select ${ctx.actor.kind}::audit_actor_type, ${userIdOf(ctx.actor)}::text, ${nameOf(ctx.actor)}::text,
      ${entry.action}::audit_action_type, ${entry.outcome ?? "SUCCESS"}::audit_outcome, ${entry.resourceType}::text,
      ${entry.resourceId}::text, ${json(entry.before)}, ${json(entry.after)}, ${json(entry.metadata)}, ${ctx.requestId}::text
    from ${from}`
}
