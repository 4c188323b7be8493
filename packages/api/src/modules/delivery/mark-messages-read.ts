// no audit: a read marker concerns only its reader
import { messageReads, taskMessages, tasks } from "@atelier/db/schema"
import type { MarkMessagesReadInput } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { loadConversation, readableMessages } from "./policy.ts"

/** Marks everything up to a message as read; a mark never moves back. */
export function markMessagesRead(ctx: Ctx<MemberActor>, input: MarkMessagesReadInput): Promise<{ lastReadAt: Date }> {
  return inTx(ctx, async (ctx) => {
    await loadConversation(ctx, input.taskId)
    const [found] = await ctx.db
      .select({ at: taskMessages.createdAt })
      .from(taskMessages)
      .innerJoin(tasks, eq(tasks.id, taskMessages.taskId))
      .where(
        and(eq(taskMessages.id, input.upToMessageId), eq(taskMessages.taskId, input.taskId), readableMessages(ctx)),
      )
    const { at } = orNotFound(found)
    const [mark] = await ctx.db
      .insert(messageReads)
      .values({ taskId: input.taskId, userId: ctx.actor.userId, lastReadAt: at })
      .onConflictDoUpdate({
        target: [messageReads.taskId, messageReads.userId],
        set: { lastReadAt: sql`greatest(${messageReads.lastReadAt}, excluded.last_read_at)` },
      })
      .returning({ lastReadAt: messageReads.lastReadAt })
    await emit(ctx, "user", ctx.actor.userId)
    return orNotFound(mark)
  })
}
