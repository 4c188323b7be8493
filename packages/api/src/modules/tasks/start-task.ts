import type { StartTaskInput } from "@atelier/domain/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { loadOwnWork } from "./policy.ts"
import { type TaskChange, toChange } from "./task-change.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer begins the work. */
export function startTask(ctx: Ctx<FreelancerActor>, input: StartTaskInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "tasks.start", input.idempotencyKey, input, {
      load: () => loadOwnWork(ctx, input.taskId),
      run: async ({ id }) =>
        toChange(await transitionTask(ctx, id, { event: "start", data: { freelancer: ctx.actor.name } })),
    }),
  )
}
