import type { TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"

/** Open offers go to someone else at once when a freelancer cannot take them. */
export const withdrawOffers = (ctx: TxCtx, freelancerId: string): Promise<void> =>
  enqueue(ctx, "matching.withdraw-offers", { freelancerId })
