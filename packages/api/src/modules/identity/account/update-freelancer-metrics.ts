// no audit: metrics are recomputed from rows that have their own traces
import { freelancerProfiles } from "@atelier/db/schema"
import { inArray } from "drizzle-orm"
import type { PgUpdateSetSource } from "drizzle-orm/pg-core"
import type { TxCtx } from "#platform/ctx"

/** What matching keeps on a freelancer's profile: caches of tasks, offers and ratings. */
export type FreelancerMetrics = Partial<
  Pick<
    PgUpdateSetSource<typeof freelancerProfiles>,
    | "rating"
    | "ratingCount"
    | "completedTasks"
    | "onTimeTasks"
    | "offersReceived"
    | "offersAccepted"
    | "avgResponseTimeMinutes"
    | "acceptanceRate"
    | "onTimeRate"
    | "performanceScore"
    | "lastOfferedAt"
    | "experienceLevel"
  >
>

/** Writes metrics of one freelancer, or the same ones of several. */
export async function updateFreelancerMetrics(
  ctx: TxCtx,
  userIds: string | readonly string[],
  set: FreelancerMetrics,
): Promise<void> {
  const ids = typeof userIds === "string" ? [userIds] : [...userIds]
  await ctx.db.update(freelancerProfiles).set(set).where(inArray(freelancerProfiles.userId, ids))
}
