import { taskActivityLog, users } from "@atelier/db/schema"
import type { UserRole } from "@atelier/domain/identity"
import type { ActivityAction, ActivityActorType, TaskStatus, TaskTimelineInput } from "@atelier/domain/tasks"
import { and, desc, eq, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
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

/** What each role may not read of a row: clients no pay, freelancers no price. */
const HIDDEN: Record<UserRole, readonly string[]> = {
  CLIENT: ["payCents", "payCentsPerCredit", "score", "note"],
  FREELANCER: ["credits", "refundCredits", "quote"],
  ADMIN: [],
}

/** Whom matching asked in vain is nobody's business but the admins'. */
const HIDDEN_FROM_CLIENTS: readonly ActivityAction[] = ["offered", "declined", "offer_expired", "offer_withdrawn"]

const NAMELESS: Record<ActivityActorType, string> = {
  client: "The client",
  freelancer: "A freelancer",
  admin: "Atelier",
  system: "Atelier",
}

const readable = (metadata: Record<string, unknown>, role: UserRole): Record<string, unknown> =>
  Object.fromEntries(Object.entries(metadata).filter(([key]) => !HIDDEN[role].includes(key)))

const beforeCursor = (cursor: string | undefined) => {
  if (!cursor) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${taskActivityLog.createdAt}, ${taskActivityLog.id}) < (${value}::timestamptz, ${id}::uuid)`
}

/** What happened to a task, newest first, with the names of who did it. */
export const listTimeline = async (ctx: AnyCtx<MemberActor>, input: TaskTimelineInput): Promise<Page<TimelineItem>> => {
  const { role, userId } = ctx.actor
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
    .where(and(eq(taskActivityLog.taskId, input.taskId), beforeCursor(input.cursor)))
    .orderBy(desc(taskActivityLog.createdAt), desc(taskActivityLog.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.at, row.id))
  return {
    ...page,
    items: page.items.map(({ actorType, actorId, actorName, metadata, ...row }) => {
      const veiled = role !== "ADMIN" && (actorType === "admin" || isSearch(row.action)) && actorId !== userId
      return {
        ...row,
        actor: veiled
          ? { type: actorType, id: null, name: NAMELESS[actorType] }
          : { type: actorType, id: actorId, name: actorName ?? NAMELESS[actorType] },
        metadata: veiled && isSearch(row.action) ? {} : readable(metadata, role),
      }
    }),
  }
}

const isSearch = (action: ActivityAction): boolean => HIDDEN_FROM_CLIENTS.includes(action)
