// no audit: a conversation is its own record

import { taskMessages, users } from "@atelier/db/schema"
import { cut } from "@atelier/domain/shared"
import type { SendMessageInput } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import { listAdminIds } from "#modules/identity"
import { readAhead, record } from "#modules/notifications"
import type { TaskRow } from "#modules/tasks"
import type { MemberActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { loadConversation } from "./policy.ts"
import { attachFiles } from "./unused-files.ts"

/** Clients and admins who wrote here before; a former freelancer is told nothing any more. */
async function earlierWriters(ctx: TxCtx, task: TaskRow): Promise<string[]> {
  const company = ctx.db.select({ id: users.companyId }).from(users).where(eq(users.id, task.clientId))
  const rows = await ctx.db
    .selectDistinct({ id: users.id })
    .from(taskMessages)
    .innerJoin(users, eq(users.id, taskMessages.senderId))
    .where(
      and(
        eq(taskMessages.taskId, task.id),
        sql`(${users.role} = 'ADMIN' or (${users.role} = 'CLIENT' and ${users.companyId} = (${company})))`,
      ),
    )
    .limit(100)
  return rows.map(({ id }) => id)
}

async function readersOf(ctx: TxCtx<MemberActor>, task: TaskRow, internal: boolean): Promise<Set<string>> {
  const people = internal
    ? await listAdminIds(ctx)
    : [task.clientId, task.freelancerId, ...(await earlierWriters(ctx, task))]
  const readers = new Set(people.filter((id) => id !== null))
  readers.delete(ctx.actor.userId)
  return readers
}

async function tellOthers(ctx: TxCtx<MemberActor>, task: TaskRow, input: SendMessageInput): Promise<void> {
  const { actor } = ctx
  const author = actor.role === "ADMIN" ? "Atelier" : actor.name
  const participants = [...(await readersOf(ctx, task, input.internal))]
  const message = { title: task.title, author, excerpt: cut(input.body, 200) }
  record(ctx, "message.sent", { participants, taskId: task.id }, message)
}

async function send(ctx: TxCtx<MemberActor>, task: TaskRow, input: SendMessageInput): Promise<{ id: string }> {
  const { taskId, body, internal, fileIds } = input
  const written = ctx.db
    .insert(taskMessages)
    .values({ taskId, senderId: ctx.actor.userId, body, internal, createdAt: sql`clock_timestamp()` })
    .returning({ id: taskMessages.id })
  const ahead = sql`select ${taskMessages.senderId} from ${taskMessages} where ${eq(taskMessages.taskId, taskId)}
    union select unnest(array[${task.clientId}, ${task.freelancerId}])`
  const [[row]] = await Promise.all([written, tellOthers(ctx, task, input), readAhead(ctx, ["message.sent"], ahead)])
  const message = orNotFound(row)
  await attachFiles(ctx, { taskId, fileIds, kind: "ATTACHMENT" }, { messageId: message.id })
  await emit(ctx, "task", taskId)
  return message
}

/** Writes to those who take part in a task, with own attachments; an internal note is the admins' only. */
export function sendMessage(ctx: Ctx<MemberActor>, input: SendMessageInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    if (input.internal && ctx.actor.role !== "ADMIN") {
      await loadConversation(ctx, input.taskId)
      fail("WRONG_ROLE")
    }
    return once(ctx, "delivery.sendMessage", input.idempotencyKey, input, {
      load: () => loadConversation(ctx, input.taskId),
      run: (task) => send(ctx, task, input),
    })
  })
}
