import { taskActivityLog, users } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import {
  type ActivityAction,
  type ActivityActorType,
  readableData,
  type TaskStatus,
  type TaskTimelineInput,
} from "@atelier/domain/tasks"
import { and, desc, eq, notInArray, or, type SQL, sql } from "drizzle-orm"
import type { ReaderActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { upToSuspension } from "#platform/history"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { loadTaskFor } from "./policy.ts"

export type TimelineItem = {
  id: string
  action: ActivityAction
  actor: { type: ActivityActorType; id: string | null; name: string }
  previousStatus: TaskStatus | null
  newStatus: TaskStatus | null
  metadata: Record<string, unknown>
  at: Date
}

/** Whom matching asked in vain is nobody's business but the admins'; a freelancer sees what was asked of him. */
const SEARCH: readonly ActivityAction[] = [
  "offered",
  "declined",
  "offer_expired",
  "offer_withdrawn",
  "unassignable",
  "retried",
]

const SEARCH_FOR_CLIENTS = SEARCH.filter((action) => action !== "unassignable" && action !== "retried")

function shownTo({ role, userId }: ReaderActor): SQL | undefined {
  switch (role) {
    case "ADMIN":
      return undefined
    case "CLIENT":
      return notInArray(taskActivityLog.action, SEARCH_FOR_CLIENTS)
    case "FREELANCER":
      return or(
        notInArray(taskActivityLog.action, [...SEARCH]),
        eq(taskActivityLog.actorId, userId),
        sql`${taskActivityLog.metadata}->>'freelancerId' = ${userId}`,
      )
  }
}

const NAMELESS: Record<ActivityActorType, string> = {
  client: copy.names.client,
  freelancer: copy.names.freelancer,
  admin: copy.names.product,
  system: copy.names.product,
}

type Told = Pick<TimelineItem, "metadata"> & { actorType: ActivityActorType; actorId: string | null }

/** Whether a freelancer reads of another one, who worked on it before him. */
function ofAnother({ role, userId }: ReaderActor, { actorType, actorId, metadata }: Told): boolean {
  return role === "FREELANCER" && (metadata.freelancerId ?? (actorType === "freelancer" ? actorId : userId)) !== userId
}

function beforeCursor(cursor: string | undefined) {
  if (!cursor) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${taskActivityLog.createdAt}, ${taskActivityLog.id}) < (${value}::timestamptz, ${id}::uuid)`
}

/** What happened to a task as far as its reader may know, newest first, with the names of who did it. */
export async function listTimeline(ctx: AnyCtx<ReaderActor>, input: TaskTimelineInput): Promise<Page<TimelineItem>> {
  const { actor } = ctx
  await loadTaskFor(ctx, input.taskId)
  const rows = await ctx.db
    .select({
      id: taskActivityLog.id,
      action: taskActivityLog.action,
      actorType: taskActivityLog.actorType,
      actorId: taskActivityLog.actorId,
      actorName: users.name,
      previousStatus: taskActivityLog.previousStatus,
      newStatus: taskActivityLog.newStatus,
      metadata: taskActivityLog.metadata,
      at: taskActivityLog.createdAt,
    })
    .from(taskActivityLog)
    .leftJoin(users, eq(users.id, taskActivityLog.actorId))
    .where(
      and(
        eq(taskActivityLog.taskId, input.taskId),
        shownTo(actor),
        upToSuspension(actor, taskActivityLog.createdAt),
        beforeCursor(input.cursor),
      ),
    )
    .orderBy(desc(taskActivityLog.createdAt), desc(taskActivityLog.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.at, row.id))
  return {
    ...page,
    items: page.items.map(({ actorType, actorId, actorName, metadata, ...row }) => {
      const another = ofAnother(actor, { actorType, actorId, metadata })
      const nameless = another || (actor.role !== "ADMIN" && actorType === "admin" && actorId !== actor.userId)
      return {
        ...row,
        actor: nameless
          ? { type: actorType, id: null, name: NAMELESS[actorType] }
          : { type: actorType, id: actorId, name: actorName ?? NAMELESS[actorType] },
        metadata: another ? {} : readableData(row.action, actor.role, metadata),
      }
    }),
  }
}
