import type { RetryTaskInput } from "@atelier/domain/tasks"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { type TaskChange, toChange } from "./task-change.ts"
import { transitionTask } from "./transition.ts"

// no audit: transitionTask writes the audit and activity rows.
/** Looks once more for someone for a task that nobody could take. */
export function retryTask(ctx: Ctx<AdminActor>, input: RetryTaskInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "tasks.retry", input.idempotencyKey, input, async () => {
      const task = await transitionTask(ctx, input.taskId, { event: "retry" })
      return toChange(task)
    }),
  )
}
