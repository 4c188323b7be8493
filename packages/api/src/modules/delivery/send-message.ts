// no audit: a conversation is its own record

import { taskMessages, users } from "@atelier/db/schema"
import { cut } from "@atelier/domain/shared"
import type { SendMessageInput } from "@atelier/domain/tasks"
import { eq, type SQL, sql } from "drizzle-orm"
import { type Person, readAhead, record } from "#modules/notifications"
import type { TaskRow } from "#modules/tasks"
import type { MemberActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { ACTIVE_ADMIN } from "#platform/standing"
import { inTx } from "#platform/tx"
import { loadConversation } from "./policy.ts"
import { attachFiles } from "./unused-files.ts"

/** Whoever may be told: of an internal note all admins, otherwise the task's people and everyone who wrote before. */
function maybeTold(task: TaskRow, internal: boolean): SQL {
  return internal
    ? sql`select ${users.id} from ${users} where ${ACTIVE_ADMIN}`
    : sql`select ${taskMessages.senderId} from ${taskMessages} where ${eq(taskMessages.taskId, task.id)}
    union select unnest(array[${task.clientId}, ${task.freelancerId}])`
}

/** Of those who wrote before, admins and the client's colleagues; a former freelancer is told nothing any more. */
function readersOf(task: TaskRow, internal: boolean, people: readonly Person[]): string[] {
  const companyId = people.find(({ id }) => id === task.clientId)?.companyId ?? null
  return people
    .filter(({ id, role, activeAdmin, companyId: own }) =>
      internal
        ? activeAdmin
        : id === task.clientId ||
          id === task.freelancerId ||
          role === "ADMIN" ||
          (role === "CLIENT" && companyId !== null && own === companyId),
    )
    .map(({ id }) => id)
}

async function send(ctx: TxCtx<MemberActor>, task: TaskRow, input: SendMessageInput): Promise<{ id: string }> {
  const { taskId, body, internal, fileIds } = input
  const { userId, role, name } = ctx.actor
  const written = ctx.db
    .insert(taskMessages)
    .values({ taskId, senderId: userId, body, internal, createdAt: sql`clock_timestamp()` })
    .returning({ id: taskMessages.id })
  const [[row], people] = await Promise.all([written, readAhead(ctx, ["message.sent"], maybeTold(task, internal))])
  const message = orNotFound(row)
  const participants = readersOf(task, internal, people).filter((id) => id !== userId)
  const author = role === "ADMIN" ? "Atelier" : name
  record(ctx, "message.sent", { participants, taskId }, { title: task.title, author, excerpt: cut(body, 200) })
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
