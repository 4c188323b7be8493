import { type AudienceFacts, audiences, companies, type SocialLinks } from "@atelier/db/schema"
import type { ListCompaniesInput, OnboardingStatus } from "@atelier/domain/companies"
import { and, asc, desc, eq, ilike, type SQL, sql } from "drizzle-orm"
import type { AdminActor, ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { ownCompanyId } from "./policy.ts"

export type Company = {
  id: string
  name: string
  website: string | null
  industry: string | null
  industryArchetype: string | null
  logoUrl: string | null
  faviconUrl: string | null
  primaryColor: string | null
  secondaryColor: string | null
  accentColor: string | null
  backgroundColor: string | null
  textColor: string | null
  brandColors: string[]
  primaryFont: string | null
  secondaryFont: string | null
  socialLinks: SocialLinks
  brandReferenceIds: string[]
  tagline: string | null
  keywords: string[]
  toneWords: string[]
  brandDos: string[]
  brandDonts: string[]
  onboardingStatus: OnboardingStatus
}

export const COMPANY = {
  id: companies.id,
  name: companies.name,
  website: companies.website,
  industry: companies.industry,
  industryArchetype: companies.industryArchetype,
  logoUrl: companies.logoUrl,
  faviconUrl: companies.faviconUrl,
  primaryColor: companies.primaryColor,
  secondaryColor: companies.secondaryColor,
  accentColor: companies.accentColor,
  backgroundColor: companies.backgroundColor,
  textColor: companies.textColor,
  brandColors: companies.brandColors,
  primaryFont: companies.primaryFont,
  secondaryFont: companies.secondaryFont,
  socialLinks: companies.socialLinks,
  brandReferenceIds: companies.brandReferenceIds,
  tagline: companies.tagline,
  keywords: companies.keywords,
  toneWords: companies.toneWords,
  brandDos: companies.brandDos,
  brandDonts: companies.brandDonts,
  onboardingStatus: companies.onboardingStatus,
}

export type Audience = {
  id: string
  name: string
  description: string | null
  isPrimary: boolean
  demographics: AudienceFacts
  firmographics: AudienceFacts
  psychographics: AudienceFacts
  behavioral: AudienceFacts
}

export const AUDIENCE = {
  id: audiences.id,
  name: audiences.name,
  description: audiences.description,
  isPrimary: audiences.isPrimary,
  demographics: audiences.demographics,
  firmographics: audiences.firmographics,
  psychographics: audiences.psychographics,
  behavioral: audiences.behavioral,
}

/** A company by id, for modules that know it may be seen. */
export async function getCompany(ctx: AnyCtx, companyId: string): Promise<Company | null> {
  const [row] = await ctx.db.select(COMPANY).from(companies).where(eq(companies.id, companyId))
  return row ?? null
}

/** The caller's company, or null before the onboarding. */
export async function getOwnCompany(ctx: AnyCtx<ClientActor>): Promise<Company | null> {
  return ctx.actor.companyId ? getCompany(ctx, ctx.actor.companyId) : null
}

/** The audiences of a company, the primary one first. */
function listAudiencesOf(ctx: AnyCtx, companyId: string): Promise<Audience[]> {
  return ctx.db
    .select(AUDIENCE)
    .from(audiences)
    .where(eq(audiences.companyId, companyId))
    .orderBy(desc(audiences.isPrimary), asc(audiences.name), asc(audiences.id))
    .limit(100)
}

/** The audiences of the caller's company. */
export async function listOwnAudiences(ctx: AnyCtx<ClientActor>): Promise<Audience[]> {
  return listAudiencesOf(ctx, ownCompanyId(ctx))
}

export type CompanyRow = {
  id: string
  name: string
  website: string | null
  industry: string | null
  onboardingStatus: OnboardingStatus
  members: number
  createdAt: Date
}

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${companies.createdAt}, ${companies.id}) < (${value}::timestamptz, ${id}::uuid)`
}

/** Companies, newest first, by words of their name. */
export async function listCompanies(
  ctx: AnyCtx<AdminActor>,
  { cursor, limit, search }: ListCompaniesInput,
): Promise<Page<CompanyRow>> {
  const rows = await ctx.db
    .select({
      id: companies.id,
      name: companies.name,
      website: companies.website,
      industry: companies.industry,
      onboardingStatus: companies.onboardingStatus,
      // Drizzle drops table names in a select of one table, so the outer column is written out.
      members: sql<number>`(select count(*)::int from users u where u.company_id = "companies"."id")`,
      createdAt: companies.createdAt,
    })
    .from(companies)
    .where(
      and(
        search === undefined ? undefined : ilike(companies.name, `%${search.replace(/[\\%_]/g, "\\$&")}%`),
        after(cursor),
      ),
    )
    .orderBy(desc(companies.createdAt), desc(companies.id))
    .limit(limit + 1)
  return toPage(rows, limit, (row) => encodeCursor(row.createdAt, row.id))
}
