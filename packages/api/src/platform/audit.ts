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

/** Who acts and in which request, as `auditSql` reads it from a row. */
export type AuditedBy = {
  actor_kind: Actor["kind"]
  actor_id: string | null
  actor_name: string | null
  request_id: string
}

/** The columns of a row that say who acts. */
export const auditedBy = ({ actor, requestId }: AnyCtx): AuditedBy => ({
  actor_kind: actor.kind,
  actor_id: userIdOf(actor),
  actor_name: nameOf(actor),
  request_id: requestId,
})

/** The same as a CTE body, written for each row of the CTE named by `from`; the row says who acts (`AuditedBy`). */
export const auditSql = (
  entry: Pick<AuditEntry, "action" | "resourceType"> & { resourceId: SQL; after: SQL },
  from: SQL,
): SQL => sql`
  insert into audit_logs (actor_type, actor_id, actor_name, action, resource_type, resource_id, after, request_id)
  select actor_kind::audit_actor_type, actor_id, actor_name, ${entry.action}::audit_action_type,
    ${entry.resourceType}::text, ${entry.resourceId}, ${entry.after}, request_id
  from ${from}`
