import { clientArtistAffinity, freelancerProfiles, tasks, users } from "@atelier/db/schema"
import type { SetAffinityInput } from "@atelier/domain/matching"
import { and, eq, isNull } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
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
      .select({ isFavorite: clientArtistAffinity.isFavorite, isBlocked: clientArtistAffinity.isBlocked })
      .from(freelancerProfiles)
      .innerJoin(tasks, and(eq(tasks.freelancerId, freelancerProfiles.userId), eq(tasks.clientId, clientId)))
      .innerJoin(users, eq(users.id, freelancerProfiles.userId))
      .leftJoin(
        clientArtistAffinity,
        and(eq(clientArtistAffinity.artistId, freelancerId), eq(clientArtistAffinity.clientId, clientId)),
      )
      .where(
        and(
          eq(freelancerProfiles.userId, freelancerId),
          wish === "FAVOURITE" ? and(eq(users.role, "FREELANCER"), isNull(users.erasedAt)) : undefined,
        ),
      )
      .limit(1)
    const before = orNotFound(known)
    const set = { isFavorite: wish === "FAVOURITE", isBlocked: wish === "BLOCKED" }
    await ctx.db
      .insert(clientArtistAffinity)
      .values({ clientId, artistId: freelancerId, ...set })
      .onConflictDoUpdate({ target: [clientArtistAffinity.clientId, clientArtistAffinity.artistId], set })
    if (set.isBlocked) {
      await withdrawEach(ctx, freelancerId, "BLOCKED_BY_CLIENT", eq(tasks.clientId, clientId))
    }
    record(ctx, "affinity.changed", {
      id: freelancerId,
      before: { isFavorite: before.isFavorite ?? false, isBlocked: before.isBlocked ?? false },
      after: set,
    })
    await emit(ctx, "user", clientId)
    return { freelancerId, ...set }
  })
}
