import {
  accounts,
  artistSkills,
  companies,
  freelancerProfiles,
  sessions,
  skills,
  twoFactors,
  users,
} from "@atelier/db/schema"
import type { SkillProficiency } from "@atelier/domain/catalog"
import type { CompanyRole, OnboardingStatus } from "@atelier/domain/companies"
import type { ClockWeek, DaysOff } from "@atelier/domain/hours"
import type { ArtistExperienceLevel, FreelancerStatus, UserRole } from "@atelier/domain/identity"
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { FreelancerActor, MemberActor, ReaderActor, UserStanding } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { standingOf } from "../sign-in/actor.ts"
import { ownerIdOf } from "../sign-in/company-owner.ts"
import { aliveSessions } from "../sign-in/session-life.ts"

export type Viewer = {
  id: string
  name: string
  email: string
  emailVerified: boolean
  role: UserRole
  image: string | null
  phone: string | null
  timezone: string
  /** What the person may spend: of the company's owner for its members. */
  credits: number
  creditsFrozen: boolean
  company: { id: string; name: string; onboardingStatus: OnboardingStatus } | null
  companyRole: CompanyRole | null
  onboardingCompleted: boolean
  standing: UserStanding
  /** What an admin wrote when suspending or rejecting. */
  standingReason: string | null
  twoFactorEnabled: boolean
}

const payer = alias(users, "payer")

/** The person who is signed in, as the frame of every screen shows them. */
export async function getViewer(ctx: AnyCtx<MemberActor>): Promise<Viewer> {
  const [row] = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      emailVerified: users.emailVerified,
      role: users.role,
      image: users.image,
      phone: users.phone,
      timezone: users.timezone,
      credits: payer.credits,
      creditsFrozenAt: payer.creditsFrozenAt,
      companyRole: users.companyRole,
      onboardingCompleted: users.onboardingCompleted,
      twoFactorEnabled: users.twoFactorEnabled,
      suspendedAt: users.suspendedAt,
      suspendedReason: users.suspendedReason,
      freelancerStatus: freelancerProfiles.status,
      rejectionReason: freelancerProfiles.rejectionReason,
      company: { id: companies.id, name: companies.name, onboardingStatus: companies.onboardingStatus },
    })
    .from(users)
    .innerJoin(payer, eq(payer.id, sql`coalesce(${ownerIdOf(users.companyId)}, ${users.id})`))
    .leftJoin(companies, eq(companies.id, users.companyId))
    .leftJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(eq(users.id, ctx.actor.userId))
  const { creditsFrozenAt, suspendedAt, suspendedReason, freelancerStatus, rejectionReason, ...viewer } =
    orNotFound(row)
  const standing = standingOf({ role: viewer.role, suspendedAt, freelancerStatus })
  const standingReason = standing === "SUSPENDED" ? suspendedReason : standing === "REJECTED" ? rejectionReason : null
  return { ...viewer, creditsFrozen: creditsFrozenAt !== null, standing, standingReason }
}

export type SessionRow = {
  id: string
  current: boolean
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  expiresAt: Date
}

/** A user's open sessions, newest first; whoever asks sees which of them is the asking one. */
export async function listSessionsOf(ctx: AnyCtx<ReaderActor>, userId: string): Promise<SessionRow[]> {
  const current = ctx.actor.kind === "user" ? ctx.actor.sessionId : ""
  const rows = await ctx.db
    .select({
      id: sessions.id,
      ipAddress: sessions.ipAddress,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), aliveSessions()))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(100)
  return rows.map((row) => ({ ...row, current: row.id === current }))
}

/** The caller's own open sessions, newest first. */
export const listSessions = (ctx: AnyCtx<MemberActor>): Promise<SessionRow[]> => listSessionsOf(ctx, ctx.actor.userId)

export type SecurityState = {
  hasPassword: boolean
  hasGoogle: boolean
  twoFactorEnabled: boolean
  twoFactorConfirmedAt: Date | null
}

