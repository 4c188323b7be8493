import type { JobHandler } from "#platform/enqueue"
import { withdrawOffersOf } from "../withdraw-offers.ts"

/** Frees what is offered to someone who cannot take it. */
export const handleWithdrawOffers: JobHandler<{ freelancerId: string }> = (ctx, { freelancerId }) =>
  withdrawOffersOf(ctx, freelancerId)
