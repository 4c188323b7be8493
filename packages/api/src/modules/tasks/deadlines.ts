import { tasks } from "@atelier/db/schema"
import { and, eq, isNull, type SQL, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import type { Deadline } from "#platform/deadline"
import { emit } from "#platform/emit"
import { setting } from "#platform/settings"
import { approveDelivery } from "./approve-delivery.ts"
import type { TaskRow } from "./policy.ts"
import { remindOfDeadline, remindOfReview } from "./reminders.ts"
import { taskDeadline } from "./task-deadline.ts"
import { tellTask } from "./tell-task.ts"
import { updateTaskFields } from "./transition.ts"

/** In a dispute every clock stands still. */
const running = (status?: SQL): SQL | undefined => and(isNull(tasks.disputeOpenedAt), status)

const inReview = running(eq(tasks.status, "IN_REVIEW"))

const autoApprove = taskDeadline({
  name: "tasks.auto-approve",
  column: tasks.autoApproveAt,
  where: inReview,
  act: (ctx, task) => approveDelivery(ctx, { taskId: task.id }),
})

async function remindOfApproval(ctx: TxCtx, task: TaskRow, until: Date): Promise<SQL> {
  await tellTask(ctx, "task.reviewReminder", task, { until })
  const days = await setting(ctx, "autoApprovalDays")
  const end = sql`${until.toISOString()}::timestamptz`
  return remindOfReview(sql`(${end} - make_interval(days => ${days}))`, await setting(ctx, "reviewReminderDays"), end)
}

async function remindOfWork(ctx: TxCtx, task: TaskRow, deadline: Date): Promise<SQL> {
  const [clock] = await ctx.db.execute<{ late: boolean }>(
    sql`select ${deadline.toISOString()}::timestamptz <= now() as late`,
  )
  await tellTask(ctx, clock?.late ? "task.overdue" : "task.dueSoon", task, { deadline })
  return remindOfDeadline(deadline)
}

// no audit: a reminder changes nothing about the task; the notification is the record.
async function remind(ctx: TxCtx, task: TaskRow): Promise<void> {
  let next: SQL | null = null
  if (task.status === "IN_REVIEW" && task.autoApproveAt) {
    next = await remindOfApproval(ctx, task, task.autoApproveAt)
  } else if (task.freelancerId && task.deadline) {
    next = await remindOfWork(ctx, task, task.deadline)
  }
  await updateTaskFields(ctx, task.id, { remindAt: next })
  await emit(ctx, "task", task.id)
}

const reminders = taskDeadline({ name: "tasks.remind", column: tasks.remindAt, where: running(), act: remind })

/** Deadlines of this module: approval by itself, and reminders of reviews and deadlines. */
export const tasksDeadlines: readonly Deadline[] = [autoApprove, reminders]
