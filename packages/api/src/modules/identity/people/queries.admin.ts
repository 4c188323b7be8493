import { companies, freelancerProfiles, sessions, users } from "@atelier/db/schema"
import type { ArtistExperienceLevel, FreelancerStatus, ListUsersInput, UserRole } from "@atelier/domain/identity"
import type { ByUser } from "@atelier/domain/shared"
import { and, count, desc, eq, ilike, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm"
import type { AdminActor, UserStanding } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { type FreelancerProfile, getFreelancerProfile } from "../account/queries.ts"
import { standingOf } from "../sign-in/actor.ts"
import { aliveSessions } from "../sign-in/session-life.ts"
import { type Holdings, holdingsOf } from "./policy.ts"

export type UserRow = {
  id: string
  name: string
  email: string
  emailVerified: boolean
  role: UserRole
  credits: number
  companyName: string | null
  standing: UserStanding
  freelancerStatus: FreelancerStatus | null
  experienceLevel: ArtistExperienceLevel | null
  twoFactorEnabled: boolean
  createdAt: Date
}

const ROW = {
  id: users.id,
  name: users.name,
  email: users.email,
  emailVerified: users.emailVerified,
  role: users.role,
  credits: users.credits,
  companyName: companies.name,
  suspendedAt: users.suspendedAt,
  freelancerStatus: freelancerProfiles.status,
  experienceLevel: freelancerProfiles.experienceLevel,
  twoFactorEnabled: users.twoFactorEnabled,
  createdAt: users.createdAt,
}

function toRow<T extends { role: UserRole; suspendedAt: Date | null; freelancerStatus: FreelancerStatus | null }>(
  row: T,
) {
  const { suspendedAt, ...shown } = row
  return { ...shown, standing: standingOf(row) }
}

function containing(text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`
  return or(ilike(users.name, pattern), ilike(users.email, pattern))
}

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${users.createdAt}, ${users.id}) < (${value}::timestamptz, ${id})`
}

/** Users, newest first, by role, standing and words of name or address. */
export async function listUsers(ctx: AnyCtx<AdminActor>, input: ListUsersInput): Promise<Page<UserRow>> {
  const { cursor, limit, role, freelancerStatus, suspended, search } = input
  const rows = await ctx.db
    .select(ROW)
    .from(users)
    .leftJoin(companies, eq(companies.id, users.companyId))
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(
      and(
        isNull(users.erasedAt),
        role && eq(users.role, role),
        freelancerStatus && eq(freelancerProfiles.status, freelancerStatus),
        suspended === undefined ? undefined : suspended ? isNotNull(users.suspendedAt) : isNull(users.suspendedAt),
        search === undefined ? undefined : containing(search),
        after(cursor),
      ),
    )
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(limit + 1)
  return toPage(rows.map(toRow), limit, (row) => encodeCursor(row.createdAt, row.id))
}

export type UserDetail = UserRow & {
  phone: string | null
  timezone: string
  suspendedAt: Date | null
  suspendedReason: string | null
  openSessions: number
  lastSignInAt: Date | null
  profile: FreelancerProfile | null
  /** What would be left behind in another role. */
  holds: Holdings
}

/** Everything an admin sees of one user. */
export async function getUser(ctx: AnyCtx<AdminActor>, { userId }: ByUser): Promise<UserDetail> {
  const [found] = await ctx.db
    .select({ ...ROW, phone: users.phone, timezone: users.timezone, suspendedReason: users.suspendedReason })
    .from(users)
    .leftJoin(companies, eq(companies.id, users.companyId))
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(eq(users.id, userId))
  const row = orNotFound(found)
  const [open] = await ctx.db
    .select({ openSessions: count(), lastSignInAt: sql`max(${sessions.createdAt})`.mapWith(sessions.createdAt) })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), aliveSessions()))
  const profile = row.freelancerStatus ? await getFreelancerProfile(ctx, userId) : null
  return {
    ...toRow(row),
    suspendedAt: row.suspendedAt,
    openSessions: open?.openSessions ?? 0,
    lastSignInAt: open?.lastSignInAt ?? null,
    profile,
    holds: await holdingsOf(ctx, userId),
  }
}
