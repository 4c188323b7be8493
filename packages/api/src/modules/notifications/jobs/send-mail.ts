import { notifications, taskOffers, users } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { ACCOUNT_EVENTS, type NotificationEvent } from "@atelier/domain/notifications"
import { and, eq, sql } from "drizzle-orm"
import { isMailFailure, renderEmail } from "#integrations/mail"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { env } from "#platform/env"
import { IS_SUSPENDED } from "#platform/standing"

type Row = { event: NotificationEvent; userId: string; resourceId: string | null; suspended: boolean }

/** An offer that has been answered sends nothing more, and nobody who is suspended reads of work. */
async function isMoot(ctx: Ctx<SystemActor>, row: Row): Promise<boolean> {
  if (row.suspended && !ACCOUNT_EVENTS.includes(row.event)) {
    return true
  }
  if (row.event !== "OFFER_RECEIVED" || !row.resourceId) {
    return false
  }
  const open = await ctx.db
    .select({ id: taskOffers.id })
    .from(taskOffers)
    .where(
      and(
        eq(taskOffers.taskId, row.resourceId),
        eq(taskOffers.artistId, row.userId),
        eq(taskOffers.response, "PENDING"),
      ),
    )
    .limit(1)
  return open.length === 0
}

/** Sends the e-mail of one notification once; what a mail server refuses for good is marked, not retried. */
export async function sendNotificationMail(
  ctx: Ctx<SystemActor>,
  { notificationId }: { notificationId: string },
): Promise<void> {
  const [row] = await ctx.db
    .select({
      id: notifications.id,
      event: notifications.event,
      userId: notifications.userId,
      resourceId: notifications.resourceId,
      title: notifications.title,
      body: notifications.body,
      link: notifications.link,
      email: users.email,
      suspended: IS_SUSPENDED,
    })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .where(and(eq(notifications.id, notificationId), eq(notifications.status, "PENDING")))
  if (!row) {
    return
  }
  const mark = (status: "SENT" | "SKIPPED" | "FAILED", error: string | null = null) =>
    ctx.db
      .update(notifications)
      .set({
        status,
        error,
        attempts: sql`${notifications.attempts} + 1`,
        sentAt: status === "SENT" ? sql`now()` : null,
      })
      .where(eq(notifications.id, row.id))
  if (await isMoot(ctx, row)) {
    await mark("SKIPPED")
    return
  }
  const base = env().APP_URL
  const content = renderEmail({
    title: row.title,
    paragraphs: row.body ? [row.body] : [],
    ...(row.link ? { action: { label: copy.emailFrame.open, url: new URL(row.link, base).href } } : {}),
    footer: copy.emailFrame.whyThisEmail,
  })
  try {
    await ctx.ports.mail.send({
      to: row.email,
      subject: row.title.replaceAll(/\s+/g, " "),
      ...content,
      messageId: `<notification-${row.id}@${new URL(base).hostname}>`,
    })
    await mark("SENT")
  } catch (error) {
    if (isMailFailure(error) && error.kind !== "unavailable") {
      await mark("FAILED", error.message)
      return
    }
    throw error
  }
}
