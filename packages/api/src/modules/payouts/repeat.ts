import type { TxCtx } from "#platform/ctx"
import { once } from "#platform/idempotency"

/** Runs a step of a payout; with a key a repeated request gets the first answer instead of INVALID_TRANSITION. */
export function repeatable<T>(
  ctx: TxCtx,
  scope: string,
  input: { idempotencyKey?: string | undefined },
  fn: () => Promise<T>,
): Promise<T> {
  return input.idempotencyKey ? once(ctx, scope, input.idempotencyKey, input, fn) : fn()
}
