import { brandReferences, deliverableStyleReferences, pricingRules, skills, taskCategories } from "@atelier/db/schema"
import type { DeliverableType, ListStylesInput, PricingRules, StyleAxis, TaskCategory } from "@atelier/domain/catalog"
import { and, asc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

export type Pricing = { version: number; rules: PricingRules }
export type CategoryItem = {
  id: string
  name: string
  slug: string
  description: string | null
  category: TaskCategory
  baseCredits: number
  isActive: boolean
}
export type SkillItem = { id: string; name: string; slug: string; category: string; isActive: boolean }

const PRICING_MS = 2_000
let cachedPricing: { db: unknown; until: number; value: Pricing } | undefined

/** The price rules in force, at most 2 s old. */
export async function activePricing(ctx: AnyCtx): Promise<Pricing> {
  const now = performance.now()
  if (cachedPricing && cachedPricing.until > now && cachedPricing.db === ctx.db) {
    return cachedPricing.value
  }
  const [row] = await ctx.db
    .select({ version: pricingRules.version, rules: pricingRules.rules })
    .from(pricingRules)
    .where(eq(pricingRules.isActive, true))
  const active = orNotFound(row)
  const value = { version: active.version, rules: active.rules }
  cachedPricing = { db: ctx.db, until: now + PRICING_MS, value }
  return value
}

export const CATEGORY = {
  id: taskCategories.id,
  name: taskCategories.name,
  slug: taskCategories.slug,
  description: taskCategories.description,
  category: taskCategories.category,
  baseCredits: taskCategories.baseCredits,
  isActive: taskCategories.isActive,
}

/** What can be ordered, in the order of the shelf. */
export function listCategories(ctx: AnyCtx): Promise<CategoryItem[]> {
  return ctx.db
    .select(CATEGORY)
    .from(taskCategories)
    .orderBy(asc(taskCategories.sortOrder), asc(taskCategories.name))
    .limit(100)
}

/** The category of a slug. */
export async function findCategory(ctx: AnyCtx, slug: string): Promise<CategoryItem> {
  const [row] = await ctx.db.select(CATEGORY).from(taskCategories).where(eq(taskCategories.slug, slug))
  return orNotFound(row)
}

export const SKILL = {
  id: skills.id,
  name: skills.name,
  slug: skills.slug,
  category: skills.category,
  isActive: skills.isActive,
}

/** The skills people can have and tasks can need. */
export function listSkills(ctx: AnyCtx): Promise<SkillItem[]> {
  return ctx.db.select(SKILL).from(skills).orderBy(asc(skills.category), asc(skills.name)).limit(500)
}

export const STYLE = {
  id: deliverableStyleReferences.id,
  name: deliverableStyleReferences.name,
  description: deliverableStyleReferences.description,
  imageUrl: deliverableStyleReferences.imageUrl,
  deliverableType: deliverableStyleReferences.deliverableType,
  styleAxis: deliverableStyleReferences.styleAxis,
  subStyle: deliverableStyleReferences.subStyle,
  semanticTags: deliverableStyleReferences.semanticTags,
  colorTemperature: deliverableStyleReferences.colorTemperature,
  energyLevel: deliverableStyleReferences.energyLevel,
  densityLevel: deliverableStyleReferences.densityLevel,
  formalityLevel: deliverableStyleReferences.formalityLevel,
  colorSamples: deliverableStyleReferences.colorSamples,
  industries: deliverableStyleReferences.industries,
  moodKeywords: deliverableStyleReferences.moodKeywords,
  createdAt: deliverableStyleReferences.createdAt,
}

export type StyleItem = {
  id: string
  name: string
  description: string | null
  imageUrl: string
  deliverableType: DeliverableType
  styleAxis: StyleAxis
  subStyle: string | null
  semanticTags: string[]
  colorTemperature: string | null
  energyLevel: string | null
  densityLevel: string | null
  formalityLevel: string | null
  colorSamples: string[]
  industries: string[]
  moodKeywords: string[]
  createdAt: Date
}

/** Active style cards with how often each was chosen, for ranking; the library's first thousand. */
export function listStyleCards(ctx: AnyCtx): Promise<(StyleItem & { popularity: number })[]> {
  return ctx.db
    .select({
      ...STYLE,
      // Drizzle drops table names in a select of one table, so the columns are written out.
      popularity: sql<number>`(select count(*)::int from style_selection_history h where h.style_id = "deliverable_style_references"."id")`,
    })
    .from(deliverableStyleReferences)
    .where(eq(deliverableStyleReferences.isActive, true))
    .orderBy(asc(deliverableStyleReferences.sortOrder), asc(deliverableStyleReferences.id))
    .limit(1000)
}

/** The cards of these ids, in no order. */
export function stylesById(ctx: AnyCtx, ids: string[], only?: SQL): Promise<StyleItem[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : ctx.db
        .select(STYLE)
        .from(deliverableStyleReferences)
        .where(and(inArray(deliverableStyleReferences.id, ids), only))
}

/** Those of these cards that a client may choose: the ones that are shown, and the ones that were chosen before. */
export function choosableStyles(ctx: AnyCtx, ids: string[], chosen: readonly string[]): Promise<StyleItem[]> {
  const { id, isActive } = deliverableStyleReferences
  return stylesById(ctx, ids, or(eq(isActive, true), inArray(id, [...chosen])))
}

const SEARCHED = sql`concat_ws(' ', ${deliverableStyleReferences.name}, ${deliverableStyleReferences.description},
  ${deliverableStyleReferences.subStyle}, ${deliverableStyleReferences.styleAxis}, ${deliverableStyleReferences.semanticTags},
  ${deliverableStyleReferences.moodKeywords}, ${deliverableStyleReferences.industries})`

const LOOK = {
  id: brandReferences.id,
  name: brandReferences.name,
  imageUrl: brandReferences.imageUrl,
  toneBucket: brandReferences.toneBucket,
  energyBucket: brandReferences.energyBucket,
  densityBucket: brandReferences.densityBucket,
  premiumBucket: brandReferences.premiumBucket,
  colorBucket: brandReferences.colorBucket,
  colorSamples: brandReferences.colorSamples,
}

/** The brand looks that clients see, in the library's order. */
export function listBrandLooks(ctx: AnyCtx) {
  return ctx.db
    .select(LOOK)
    .from(brandReferences)
    .where(eq(brandReferences.isActive, true))
    .orderBy(asc(brandReferences.sortOrder), asc(brandReferences.id))
    .limit(100)
}

/** The looks of these ids that are in use, in no order. */
export function brandLooksById(ctx: AnyCtx, ids: string[]) {
  return ids.length === 0
    ? Promise.resolve([])
    : ctx.db
        .select(LOOK)
        .from(brandReferences)
        .where(and(inArray(brandReferences.id, ids), eq(brandReferences.isActive, true)))
}

/** Cards of a type, of an axis, and in which all of these words are found. */
export function matchingStyles({
  deliverableType,
  styleAxis,
  search,
}: Pick<ListStylesInput, "deliverableType" | "styleAxis" | "search">): SQL[] {
  const words = search?.split(" ").filter(Boolean) ?? []
  return [
    ...(deliverableType ? [eq(deliverableStyleReferences.deliverableType, deliverableType)] : []),
    ...(styleAxis ? [eq(deliverableStyleReferences.styleAxis, styleAxis)] : []),
    ...words.map((word) => ilike(SEARCHED, `%${word.replaceAll(/[%_\\]/g, "\\$&")}%`)),
  ]
}

/** What clients see of the library, oldest first. */
export async function listStyles(ctx: AnyCtx, input: ListStylesInput): Promise<Page<StyleItem>> {
  const where = [eq(deliverableStyleReferences.isActive, true), ...matchingStyles(input)]
  if (input.cursor) {
    const { value, id } = decodeCursor(input.cursor)
    where.push(
      sql`(${deliverableStyleReferences.createdAt}, ${deliverableStyleReferences.id}) > (${value}::timestamptz, ${id}::uuid)`,
    )
  }
  const rows = await ctx.db
    .select(STYLE)
    .from(deliverableStyleReferences)
    .where(and(...where))
    .orderBy(asc(deliverableStyleReferences.createdAt), asc(deliverableStyleReferences.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
}
