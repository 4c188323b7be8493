import type { TxCtx } from "#platform/ctx"
import { addToOutbox } from "#platform/outbox-rows"

/** Enqueues what is no job of the product, to see what becomes of it. */
export async function enqueueAny(ctx: TxCtx, name: string, payload: Record<string, unknown>, key?: string) {
  return addToOutbox(ctx, { kind: "job", name, payload, jobKey: key ?? null, runAt: null })
}
