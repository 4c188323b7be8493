import { freelancerProfiles, users } from "@atelier/db/schema"
import type { FreelancerStatus, UserRole } from "@atelier/domain/identity"
import { and, eq, isNull, ne, sql } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"

export type LoadedUser = {
  id: string
  email: string
  role: UserRole
  suspendedAt: Date | null
  companyId: string | null
  freelancerStatus: FreelancerStatus | null
}

/** A user, locked until the transaction ends; NOT_FOUND when there is none or the person was erased. */
export const loadUser = async (ctx: TxCtx, userId: string): Promise<LoadedUser> => {
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      role: users.role,
      suspendedAt: users.suspendedAt,
      companyId: users.companyId,
      freelancerStatus: freelancerProfiles.status,
    })
    .from(users)
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.erasedAt)))
    .for("no key update", { of: users })
  return orNotFound(row)
}

/** An admin may not lock the house from outside: neither own access nor that of the last admin can be taken away. */
export const assertNotLastAdmin = async (ctx: TxCtx<AdminActor>, user: LoadedUser): Promise<void> => {
  if (user.id === ctx.actor.userId) {
    fail("INVALID_INPUT", {}, "You cannot take your own access away. Ask another admin.")
  }
  if (user.role !== "ADMIN") {
    return
  }
  // Two admins who remove each other at once must queue here, or both would see the other one left.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('identity.admins'))`)
  const others = and(eq(users.role, "ADMIN"), ne(users.id, user.id), isNull(users.suspendedAt), isNull(users.erasedAt))
  const [other] = await ctx.db.select({ id: users.id }).from(users).where(others).limit(1)
  if (!other) {
    fail("INVALID_INPUT", {}, "This is the last admin. Make somebody else an admin first.")
  }
}
