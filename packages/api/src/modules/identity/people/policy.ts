import { freelancerEarnings, freelancerProfiles, taskOffers, tasks, users } from "@atelier/db/schema"
import type { FreelancerStatus, UserRole } from "@atelier/domain/identity"
import { OPEN_STATUSES } from "@atelier/domain/tasks"
import { and, eq, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { ACTIVE_ADMIN } from "#platform/standing"

export type LoadedUser = {
  id: string
  email: string
  role: UserRole
  suspendedAt: Date | null
  companyId: string | null
  freelancerStatus: FreelancerStatus | null
}

/** A user, locked until the transaction ends; NOT_FOUND when there is none or the person was erased. */
export async function loadUser(ctx: TxCtx, userId: string): Promise<LoadedUser> {
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

export type Holdings = {
  /** Tasks that are not over, as their client or freelancer. */
  openTasks: number
  openOffers: number
  /** US cents earned and not paid yet. */
  unpaidCents: number
  credits: number
}

/** What someone still has in the present role. */
export async function holdingsOf(ctx: AnyCtx, userId: string): Promise<Holdings> {
  const [row] = await ctx.db
    .select({
      openTasks: sql<number>`(select count(*)::int from ${tasks} where ${and(
        or(eq(tasks.clientId, userId), eq(tasks.freelancerId, userId)),
        inArray(tasks.status, OPEN_STATUSES),
      )})`,
      openOffers: sql<number>`(select count(*)::int from ${taskOffers} where ${and(
        eq(taskOffers.artistId, userId),
        eq(taskOffers.response, "PENDING"),
      )})`,
      unpaidCents: sql<number>`(select coalesce(sum(amount_cents), 0)::int from ${freelancerEarnings} where ${and(
        eq(freelancerEarnings.freelancerId, userId),
        notInArray(freelancerEarnings.state, ["PAID", "REVERSED"]),
      )})`,
      credits: users.credits,
    })
    .from(users)
    .where(eq(users.id, userId))
  return orNotFound(row)
}

/** OPEN_WORK while someone has open tasks, unpaid earnings or credits: another role would leave them behind. */
export async function assertNothingOpen(ctx: TxCtx, { id, role }: Pick<LoadedUser, "id" | "role">): Promise<void> {
  const held = await holdingsOf(ctx, id)
  if (held.openTasks > 0 || held.unpaidCents > 0 || (role === "CLIENT" && held.credits > 0)) {
    fail("OPEN_WORK", held)
  }
}

/** An admin may not lock everyone out: neither their own access nor that of the last admin can be taken away. */
export async function assertNotLastAdmin(ctx: TxCtx<AdminActor>, user: LoadedUser): Promise<void> {
  if (user.id === ctx.actor.userId) {
    fail("OWN_ACCESS")
  }
  if (user.role !== "ADMIN") {
    return
  }
  // Two admins who remove each other at once must queue here, or both would see the other one left.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('identity.admins'))`)
  const others = and(ACTIVE_ADMIN, ne(users.id, user.id))
  const [other] = await ctx.db.select({ id: users.id }).from(users).where(others).limit(1)
  if (!other) {
    fail("LAST_ADMIN")
  }
}
