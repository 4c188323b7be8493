// no audit: a thread is its own record
import { reviewComments, users } from "@atelier/db/schema"
import type { ReplyToPinInput } from "@atelier/domain/delivery"
import { cut } from "@atelier/domain/shared"
import { and, eq, ne, or, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TaskRow } from "#modules/tasks"
import type { MemberActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { assertOpenThread, lockPin, type PinRow } from "./load-pin.ts"

/** Who wrote before and may still read, and the task's freelancer and, unless it is internal, its client. */
async function participantsOf(ctx: TxCtx<MemberActor>, pin: PinRow, task: TaskRow): Promise<string[]> {
  const { clientId, freelancerId, companyId } = task
  const wrote = sql`${users.id} in (select author_id from ${reviewComments} where pin_id = ${pin.id})`
  const rows = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        ne(users.id, ctx.actor.userId),
        or(
          eq(users.id, freelancerId ?? ""),
          pin.side === "CLIENT" ? eq(users.id, clientId) : undefined,
          and(
            or(wrote, eq(users.id, pin.authorId)),
            or(eq(users.role, "ADMIN"), companyId === null ? undefined : eq(users.companyId, companyId)),
          ),
        ),
      ),
    )
  return rows.map(({ id }) => id)
}

/** Writes in the thread of a sent pin; those who take part in it are told. PINS_CLOSED once the task has ended. */
export function replyToPin(ctx: Ctx<MemberActor>, input: ReplyToPinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { pinId, body } = input
    const { pin, task } = await lockPin(ctx, pinId)
    assertOpenThread(pin, task)
    const { userId, role, name } = ctx.actor
    const [[written], participants] = await Promise.all([
      ctx.db.insert(reviewComments).values({ pinId, authorId: userId, body }).returning({ id: reviewComments.id }),
      participantsOf(ctx, pin, task),
      emit(ctx, "task", task.id),
    ])
    const author = role === "ADMIN" ? "Atelier" : name
    const told = { title: task.title, author, number: pin.number ?? 0, excerpt: cut(body, 200) }
    record(ctx, "pin.replied", { participants, taskId: task.id }, told)
    return written ?? fail("NOT_FOUND")
  })
}
