// no audit: a conversation is its own record; an edited message says so
import { taskMessages } from "@atelier/db/schema"
import type { EditMessageInput } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { loadConversation } from "./policy.ts"

export const EDIT_MINUTES = 15

/** Changes the words of an own message within 15 minutes; INVALID_TRANSITION afterwards. */
export function editMessage(ctx: Ctx<MemberActor>, input: EditMessageInput): Promise<{ id: string; editedAt: Date }> {
  return inTx(ctx, async (ctx) => {
    const own = and(eq(taskMessages.id, input.messageId), eq(taskMessages.senderId, ctx.actor.userId))
    const [found] = await ctx.db.select({ taskId: taskMessages.taskId }).from(taskMessages).where(own)
    const { taskId } = orNotFound(found)
    await loadConversation(ctx, taskId)
    const [row] = await ctx.db
      .update(taskMessages)
      .set({ body: input.body, editedAt: sql`now()` })
      .where(and(own, sql`${taskMessages.createdAt} > now() - make_interval(mins => ${EDIT_MINUTES})`))
      .returning({ id: taskMessages.id, editedAt: taskMessages.editedAt })
    if (!row?.editedAt) {
      return fail("MESSAGE_FIXED", { minutes: EDIT_MINUTES })
    }
    await emit(ctx, "task", taskId)
    return { id: row.id, editedAt: row.editedAt }
  })
}
