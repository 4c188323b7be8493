import { auditLogs, payouts, tasks, users } from "@atelier/db/schema"
import type {
  AuditActionType,
  AuditActorType,
  AuditOutcome,
  AuditVia,
  GetAuditEntryInput,
  ListAuditInput,
} from "@atelier/domain/audit"
import { and, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

export type AuditRow = {
  id: string
  action: AuditActionType
  outcome: AuditOutcome
  actorType: AuditActorType
  actorId: string | null
  /** The person's name today, or what the row says of a script, job or webhook. */
  actorName: string | null
  resourceType: string | null
  resourceId: string | null
  /** The name of the user, whom a payout goes to, or the title of the task, that a row is about. */
  resourceName: string | null
  requestId: string | null
  ipAddress: string | null
  /** Which way it came in; null on rows from before this was written down. */
  via: AuditVia | null
  /** Who sat at the command line, as the operating system names them. */
  operator: string | null
  createdAt: Date
}
export type AuditDetail = AuditRow & {
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  metadata: Record<string, unknown> | null
  userAgent: string | null
}

const UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"

const ROW = {
  id: auditLogs.id,
  action: auditLogs.action,
  outcome: auditLogs.outcome,
  actorType: auditLogs.actorType,
  actorId: auditLogs.actorId,
  actorName: sql<string | null>`coalesce(${auditLogs.actorName}, ${users.name})`,
  resourceType: auditLogs.resourceType,
  resourceId: auditLogs.resourceId,
  resourceName: sql<string | null>`case
    when ${auditLogs.resourceType} = 'user' then (select u.name from ${users} u where u.id = ${auditLogs.resourceId})
    when ${auditLogs.resourceType} = 'task' and ${auditLogs.resourceId} ~ ${UUID}
      then (select t.title from ${tasks} t where t.id = ${auditLogs.resourceId}::uuid)
    when ${auditLogs.resourceType} = 'payout' and ${auditLogs.resourceId} ~ ${UUID} then (
      select u.name from ${payouts} p join ${users} u on u.id = p.freelancer_id
      where p.id = ${auditLogs.resourceId}::uuid) end`,
  requestId: auditLogs.requestId,
  ipAddress: auditLogs.ipAddress,
  via: auditLogs.via,
  operator: auditLogs.operator,
  createdAt: auditLogs.createdAt,
}

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${auditLogs.createdAt}, ${auditLogs.id}) < (${value}::timestamptz, ${id}::uuid)`
}

/** The audit log, newest first, by action, outcome, actor, resource, request and time. */
export async function listAudit(ctx: AnyCtx<AdminActor>, input: ListAuditInput): Promise<Page<AuditRow>> {
  const { cursor, limit, actions, outcome, actorType, actorId, resourceType, resourceId, requestId, from, until } =
    input
  const rows = await ctx.db
    .select(ROW)
    .from(auditLogs)
    .leftJoin(users, eq(users.id, auditLogs.actorId))
    .where(
      and(
        actions && actions.length > 0 ? inArray(auditLogs.action, actions) : undefined,
        outcome && eq(auditLogs.outcome, outcome),
        actorType && eq(auditLogs.actorType, actorType),
        actorId === undefined ? undefined : eq(auditLogs.actorId, actorId),
        resourceType === undefined ? undefined : eq(auditLogs.resourceType, resourceType),
        resourceId === undefined ? undefined : eq(auditLogs.resourceId, resourceId),
        requestId === undefined ? undefined : eq(auditLogs.requestId, requestId),
        from && gte(auditLogs.createdAt, from),
        until && lte(auditLogs.createdAt, until),
        after(cursor),
      ),
    )
    .orderBy(desc(auditLogs.createdAt), desc(auditLogs.id))
    .limit(limit + 1)
  return toPage(rows, limit, (row) => encodeCursor(row.createdAt, row.id))
}

/** The actions that stand in the log, for its filter: one look into the index for each there is. */
export async function listAuditActions(ctx: AnyCtx<AdminActor>): Promise<AuditActionType[]> {
  const rows = await ctx.db.execute<{ action: AuditActionType }>(sql`
    select action from unnest(enum_range(null::audit_action_type)) as kinds (action)
    where exists (select from audit_logs where audit_logs.action = kinds.action)`)
  return rows.map(({ action }) => action)
}

/** One row of the audit log with what changed. */
export async function getAuditEntry(ctx: AnyCtx<AdminActor>, { entryId }: GetAuditEntryInput): Promise<AuditDetail> {
  const { before, after: changed, metadata, userAgent } = auditLogs
  const [row] = await ctx.db
    .select({ ...ROW, before, after: changed, metadata, userAgent })
    .from(auditLogs)
    .leftJoin(users, eq(users.id, auditLogs.actorId))
    .where(eq(auditLogs.id, entryId))
  return orNotFound(row)
}
