import { notifications } from "@atelier/db/schema"
import type { MarkReadInput } from "@atelier/domain/notifications"
import { and, inArray, isNull, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { mine } from "./queries.ts"

const unread = (ctx: Ctx<MemberActor>) => and(...mine(ctx), isNull(notifications.readAt))

/** Marks own notifications read: the named ones, or all up to now; others' ids are passed over. */
export async function markRead(ctx: Ctx<MemberActor>, { ids }: MarkReadInput): Promise<{ marked: number }> {
  const rows = await ctx.db
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(ids ? and(unread(ctx), inArray(notifications.id, ids)) : unread(ctx))
    .returning({ id: notifications.id })
  return { marked: rows.length }
}
