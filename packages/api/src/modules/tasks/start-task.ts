import type { StartTaskInput } from "@atelier/domain/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { loadOwnWork } from "./policy.ts"
import { repeatable, type TaskChange, toChange } from "./repeat.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer begins the work. */
export function startTask(ctx: Ctx<FreelancerActor>, input: StartTaskInput): Promise<TaskChange> {
  return inTx(ctx, async (ctx) => {
    await loadOwnWork(ctx, input.taskId)
    return repeatable(ctx, "tasks.start", input, async () => {
      const task = await transitionTask(ctx, input.taskId, { event: "start", data: { freelancer: ctx.actor.name } })
      return toChange(task)
    })
  })
}