/** How the caller can sign in, and when the second factor was last confirmed in this session. */
export async function getSecurity(ctx: AnyCtx<MemberActor>): Promise<SecurityState> {
  const { actor } = ctx
  const linked = await ctx.db
    .select({ providerId: accounts.providerId, hasPassword: sql<boolean>`${accounts.password} is not null` })
    .from(accounts)
    .where(eq(accounts.userId, actor.userId))
    .limit(20)
  const [confirmed] = await ctx.db
    .select({ id: twoFactors.id })
    .from(twoFactors)
    .innerJoin(users, and(eq(users.id, twoFactors.userId), users.twoFactorEnabled))
    .where(and(eq(twoFactors.userId, actor.userId), eq(twoFactors.verified, true)))
  return {
    hasPassword: linked.some((account) => account.hasPassword),
    hasGoogle: linked.some((account) => account.providerId === "google"),
    twoFactorEnabled: confirmed !== undefined,
    twoFactorConfirmedAt: actor.kind === "user" ? actor.twoFactorAt : null,
  }
}

type FreelancerSkill = {
  skillId: string
  name: string
  slug: string
  level: SkillProficiency
  years: number | null
  verified: boolean
}
export type FreelancerProfile = {
  userId: string
  status: FreelancerStatus
  rejectionReason: string | null
  bio: string | null
  timezone: string
  skills: FreelancerSkill[]
  specializations: string[]
  portfolioUrls: string[]
  /** US cents an hour. */
  hourlyRateCents: number | null
  experienceLevel: ArtistExperienceLevel
  availability: boolean
  vacationMode: boolean
  vacationUntil: Date | null
  /** The end of the days off that run now. */
  offUntil: Date | null
  acceptsUrgentTasks: boolean
  maxConcurrentTasks: number
  minCreditsToAccept: number
  preferredCategories: string[]
  workingHours: ClockWeek
  daysOff: DaysOff[]
  rating: number
  ratingCount: number
  completedTasks: number
  acceptanceRate: number | null
  onTimeRate: number | null
  avgResponseTimeMinutes: number | null
  createdAt: Date
}

/** The days off that a freelancer has named in advance and that are not over. */
export async function getDaysOff(ctx: AnyCtx, userId: string): Promise<DaysOff[]> {
  const [row] = await ctx.db
    .select({ daysOff: freelancerProfiles.daysOff })
    .from(freelancerProfiles)
    .where(eq(freelancerProfiles.userId, userId))
  return row?.daysOff ?? []
}

/** One freelancer's profile with skills; NOT_FOUND when this user has none. */
export async function getFreelancerProfile(ctx: AnyCtx, userId: string): Promise<FreelancerProfile> {
  const p = freelancerProfiles
  const [row] = await ctx.db
    .select({
      userId: p.userId,
      status: p.status,
      rejectionReason: p.rejectionReason,
      bio: p.bio,
      timezone: users.timezone,
      specializations: p.specializations,
      portfolioUrls: p.portfolioUrls,
      hourlyRateCents: sql<number | null>`(${p.hourlyRate} * 100)::int`,
      experienceLevel: p.experienceLevel,
      availability: p.availability,
      vacationMode: p.vacationMode,
      vacationUntil: p.vacationUntil,
      offUntil: p.offUntil,
      acceptsUrgentTasks: p.acceptsUrgentTasks,
      maxConcurrentTasks: p.maxConcurrentTasks,
      minCreditsToAccept: p.minCreditsToAccept,
      preferredCategories: p.preferredCategories,
      workingHours: p.workingHours,
      daysOff: p.daysOff,
      rating: p.rating,
      ratingCount: p.ratingCount,
      completedTasks: p.completedTasks,
      acceptanceRate: p.acceptanceRate,
      onTimeRate: p.onTimeRate,
      avgResponseTimeMinutes: p.avgResponseTimeMinutes,
      createdAt: p.createdAt,
    })
    .from(p)
    .innerJoin(users, eq(users.id, p.userId))
    .where(eq(p.userId, userId))
  const owned = await ctx.db
    .select({
      skillId: skills.id,
      name: skills.name,
      slug: skills.slug,
      level: artistSkills.proficiencyLevel,
      years: artistSkills.yearsExperience,
      verified: artistSkills.verified,
    })
    .from(artistSkills)
    .innerJoin(skills, eq(skills.id, artistSkills.skillId))
    .where(eq(artistSkills.artistId, userId))
    .orderBy(asc(skills.name))
    .limit(100)
  return { ...orNotFound(row), skills: owned }
}

/** The caller's own profile. */
export function getMyProfile(ctx: AnyCtx<FreelancerActor>): Promise<FreelancerProfile> {
  return getFreelancerProfile(ctx, ctx.actor.userId)
}

/** Names by user id; ids without a user are left out. */
export async function getUserNames(ctx: AnyCtx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) {
    return new Map()
  }
  const rows = await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, wanted))
  return new Map(rows.map((row) => [row.id, row.name]))
}
