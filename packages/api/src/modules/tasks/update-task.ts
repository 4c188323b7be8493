import { isActive, isTerminal, type UpdateTaskInput } from "@atelier/domain/tasks"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { recordActivity } from "./activity.ts"
import { lockTaskFor } from "./policy.ts"
import { remindOfDeadline } from "./reminders.ts"
import { type TaskChange, toChange } from "./task-change.ts"
import { updateTaskFields } from "./transition.ts"

const UNTAKEN = ["PENDING", "OFFERED", "UNASSIGNABLE"]

/** An admin corrects the details of an open task; complexity and urgency only while nobody has taken it. The price stays. */
export function updateTask(ctx: Ctx<AdminActor>, { taskId, ...input }: UpdateTaskInput): Promise<TaskChange> {
  return inTx(ctx, async (ctx) => {
    const before = await lockTaskFor(ctx, taskId)
    const set = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const late = ("complexity" in set || "urgency" in set) && !UNTAKEN.includes(before.status)
    if (isTerminal(before.status) || late || Object.keys(set).length === 0) {
      fail("INVALID_TRANSITION", { status: before.status })
    }
    const old = Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(set, key)))
    const reminder = input.deadline && isActive(before.status) ? { remindAt: remindOfDeadline(input.deadline) } : {}
    const task = await updateTaskFields(ctx, taskId, { ...set, ...reminder })
    const action = input.deadline ? "deadline_changed" : "details_changed"
    await recordActivity(ctx, taskId, { action, metadata: { before: old, after: set } })
    record(ctx, "task.updated", { id: taskId, before: old, after: set })
    for (const userId of [task.clientId, task.freelancerId].filter((id) => id !== null)) {
      await emit(ctx, "user", userId)
    }
    return toChange(task)
  })
}
