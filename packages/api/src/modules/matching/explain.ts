import { clientArtistAffinity, freelancerProfiles, taskOffers, users } from "@atelier/db/schema"
import type { ArtistExperienceLevel } from "@atelier/domain/identity"
import { type MatchReason, matchReasons } from "@atelier/domain/matching"
import { and, desc, eq, isNotNull } from "drizzle-orm"
import { loadTaskFor, type TaskRow } from "#modules/tasks"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { findStoredCandidate } from "./stored-candidate.ts"

export type WhyThem = {
  freelancer: {
    id: string
    name: string
    image: string | null
    experienceLevel: ArtistExperienceLevel
    rating: number
    ratingCount: number
    completedTasks: number
    isFavorite: boolean
    isBlocked: boolean
  }
  reasons: MatchReason[]
}

const CHOSEN_BY_HAND: MatchReason = { code: "CHOSEN_BY_ATELIER", params: {} }

async function reasonsOf(ctx: AnyCtx, taskId: string, freelancerId: string): Promise<MatchReason[]> {
  const [offer] = await ctx.db
    .select({ roundId: taskOffers.roundId })
    .from(taskOffers)
    .where(
      and(
        eq(taskOffers.taskId, taskId),
        eq(taskOffers.artistId, freelancerId),
        eq(taskOffers.response, "ACCEPTED"),
        isNotNull(taskOffers.roundId),
      ),
    )
    .orderBy(desc(taskOffers.createdAt))
    .limit(1)
  if (!offer?.roundId) {
    return [CHOSEN_BY_HAND]
  }
  const stored = await findStoredCandidate(ctx, offer.roundId, freelancerId)
  return stored ? matchReasons(stored.candidate, stored.task, stored.score) : []
}

async function personOf(ctx: AnyCtx, { clientId }: TaskRow, freelancerId: string): Promise<WhyThem["freelancer"]> {
  const affinity = and(
    eq(clientArtistAffinity.artistId, freelancerProfiles.userId),
    eq(clientArtistAffinity.clientId, clientId),
  )
  const [row] = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      image: users.image,
      experienceLevel: freelancerProfiles.experienceLevel,
      rating: freelancerProfiles.rating,
      ratingCount: freelancerProfiles.ratingCount,
      completedTasks: freelancerProfiles.completedTasks,
      isFavorite: clientArtistAffinity.isFavorite,
      isBlocked: clientArtistAffinity.isBlocked,
    })
    .from(freelancerProfiles)
    .innerJoin(users, eq(users.id, freelancerProfiles.userId))
    .leftJoin(clientArtistAffinity, affinity)
    .where(eq(freelancerProfiles.userId, freelancerId))
  const person = orNotFound(row)
  return { ...person, isFavorite: person.isFavorite ?? false, isBlocked: person.isBlocked ?? false }
}

/** Why this person has the task, for its client: no pay, no score, nobody else. Null while nobody has it. */
export async function explainFor(ctx: AnyCtx, taskId: string): Promise<WhyThem | null> {
  const task = await loadTaskFor(ctx, taskId)
  const { freelancerId } = task
  if (freelancerId === null) {
    return null
  }
  return {
    freelancer: await personOf(ctx, task, freelancerId),
    reasons: await reasonsOf(ctx, taskId, freelancerId),
  }
}
