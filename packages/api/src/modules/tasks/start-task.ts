import type { StartTaskInput } from "@atelier/domain/tasks"
import { notify } from "#modules/notifications"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { loadOwnWork } from "./policy.ts"
import { repeatable, type TaskChange, toChange } from "./repeat.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer begins the work. */
export const startTask = (ctx: Ctx<FreelancerActor>, input: StartTaskInput): Promise<TaskChange> =>
  inTx(ctx, async (ctx) => {
    await loadOwnWork(ctx, input.taskId)
    return repeatable(ctx, "tasks.start", input, async () => {
      const task = await transitionTask(ctx, input.taskId, { event: "start" })
      const params = { title: task.title, by: ctx.actor.name }
      await notify(ctx, { userId: task.clientId, event: "TASK_STARTED", taskId: task.id, params })
      return toChange(task)
    })
  })
