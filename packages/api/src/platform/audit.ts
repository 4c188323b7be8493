import { auditLogs } from "@atelier/db/schema"
import type { AuditActionType, AuditOutcome, AuditResource } from "@atelier/domain/audit"
import { type AuditedFact, FACTS, type Trace } from "@atelier/domain/facts"
import { type SQL, sql } from "drizzle-orm"
import { type Actor, userIdOf } from "./actor.ts"
import { append, jsonOf, rowsOf } from "./append.ts"
import type { AnyCtx } from "./ctx.ts"

export type AuditEntry = {
  action: AuditActionType
  resourceType: AuditResource
  resourceId: string
  outcome?: AuditOutcome | undefined
} & Changes

/** What something was before and is after, and what else is known. */
export type Changes = {
  before?: Record<string, unknown> | undefined
  after?: Record<string, unknown> | undefined
  metadata?: Record<string, unknown> | undefined
}

function nameOf(actor: Actor): string | null {
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

const AUDIT = rowsOf(auditLogs, [
  "actorType",
  "actorId",
  "actorName",
  "action",
  "outcome",
  "resourceType",
  "resourceId",
  "before",
  "after",
  "metadata",
  "requestId",
  "ipAddress",
  "userAgent",
  "via",
  "operator",
])

/** Audit rows; `insert` also serves who knows what changed only in the statement that changes it. */
export const audits = {
  ...AUDIT,
  ctes: (rows: SQL) => [sql`audited as (${AUDIT.insert(AUDIT.rows(rows))})`],
}

/** The entry of a fact, as it is declared. */
export function auditEntry(name: AuditedFact, resourceId: string, changes: Changes = {}): AuditEntry {
  const trace: Trace = FACTS[name].audit
  const [action, resourceType, outcome] = trace
  return { action, resourceType, outcome, resourceId, ...changes }
}

/** What stands in an audit row of this actor and request. */
export function auditRow({ actor, requestId, origin }: AnyCtx, entry: AuditEntry) {
  return {
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
    requestId,
    ipAddress: origin.address,
    userAgent: origin.agent,
    via: origin.via,
    operator: origin.operator,
  }
}

/**
 * Writes one audit row for what no module states as a fact, with the transaction it describes when given
 * one. Outcome is SUCCESS unless told otherwise.
 */
export async function audit(ctx: AnyCtx, entry: AuditEntry): Promise<void> {
  const row = auditRow(ctx, entry)
  if ("inTx" in ctx) {
    append(ctx, audits, row)
  } else {
    await ctx.db.execute(sql`with ${sql.join(audits.ctes(jsonOf([audits.record(row)])), sql`, `)} select 1`)
  }
}
