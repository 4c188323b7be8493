import type { ReleaseTaskInput } from "@atelier/domain/tasks"
import type { AdminActor, FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { loadOwnWork } from "./policy.ts"
import { type TaskChange, toChange } from "./task-change.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer gives a task back (or an admin takes it), with a reason; a new round looks for someone else. */
export function releaseTask(ctx: Ctx<FreelancerActor | AdminActor>, input: ReleaseTaskInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "tasks.release", input.idempotencyKey, input, {
      load: () => loadOwnWork(ctx, input.taskId),
      run: async ({ id, freelancerId }) => {
        const data = { reason: input.reason, freelancerId, freelancer: ctx.actor.name }
        return toChange(await transitionTask(ctx, id, { event: "release", data }))
      },
    }),
  )
}
