import type { TaskStatus } from "@atelier/domain/tasks"
import type { TxCtx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import type { TaskRow } from "./policy.ts"

/** What a change of state answers: the task and where it stands now. */
export type TaskChange = { taskId: string; status: TaskStatus }

export const toChange = (task: TaskRow): TaskChange => ({ taskId: task.id, status: task.status })

/** Runs a change of state; with a key a repeated request gets the first answer instead of INVALID_TRANSITION. */
export function repeatable<T>(
  ctx: TxCtx,
  scope: string,
  input: { idempotencyKey?: string | undefined },
  fn: () => Promise<T>,
): Promise<T> {
  return input.idempotencyKey ? once(ctx, scope, input.idempotencyKey, input, fn) : fn()
}
