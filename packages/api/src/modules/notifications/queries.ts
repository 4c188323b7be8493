import { notifications, users } from "@atelier/db/schema"
import { emailEventsOf, FACTS } from "@atelier/domain/facts"
import {
  ACCOUNT_EVENTS,
  type ListNotificationsInput,
  type NotificationEvent,
  NotificationPreferences,
} from "@atelier/domain/notifications"
import { and, desc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

export type NotificationItem = {
  id: string
  event: string
  title: string
  body: string
  link: string | null
  readAt: Date | null
  createdAt: Date
}

/** Whoever is suspended is told of the own account and money, and of work only what came before. */
function readable(actor: MemberActor): SQL | undefined {
  return actor.kind === "user" && actor.standing === "SUSPENDED"
    ? or(inArray(notifications.event, ACCOUNT_EVENTS), lte(notifications.createdAt, actor.suspendedAt ?? new Date(0)))
    : undefined
}

/** The own ones that may be read, on screen. */
export function mine(ctx: Ctx<MemberActor>): (SQL | undefined)[] {
  return [eq(notifications.userId, ctx.actor.userId), eq(notifications.channel, "IN_APP"), readable(ctx.actor)]
}

/** Own notifications, newest first. */
export async function listNotifications(
  ctx: Ctx<MemberActor>,
  input: ListNotificationsInput,
): Promise<Page<NotificationItem>> {
  const where = mine(ctx)
  if (input.unreadOnly) {
    where.push(isNull(notifications.readAt))
  }
  if (input.cursor) {
    const { value, id } = decodeCursor(input.cursor)
    where.push(sql`(${notifications.createdAt}, ${notifications.id}) < (${value}::timestamptz, ${id}::uuid)`)
  }
  const rows = await ctx.db
    .select({
      id: notifications.id,
      event: notifications.event,
      title: notifications.title,
      body: notifications.body,
      link: notifications.link,
      readAt: notifications.readAt,
      createdAt: notifications.createdAt,
    })
    .from(notifications)
    .where(and(...where))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
}

/** How many are unread; the bell's number. */
export async function countUnread(ctx: Ctx<MemberActor>): Promise<{ count: number }> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(notifications)
    .where(and(...mine(ctx), isNull(notifications.readAt)))
  return { count: row?.count ?? 0 }
}

export type OwnPreferences = NotificationPreferences & {
  /** What may come by e-mail at all, for this person's role. */
  emailEvents: NotificationEvent[]
}

/** Which e-mails the person wants, of those that may come. */
export async function getPreferences(ctx: Ctx<MemberActor>): Promise<OwnPreferences> {
  const [row] = await ctx.db
    .select({ stored: users.notificationPreferences })
    .from(users)
    .where(eq(users.id, ctx.actor.userId))
  const stored = NotificationPreferences.catch({ channels: {}, quietHours: null, digest: "OFF" }).parse(
    row?.stored ?? {},
  )
  return { ...stored, emailEvents: emailEventsOf(ctx.actor.role, Object.values(FACTS)) }
}
