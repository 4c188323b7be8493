import type { TxCtx } from "#platform/ctx"
import { enqueueNamed } from "#platform/enqueue"

/** Open offers go to someone else at once when a freelancer cannot take them. */
export const withdrawOffers = (ctx: TxCtx, freelancerId: string): Promise<void> =>
  enqueueNamed(ctx, "matching.withdraw-offers", { freelancerId })
