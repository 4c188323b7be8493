// no audit: a notification tells of something that is audited where it happens
import { notifications, users } from "@atelier/db/schema"
import { channelsFor, type NotificationEvent, NotificationPreferences } from "@atelier/domain/notifications"
import { cut } from "@atelier/domain/shared"
import { eq } from "drizzle-orm"
import { ACTIVE_ADMIN } from "#modules/identity"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueueNamed } from "#platform/enqueue"
import { inWords, type NotificationParams } from "./in-words.ts"
import { linkOf, TEMPLATES } from "./templates.ts"

export type Notification = {
  event: NotificationEvent
  taskId?: string | undefined
  params?: NotificationParams
  /** Told once a person and key, however often the cause runs. */
  dedupeKey?: string
}

const channelsOf = (stored: unknown, event: NotificationEvent) => {
  const parsed = NotificationPreferences.safeParse(stored ?? {})
  return channelsFor(event, parsed.success ? parsed.data : { channels: {} })
}

type Recipient = { id: string; role: "CLIENT" | "FREELANCER" | "ADMIN"; timezone: string; preferences: unknown }

const write = async (ctx: TxCtx, to: Recipient, notification: Notification) => {
  const { event, taskId, dedupeKey } = notification
  const template = TEMPLATES[event]
  const params = inWords(notification.params ?? {}, to.timezone)
  const row = {
    userId: to.id,
    event,
    title: cut(template.title(params), 300),
    body: cut(template.body(params), 5000),
    link: linkOf(event, to.role, taskId),
    resourceType: taskId ? "task" : null,
    resourceId: taskId ?? null,
    data: params,
    dedupeKey: dedupeKey ?? null,
  }
  const told = await ctx.db
    .insert(notifications)
    .values({ ...row, channel: "IN_APP", status: "SENT" })
    .onConflictDoNothing()
    .returning({ id: notifications.id })
  if (told.length === 0) {
    return
  }
  await emit(ctx, "user", to.id)
  if (channelsOf(to.preferences, event).includes("EMAIL")) {
    const [mail] = await ctx.db
      .insert(notifications)
      .values({ ...row, channel: "EMAIL" })
      .returning({ id: notifications.id })
    if (mail) {
      await enqueueNamed(ctx, "notifications.send-mail", { notificationId: mail.id }, { key: `mail:${mail.id}` })
    }
  }
}

const RECIPIENT = {
  id: users.id,
  role: users.role,
  timezone: users.timezone,
  preferences: users.notificationPreferences,
}

/** Tells one person, in the transaction of the cause: a row in the app, and a letter by job where wanted. */
export const notify = async (
  ctx: TxCtx,
  { userId, ...notification }: Notification & { userId: string },
): Promise<void> => {
  const [to] = await ctx.db.select(RECIPIENT).from(users).where(eq(users.id, userId))
  if (to) {
    await write(ctx, to, notification)
  }
}

/** Tells every admin who may act. */
export const notifyAdmins = async (ctx: TxCtx, notification: Notification): Promise<void> => {
  const admins = await ctx.db.select(RECIPIENT).from(users).where(ACTIVE_ADMIN)
  for (const admin of admins) {
    await write(ctx, admin, notification)
  }
}
