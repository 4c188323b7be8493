import { tasks } from "@atelier/db/schema"
import { and, asc, eq, isNull, lte, type SQL, sql } from "drizzle-orm"
import type { AnyPgColumn } from "drizzle-orm/pg-core"
import { notify, notifyAdmins } from "#modules/notifications"
import type { SystemActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { type Deadline, untilDue } from "#platform/deadline"
import { emit } from "#platform/emit"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { approveDelivery } from "./approve-delivery.ts"
import { personOf } from "./names.ts"
import type { TaskRow } from "./policy.ts"
import { remindOfDeadline, remindOfReview } from "./reminders.ts"
import { updateTaskFields } from "./transition.ts"

const BATCH = 100

/** In a dispute every clock stands still. */
const running = (status?: SQL): SQL | undefined => and(isNull(tasks.disputeOpenedAt), status)

const msUntil = async (ctx: Ctx<SystemActor>, column: AnyPgColumn, where: SQL | undefined): Promise<number | null> => {
  const [row] = await ctx.db
    .select({ ms: sql<number | null>`extract(epoch from min(${column}) - now())::float8 * 1000` })
    .from(tasks)
    .where(and(sql`${column} is not null`, where))
  return untilDue(row?.ms)
}

type Act = (ctx: TxCtx<SystemActor>, task: TaskRow) => Promise<unknown>

const takeOne = (ctx: Ctx<SystemActor>, taskId: string, due: SQL | undefined, act: Act): Promise<number> =>
  inTx(ctx, async (ctx) => {
    const [task] = await ctx.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.id, taskId), due))
      .for("update", { skipLocked: true })
    if (!task) {
      return 0
    }
    await act(ctx, task)
    return 1
  })

/** Acts on what is due, a transaction a row: a row somebody else is at is left to him, one that fails holds up no other. */
const takeDue = async (
  ctx: Ctx<SystemActor>,
  column: AnyPgColumn,
  where: SQL | undefined,
  act: Act,
): Promise<number> => {
  const due = and(lte(column, sql`now()`), where)
  const rows = await ctx.db.select({ id: tasks.id }).from(tasks).where(due).orderBy(asc(column)).limit(BATCH)
  let taken = 0
  for (const { id } of rows) {
    try {
      taken += await takeOne(ctx, id, due, act)
    } catch (error) {
      ctx.log.error({ error, taskId: id }, "the deadline of a task failed; it is tried again")
    }
  }
  return taken
}

const inReview = running(eq(tasks.status, "IN_REVIEW"))

// no audit: approveDelivery and its transition write the audit and activity rows.
const autoApprove: Deadline = {
  name: "tasks.auto-approve",
  nextInMs: (ctx) => msUntil(ctx, tasks.autoApproveAt, inReview),
  takeDue: (ctx) =>
    takeDue(ctx, tasks.autoApproveAt, inReview, (ctx, task) => approveDelivery(ctx, { taskId: task.id })),
}

const inWords = async (ctx: TxCtx, userId: string, at: Date): Promise<string> => {
  const { timezone } = await personOf(ctx, userId)
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: timezone }).format(at)
}

const remindOfApproval = async (ctx: TxCtx, task: TaskRow, until: Date): Promise<SQL> => {
  const params = { title: task.title, until: await inWords(ctx, task.clientId, until) }
  await notify(ctx, { userId: task.clientId, event: "REVIEW_REMINDER", taskId: task.id, params })
  const days = await setting(ctx, "autoApprovalDays")
  const end = sql`${until.toISOString()}::timestamptz`
  return remindOfReview(sql`(${end} - make_interval(days => ${days}))`, await setting(ctx, "reviewReminderDays"), end)
}

const remindOfWork = async (ctx: TxCtx, task: TaskRow, freelancerId: string, deadline: Date): Promise<SQL> => {
  const [clock] = await ctx.db.execute<{ late: boolean }>(
    sql`select ${deadline.toISOString()}::timestamptz <= now() as late`,
  )
  const event = clock?.late ? "TASK_OVERDUE" : "TASK_DUE_SOON"
  const params = { title: task.title, at: await inWords(ctx, freelancerId, deadline) }
  await notify(ctx, { userId: freelancerId, event, taskId: task.id, params })
  if (clock?.late) {
    await notifyAdmins(ctx, { event, taskId: task.id, params })
  }
  return remindOfDeadline(deadline)
}

// no audit: a reminder changes nothing about the task; the notification is the record.
const remind = async (ctx: TxCtx, task: TaskRow): Promise<void> => {
  let next: SQL | null = null
  if (task.status === "IN_REVIEW" && task.autoApproveAt) {
    next = await remindOfApproval(ctx, task, task.autoApproveAt)
  } else if (task.freelancerId && task.deadline) {
    next = await remindOfWork(ctx, task, task.freelancerId, task.deadline)
  }
  await updateTaskFields(ctx, task.id, { remindAt: next })
  await emit(ctx, "task", task.id)
}

const reminders: Deadline = {
  name: "tasks.remind",
  nextInMs: (ctx) => msUntil(ctx, tasks.remindAt, running()),
  takeDue: (ctx) => takeDue(ctx, tasks.remindAt, running(), remind),
}

/** Deadlines of this module: approval by itself, and reminders of reviews and deadlines. */
export const tasksDeadlines: readonly Deadline[] = [autoApprove, reminders]
