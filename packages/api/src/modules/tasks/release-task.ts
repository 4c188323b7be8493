import type { ReleaseTaskInput } from "@atelier/domain/tasks"
import { notify } from "#modules/notifications"
import type { AdminActor, FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueueNamed } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { actorName } from "./names.ts"
import { loadOwnWork } from "./policy.ts"
import { repeatable, type TaskChange, toChange } from "./repeat.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer gives a task back (or an admin takes it), with a reason; a new round looks for someone else. */
export const releaseTask = (ctx: Ctx<FreelancerActor | AdminActor>, input: ReleaseTaskInput): Promise<TaskChange> =>
  inTx(ctx, async (ctx) => {
    const { freelancerId } = await loadOwnWork(ctx, input.taskId)
    return repeatable(ctx, "tasks.release", input, async () => {
      const metadata = { reason: input.reason, freelancerId }
      const task = await transitionTask(ctx, input.taskId, { event: "release", metadata })
      await enqueueNamed(ctx, "matching.run-round", { taskId: task.id })
      await enqueueNamed(ctx, "matching.learn", { taskId: task.id })
      const params = { title: task.title, by: actorName(ctx.actor), reason: input.reason }
      await notify(ctx, { userId: task.clientId, event: "TASK_RELEASED", taskId: task.id, params })
      if (task.previousFreelancerId && ctx.actor.role === "ADMIN") {
        await notify(ctx, { userId: task.previousFreelancerId, event: "TASK_RELEASED", params })
      }
      return toChange(task)
    })
  })
