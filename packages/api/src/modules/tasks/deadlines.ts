import { tasks } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import type { Deadline } from "#platform/deadline"
import { emit } from "#platform/emit"
import { setting } from "#platform/settings"
import { expireApprovals } from "./approvals.ts"
import type { TaskRow } from "./policy.ts"
import { remindOfDeadline, remindOfReview } from "./reminders.ts"
import { taskDeadline, undisputed } from "./task-deadline.ts"
import { tellTask } from "./tell-task.ts"
import { updateTaskFields } from "./transition.ts"

async function remindOfApproval(ctx: TxCtx, task: TaskRow, until: Date): Promise<SQL> {
  tellTask(ctx, "task.reviewReminder", task, { until })
  const days = await setting(ctx, "autoApprovalDays")
  const end = sql`${until.toISOString()}::timestamptz`
  return remindOfReview(sql`(${end} - make_interval(days => ${days}))`, await setting(ctx, "reviewReminderDays"), end)
}

async function remindOfWork(ctx: TxCtx, task: TaskRow, deadline: Date): Promise<SQL> {
  const [clock] = await ctx.db.execute<{ late: boolean }>(
    sql`select ${deadline.toISOString()}::timestamptz <= now() as late`,
  )
  tellTask(ctx, clock?.late ? "task.overdue" : "task.dueSoon", task, { deadline })
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

const reminders = taskDeadline({ name: "tasks.remind", column: tasks.remindAt, where: undisputed, act: remind })

/** Reminders of reviews and due dates, and orders that no one decided on. */
export const tasksDeadlines: readonly Deadline[] = [reminders, expireApprovals]
