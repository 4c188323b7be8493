import { taskOffers, tasks, users } from "@atelier/db/schema"
import { formatCents } from "@atelier/domain/credits"
import { and, eq, inArray } from "drizzle-orm"
import { notify } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"

const inWords = (at: Date, timezone: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: timezone }).format(at)

/** Tells the holders of these offers, those that are still open, once each, with the time in their own zone. */
export const tellOffered = async (ctx: TxCtx, offerIds: readonly string[]): Promise<void> => {
  const open = await ctx.db
    .select({
      id: taskOffers.id,
      userId: taskOffers.artistId,
      taskId: taskOffers.taskId,
      payCents: taskOffers.payCents,
      expiresAt: taskOffers.expiresAt,
      timezone: users.timezone,
      title: tasks.title,
    })
    .from(taskOffers)
    .innerJoin(users, eq(users.id, taskOffers.artistId))
    .innerJoin(tasks, eq(tasks.id, taskOffers.taskId))
    .where(and(inArray(taskOffers.id, [...offerIds]), eq(taskOffers.response, "PENDING")))
  for (const { id, userId, taskId, payCents, expiresAt, timezone, title } of open) {
    await notify(ctx, {
      userId,
      event: "OFFER_RECEIVED",
      taskId,
      params: { title, amount: formatCents(payCents), until: inWords(expiresAt, timezone) },
      dedupeKey: `offer:${id}`,
    })
  }
}
