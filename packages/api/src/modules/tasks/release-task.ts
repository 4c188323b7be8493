import type { ReleaseTaskInput } from "@atelier/domain/tasks"
import type { AdminActor, FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { loadOwnWork } from "./policy.ts"
import { repeatable, type TaskChange, toChange } from "./repeat.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer gives a task back (or an admin takes it), with a reason; a new round looks for someone else. */
export function releaseTask(ctx: Ctx<FreelancerActor | AdminActor>, input: ReleaseTaskInput): Promise<TaskChange> {
  return inTx(ctx, async (ctx) => {
    const { freelancerId } = await loadOwnWork(ctx, input.taskId)
    return repeatable(ctx, "tasks.release", input, async () => {
      const data = { reason: input.reason, freelancerId, freelancer: ctx.actor.name }
      const task = await transitionTask(ctx, input.taskId, { event: "release", data })
      return toChange(task)
    })
  })
}
