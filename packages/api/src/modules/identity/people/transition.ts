import { freelancerProfiles } from "@atelier/db/schema"
import type { FreelancerStatus } from "@atelier/domain/identity"
import { and, eq, inArray, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"

/** From where each status of a freelancer can be reached. */
const FROM: Record<FreelancerStatus, readonly FreelancerStatus[]> = {
  PENDING: [],
  APPROVED: ["PENDING", "REJECTED", "SUSPENDED"],
  REJECTED: ["PENDING"],
  SUSPENDED: ["APPROVED"],
}

type Facts = Partial<
  Pick<
    typeof freelancerProfiles.$inferInsert,
    "approvedBy" | "rejectionReason" | "experienceLevel" | "experienceLevelSetBy"
  >
>

/** Moves a freelancer to a status from one of `from` (all legal ones unless narrowed); false when the row was elsewhere. */
export async function moveFreelancer(
  ctx: TxCtx,
  userId: string,
  to: FreelancerStatus,
  facts: Facts = {},
  from: readonly FreelancerStatus[] = FROM[to],
): Promise<boolean> {
  const legal = FROM[to].filter((status) => from.includes(status))
  const approval = to === "APPROVED" && facts.approvedBy ? { approvedAt: sql`now()` } : {}
  const rows = await ctx.db
    .update(freelancerProfiles)
    .set({ status: to, ...facts, ...approval })
    .where(and(eq(freelancerProfiles.userId, userId), inArray(freelancerProfiles.status, legal)))
    .returning({ id: freelancerProfiles.id })
  return rows.length > 0
}
