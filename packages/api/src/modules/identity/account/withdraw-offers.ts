import type { TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"

/** Open offers go to someone else at once when a freelancer cannot take them. */
export function withdrawOffers(ctx: TxCtx, freelancerId: string): Promise<void> {
  return enqueue(ctx, "matching.withdraw-offers", { freelancerId })
}
