// no audit: the broadcast is recorded where it is made; here its offers are told of
import { taskOffers } from "@atelier/db/schema"
import { and, asc, eq, gt } from "drizzle-orm"
import type { JobHandler } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { tellOffered } from "../tell-offered.ts"

const BATCH = 100

/** Tells everyone a broadcast went to, those whose offer is still open, once each. */
export const announceBroadcast: JobHandler<{ roundId: string }> = async (ctx, { roundId }) => {
  for (let last: string | undefined, more = true; more; ) {
    const ids = await inTx(ctx, async (ctx) => {
      const open = and(eq(taskOffers.roundId, roundId), eq(taskOffers.response, "PENDING"))
      const rows = await ctx.db
        .select({ id: taskOffers.id })
        .from(taskOffers)
        .where(and(open, last ? gt(taskOffers.id, last) : undefined))
        .orderBy(asc(taskOffers.id))
        .limit(BATCH)
      const page = rows.map(({ id }) => id)
      if (page.length > 0) {
        await tellOffered(ctx, page)
      }
      return page
    })
    last = ids.at(-1)
    more = ids.length === BATCH
  }
}
