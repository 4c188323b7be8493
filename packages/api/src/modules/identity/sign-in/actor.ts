import type { Db } from "@atelier/db"
import { freelancerProfiles, sessions, users } from "@atelier/db/schema"
import type { CompanyRole } from "@atelier/domain/companies"
import type { FreelancerStatus, UserRole } from "@atelier/domain/identity"
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import type { AnonymousActor, UserActor, UserStanding } from "#platform/actor"
import type { App } from "#platform/app"
import { createBatcher } from "#platform/batcher"
import { ownerIdOf } from "./company-owner.ts"
import { type HeadersLike, readSessionToken } from "./session-cookie.ts"
import { aliveSessions, unnotedUse } from "./session-life.ts"

const USER = {
  userId: users.id,
  role: users.role,
  name: users.name,
  email: users.email,
  emailVerified: users.emailVerified,
  companyId: users.companyId,
  companyRole: users.companyRole,
  ownerId: ownerIdOf(users.companyId),
  ownerTimezone: sql<
    string | null
  >`(select owner.timezone from users owner where owner.company_id = ${users.companyId} and owner.company_role = 'OWNER')`,
  timezone: users.timezone,
  twoFactorEnabled: users.twoFactorEnabled,
  suspendedAt: users.suspendedAt,
  freelancerStatus: freelancerProfiles.status,
}

type UserRow = {
  userId: string
  role: UserRole
  name: string
  email: string
  emailVerified: boolean
  companyId: string | null
  companyRole: CompanyRole | null
  ownerId: string | null
  ownerTimezone: string | null
  timezone: string
  twoFactorEnabled: boolean
  suspendedAt: Date | null
  freelancerStatus: FreelancerStatus | null
}

/** What a user may do as a whole: suspended beats everything, a freelancer's application comes next. */
export function standingOf(row: Pick<UserRow, "role" | "suspendedAt" | "freelancerStatus">): UserStanding {
  if (row.suspendedAt || row.freelancerStatus === "SUSPENDED") {
    return "SUSPENDED"
  }
  if (row.role !== "FREELANCER") {
    return "ACTIVE"
  }
  const status = row.freelancerStatus ?? "PENDING"
  return status === "APPROVED" ? "ACTIVE" : status
}

function toActor(row: UserRow, session: { id: string; twoFactorAt: Date | null }): UserActor {
  return {
    kind: "user",
    role: row.role,
    userId: row.userId,
    name: row.name,
    email: row.email,
    emailVerified: row.emailVerified,
    companyId: row.companyId,
    companyRole: row.companyRole,
    payerId: row.ownerId ?? row.userId,
    payerTimezone: row.ownerTimezone ?? row.timezone,
    timezone: row.timezone,
    standing: standingOf(row),
    suspendedAt: row.suspendedAt,
    twoFactorEnabled: row.twoFactorEnabled,
    sessionId: session.id,
    twoFactorAt: session.twoFactorAt,
  }
}

/** One statement for those who ask at the same moment. */
function readSessions(db: Db) {
  const query = db
    .select({
      ...USER,
      token: sessions.token,
      sessionId: sessions.id,
      twoFactorAt: sessions.twoFactorVerifiedAt,
      unnoted: unnotedUse(),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(
      and(sql`${sessions.token} = any(${sql.placeholder("tokens")}::text[])`, aliveSessions(), isNull(users.erasedAt)),
    )
    .prepare("resolve_actors")
  return createBatcher<string, UserActor | null>(async (tokens) => {
    const rows = await query.execute({ tokens })
    const news = rows.flatMap((row) => (row.unnoted ? [row.sessionId] : []))
    if (news.length > 0) {
      await db.update(sessions).set({ updatedAt: sql`now()` }).where(inArray(sessions.id, news))
    }
    const actors = new Map(
      rows.map((row) => [row.token, toActor(row, { id: row.sessionId, twoFactorAt: row.twoFactorAt })]),
    )
    return tokens.map((token) => actors.get(token) ?? null)
  })
}

export type Standing = Pick<UserActor, "role" | "standing">

/** Who the people of these sessions are by now; a session that is over is not in it. */
export async function standingsOf(db: Db, sessionIds: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await db
    .select({ ...USER, sessionId: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(and(inArray(sessions.id, [...sessionIds]), aliveSessions(), isNull(users.erasedAt)))
  return new Map(rows.map((row) => [row.sessionId, { role: row.role, standing: standingOf(row) }]))
}

const readers = new WeakMap<Db, ReturnType<typeof readSessions>>()

/** The user whose live session token this is, by one statement; null when there is none. */
export function findSessionActor(db: Db, token: string): Promise<UserActor | null> {
  const read = readers.get(db) ?? readSessions(db)
  readers.set(db, read)
  return read(token)
}

/** Who sends a request: the user of its session cookie, or nobody. No query without a cookie that we signed. */
export async function resolveActor(app: App, headers: HeadersLike): Promise<UserActor | AnonymousActor> {
  const token = readSessionToken(app.env, headers)
  const actor = token ? await findSessionActor(app.db, token) : null
  return actor ?? { kind: "anonymous" }
}

/** The actor that a user would be, without a session (tests and scripts); null when there is no such user. */
export async function loadUserActor(db: Db, by: { userId: string } | { email: string }): Promise<UserActor | null> {
  const match: SQL =
    "userId" in by ? eq(users.id, by.userId) : eq(sql`lower(${users.email})`, by.email.trim().toLowerCase())
  const [row] = await db
    .select(USER)
    .from(users)
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(and(match, isNull(users.erasedAt)))
  return row ? toActor(row, { id: "", twoFactorAt: null }) : null
}
