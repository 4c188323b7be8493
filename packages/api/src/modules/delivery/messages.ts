import { messageReads, taskFiles, taskMessages, tasks, users } from "@atelier/db/schema"
import type { UnreadMessagesInput } from "@atelier/domain/delivery"
import type { UserRole } from "@atelier/domain/identity"
import type { ListMessagesInput } from "@atelier/domain/tasks"
import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { EDIT_MINUTES } from "./edit-message.ts"
import { type FileItem, selectFiles, toFileItem } from "./file-view.ts"
import { loadConversation, readableMessages } from "./policy.ts"

type MessageItem = {
  id: string
  body: string
  /** Between admins only. */
  internal: boolean
  sender: { id: string; name: string; role: UserRole }
  mine: boolean
  /** Own, and young enough to be changed. */
  editable: boolean
  createdAt: Date
  editedAt: Date | null
  files: FileItem[]
}
type ReadMark = { userId: string; name: string; lastReadAt: Date }
export type MessagePage = Page<MessageItem> & {
  /** How far the others have read. */
  reads: ReadMark[]
}

function selectMessages(ctx: AnyCtx<MemberActor>, input: ListMessagesInput) {
  const before = input.cursor ? decodeCursor(input.cursor) : null
  const { userId } = ctx.actor
  return ctx.db
    .select({
      id: taskMessages.id,
      body: taskMessages.body,
      internal: taskMessages.internal,
      sender: { id: users.id, name: users.name, role: users.role },
      mine: sql<boolean>`${taskMessages.senderId} = ${userId}`,
      editable: sql<boolean>`${taskMessages.senderId} = ${userId}
        and ${taskMessages.createdAt} > now() - make_interval(mins => ${EDIT_MINUTES})`,
      createdAt: taskMessages.createdAt,
      editedAt: taskMessages.editedAt,
    })
    .from(taskMessages)
    .innerJoin(tasks, eq(tasks.id, taskMessages.taskId))
    .innerJoin(users, eq(users.id, taskMessages.senderId))
    .where(
      and(
        eq(taskMessages.taskId, input.taskId),
        readableMessages(ctx),
        before
          ? sql`(${taskMessages.createdAt}, ${taskMessages.id}) < (${before.value}::timestamptz, ${before.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(taskMessages.createdAt), desc(taskMessages.id))
    .limit(input.limit + 1)
}

/** A task's conversation, newest first, with attachments and how far the others have read. */
export async function listMessages(ctx: AnyCtx<MemberActor>, input: ListMessagesInput): Promise<MessagePage> {
  await loadConversation(ctx, input.taskId)
  const rows = await selectMessages(ctx, input)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
  const ids = page.items.map(({ id }) => id)
  const files = ids.length === 0 ? [] : await selectFiles(ctx, inArray(taskFiles.messageId, ids))
  const reads = await ctx.db
    .select({ userId: messageReads.userId, name: users.name, lastReadAt: messageReads.lastReadAt })
    .from(messageReads)
    .innerJoin(users, eq(users.id, messageReads.userId))
    .where(and(eq(messageReads.taskId, input.taskId), ne(messageReads.userId, ctx.actor.userId)))
    .limit(100)
  const items = page.items.map((row) => ({
    ...row,
    files: files.filter(({ messageId }) => messageId === row.id).map((file) => toFileItem(ctx, file)),
  }))
  return { items, nextCursor: page.nextCursor, reads }
}

/** Messages of others that the actor has not read, by task; tasks that are not the actor's are left out. */
export async function countUnread(
  ctx: AnyCtx<MemberActor>,
  { taskIds }: UnreadMessagesInput,
): Promise<{ taskId: string; unread: number }[]> {
  if (taskIds.length === 0) {
    return []
  }
  const { userId } = ctx.actor
  return ctx.db
    .select({ taskId: taskMessages.taskId, unread: sql<number>`count(*)::int` })
    .from(taskMessages)
    .innerJoin(tasks, eq(tasks.id, taskMessages.taskId))
    .leftJoin(messageReads, and(eq(messageReads.taskId, taskMessages.taskId), eq(messageReads.userId, userId)))
    .where(
      and(
        inArray(taskMessages.taskId, taskIds),
        ne(taskMessages.senderId, userId),
        or(isNull(messageReads.lastReadAt), gt(taskMessages.createdAt, messageReads.lastReadAt)),
        readableMessages(ctx),
      ),
    )
    .groupBy(taskMessages.taskId)
}
