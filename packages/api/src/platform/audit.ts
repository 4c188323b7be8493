import { auditLogs } from "@atelier/db/schema"
import type { AuditActionType, AuditOutcome, AuditVia } from "@atelier/domain/audit"
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
}

const nameOf = (actor: Actor): string | null => {
  switch (actor.kind) {
    case "script":
      return `script:${actor.name}`
    case "system":
      return "job" in actor ? `job:${actor.job}` : `system:${actor.name}`
    case "webhook":
      return `webhook:${actor.source}`
    default:
      return null
  }
}

/** Writes one audit row, in the transaction it describes when given one. Outcome is SUCCESS unless told otherwise. */
export const audit = async (ctx: AnyCtx, entry: AuditEntry): Promise<void> => {
  const { actor, origin } = ctx
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
    ipAddress: origin.address,
    userAgent: origin.agent,
    via: origin.via,
    operator: origin.operator,
  })
}

/** Who acts and in which request, as `auditSql` reads it from a row. */
export type AuditedBy = {
  actor_kind: Actor["kind"]
  actor_id: string | null
  actor_name: string | null
  request_id: string
  ip_address: string | null
  user_agent: string | null
  via: AuditVia
  operator: string | null
}

/** The columns of `AuditedBy` as a record names them. */
export const AUDITED_BY = sql`
  actor_kind text, actor_id text, actor_name text, request_id text, ip_address text, user_agent text, via audit_via,
  operator text`

/** The columns of a row that say who acts. */
export const auditedBy = ({ actor, requestId, origin }: AnyCtx): AuditedBy => ({
  actor_kind: actor.kind,
  actor_id: userIdOf(actor),
  actor_name: nameOf(actor),
  request_id: requestId,
  ip_address: origin.address,
  user_agent: origin.agent,
  via: origin.via,
  operator: origin.operator,
})

const NONE = sql`null::jsonb`

/** The same as a CTE body, written for each row of the CTE named by `from`; the row says who acts (`AuditedBy`). */
export const auditSql = (
  entry: Pick<AuditEntry, "action" | "resourceType"> & { resourceId: SQL; after: SQL; before?: SQL; metadata?: SQL },
  from: SQL,
): SQL => sql`
  insert into audit_logs (actor_type, actor_id, actor_name, action, resource_type, resource_id, before, after, metadata,
    request_id, ip_address, user_agent, via, operator)
  select actor_kind::audit_actor_type, actor_id, actor_name, ${entry.action}::audit_action_type,
    ${entry.resourceType}::text, ${entry.resourceId},
    ${entry.before ?? NONE}, ${entry.after}, ${entry.metadata ?? NONE}, request_id, ip_address, user_agent, via, operator
  from ${from}`
