import { ONBOARDING_STATUSES } from "@atelier/domain/companies"
import { sql } from "drizzle-orm"
import { boolean, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { z } from "zod"
import { atMostBytes, createdAt, id, json, jsonObject, textList, updatedAt } from "./columns.ts"

export const onboardingStatus = pgEnum("onboarding_status", ONBOARDING_STATUSES)

const link = () => z.string().optional()
export const SocialLinks = z.object({
  twitter: link(),
  linkedin: link(),
  facebook: link(),
  instagram: link(),
  youtube: link(),
})
export type SocialLinks = z.infer<typeof SocialLinks>
export const BrandAssets = z.object({ images: z.array(z.string()), documents: z.array(z.string()) })
export type BrandAssets = z.infer<typeof BrandAssets>
export const AudienceFacts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()]))
export type AudienceFacts = z.infer<typeof AudienceFacts>

export const companies = pgTable(
  "companies",
  {
    id: id(),
    name: text("name").notNull(),
    website: text("website"),
    industry: text("industry"),
    industryArchetype: text("industry_archetype"),
    logoUrl: text("logo_url"),
    faviconUrl: text("favicon_url"),
    primaryColor: text("primary_color"),
    secondaryColor: text("secondary_color"),
    accentColor: text("accent_color"),
    backgroundColor: text("background_color"),
    textColor: text("text_color"),
    brandColors: textList("brand_colors"),
    primaryFont: text("primary_font"),
    secondaryFont: text("secondary_font"),
    socialLinks: jsonObject("social_links", SocialLinks),
    brandAssets: json("brand_assets", BrandAssets).notNull().default({ images: [], documents: [] }),
    brandReferenceIds: textList("brand_reference_ids"),
    tagline: text("tagline"),
    keywords: textList("keywords"),
    /** How the brand speaks, and what work for it does and does not do. */
    toneWords: textList("tone_words"),
    brandDos: textList("brand_dos"),
    brandDonts: textList("brand_donts"),
    /** An order of a member above so many credits waits for the owner; null is no limit. */
    approvalAbove: integer("approval_above"),
    onboardingStatus: onboardingStatus("onboarding_status").notNull().default("NOT_STARTED"),
    slackChannelId: text("slack_channel_id"),
    slackChannelName: text("slack_channel_name"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("companies_name_idx").on(t.name),
    index("companies_created_idx").on(t.createdAt, t.id),
    check("companies_name_length", sql`char_length(${t.name}) between 1 and 200`),
    check(
      "companies_colors_hex",
      sql`concat(${t.primaryColor}, ${t.secondaryColor}, ${t.accentColor}, ${t.backgroundColor}, ${t.textColor}) ~ '^(#[0-9A-Fa-f]{6})*$'`,
    ),
    check("companies_approval_above_range", sql`${t.approvalAbove} between 0 and 1000000`),
    check("companies_brand_assets_size", atMostBytes(t.brandAssets, 65536)),
  ],
)

export const audiences = pgTable(
  "audiences",
  {
    id: id(),
    companyId: uuid("company_id")
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    description: text("description"),
    isPrimary: boolean("is_primary").notNull().default(false),
    demographics: jsonObject("demographics", AudienceFacts),
    firmographics: jsonObject("firmographics", AudienceFacts),
    psychographics: jsonObject("psychographics", AudienceFacts),
    behavioral: jsonObject("behavioral", AudienceFacts),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("audiences_company_idx").on(t.companyId, t.createdAt),
    uniqueIndex("audiences_one_primary").on(t.companyId).where(sql`${t.isPrimary}`),
    check("audiences_name_length", sql`char_length(${t.name}) between 1 and 200`),
  ],
)
