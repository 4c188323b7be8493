import { clientArtistAffinity, freelancerProfiles, tasks, users } from "@atelier/db/schema"
import type { SetAffinityInput } from "@atelier/domain/matching"
import { and, eq, isNull } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { withdrawEach } from "./withdraw-offers.ts"

export type Affinity = { freelancerId: string; isFavorite: boolean; isBlocked: boolean }

/**
 * Makes a freelancer the client's favourite, blocks the freelancer, or takes either back. Only someone who worked for the
 * client can be named (NOT_FOUND otherwise); a block withdraws the open offers of the client's tasks.
 */
export function setAffinity(ctx: Ctx<ClientActor>, { freelancerId, wish }: SetAffinityInput): Promise<Affinity> {
  return inTx(ctx, async (ctx) => {
    const { userId: clientId } = ctx.actor
    const [known] = await ctx.db
      .select({ id: freelancerProfiles.userId })
      .from(freelancerProfiles)
      .innerJoin(tasks, and(eq(tasks.freelancerId, freelancerProfiles.userId), eq(tasks.clientId, clientId)))
      .innerJoin(users, eq(users.id, freelancerProfiles.userId))
      .where(
        and(
          eq(freelancerProfiles.userId, freelancerId),
          wish === "FAVOURITE" ? and(eq(users.role, "FREELANCER"), isNull(users.erasedAt)) : undefined,
        ),
      )
      .limit(1)
    orNotFound(known)
    const set = { isFavorite: wish === "FAVOURITE", isBlocked: wish === "BLOCKED" }
    await ctx.db
      .insert(clientArtistAffinity)
      .values({ clientId, artistId: freelancerId, ...set })
      .onConflictDoUpdate({ target: [clientArtistAffinity.clientId, clientArtistAffinity.artistId], set })
    if (set.isBlocked) {
      await withdrawEach(ctx, freelancerId, "BLOCKED_BY_CLIENT", eq(tasks.clientId, clientId))
    }
    await audit(ctx, { action: "AFFINITY_CHANGE", resourceType: "affinity", resourceId: freelancerId, after: { wish } })
    await emit(ctx, "user", clientId)
    return { freelancerId, ...set }
  })
}
