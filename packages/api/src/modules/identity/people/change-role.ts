import { freelancerProfiles, users } from "@atelier/db/schema"
import type { ChangeRoleInput } from "@atelier/domain/identity"
import { eq } from "drizzle-orm"
import { enqueueAccountEmail, record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { revokeInvitationsOf } from "../account/invitations.ts"
import { withdrawOffers } from "../account/withdraw-offers.ts"
import { endSessions } from "../sign-in/end-sessions.ts"
import { assertNothingOpen, assertNotLastAdmin, loadUser } from "./policy.ts"

/**
 * Gives a user another role; sessions end at once, open offers go to others, and a new freelancer starts with an application
 * that waits. OPEN_WORK while there are open tasks, unpaid earnings or credits.
 */
export function changeRole(ctx: Ctx<AdminActor>, { userId, role }: ChangeRoleInput): Promise<{ userId: string }> {
  return inTx(ctx, async (ctx) => {
    const user = await loadUser(ctx, userId)
    await assertNotLastAdmin(ctx, user)
    if (user.role === role) {
      fail("INVALID_TRANSITION")
    }
    await assertNothingOpen(ctx, user)
    await ctx.db.update(users).set({ role }).where(eq(users.id, userId))
    if (role === "FREELANCER") {
      await ctx.db.insert(freelancerProfiles).values({ userId }).onConflictDoNothing()
    }
    if (user.role === "FREELANCER") {
      await withdrawOffers(ctx, userId)
    }
    if (user.role === "ADMIN") {
      await revokeInvitationsOf(ctx, userId)
    }
    record(ctx, "account.roleChanged", { id: userId, before: { role: user.role }, after: { role } })
    await endSessions(ctx, userId)
    await enqueueAccountEmail(ctx, { kind: "role-changed", userId, role })
    await emit(ctx, "admin", userId)
    return { userId }
  })
}
