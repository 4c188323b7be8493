import { brandReferences, deliverableStyleReferences, skills, taskCategories } from "@atelier/db/schema"
import type { ListLibraryInput } from "@atelier/domain/catalog"
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { CATEGORY, matchingStyles, SKILL, STYLE, type StyleItem } from "./queries.ts"

export type LibraryStyle = StyleItem & {
  isActive: boolean
  sortOrder: number
  sourceUrl: string | null
  /** How often clients chose it, ever and in the last 30 days. */
  chosen: number
  chosenLately: number
}

// Drizzle drops table names in a select of one table, so the columns are written out.
const CHOICES = sql`from style_selection_history h where h.style_id = "deliverable_style_references"."id"`

/** The whole library in the order that clients see it, with what is not shown to them. */
export async function listLibrary(ctx: Ctx<AdminActor>, input: ListLibraryInput): Promise<Page<LibraryStyle>> {
  const after = input.cursor ? decodeCursor(input.cursor) : null
  const table = deliverableStyleReferences
  const rows = await ctx.db
    .select({
      ...STYLE,
      isActive: table.isActive,
      sortOrder: table.sortOrder,
      sourceUrl: table.sourceUrl,
      chosen: sql<number>`(select count(*)::int ${CHOICES})`,
      chosenLately: sql<number>`(select count(*)::int ${CHOICES} and h.selected_at > now() - interval '30 days')`,
    })
    .from(table)
    .where(
      and(
        ...matchingStyles(input),
        input.isActive === undefined ? undefined : eq(table.isActive, input.isActive),
        after ? sql`(${table.sortOrder}, ${table.id}) > (${after.value}::int, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(table.sortOrder), asc(table.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.sortOrder, row.id))
}

const LOOK = {
  id: brandReferences.id,
  name: brandReferences.name,
  description: brandReferences.description,
  imageUrl: brandReferences.imageUrl,
  toneBucket: brandReferences.toneBucket,
  energyBucket: brandReferences.energyBucket,
  densityBucket: brandReferences.densityBucket,
  premiumBucket: brandReferences.premiumBucket,
  colorBucket: brandReferences.colorBucket,
  colorSamples: brandReferences.colorSamples,
  isActive: brandReferences.isActive,
}

/** Brand looks with how many companies chose each, the newest first; the first five hundred. */
export function listAllBrandLooks(ctx: Ctx<AdminActor>) {
  return ctx.db
    .select({
      ...LOOK,
      chosen: sql<number>`(select count(*)::int from companies c where c.brand_reference_ids ? "brand_references"."id"::text)`,
    })
    .from(brandReferences)
    .orderBy(desc(brandReferences.createdAt), desc(brandReferences.id))
    .limit(500)
}

export const CATEGORY_UNUSED = sql`not exists (select 1 from tasks t where t.category_id = "task_categories"."id")`
export const SKILL_UNUSED = sql`not exists (select 1 from artist_skills a where a.skill_id = "skills"."id")
  and not exists (select 1 from task_skill_requirements r where r.skill_id = "skills"."id")`

/** Every category with how many tasks it has, in the order of the shelf. */
export function listAllCategories(ctx: Ctx<AdminActor>) {
  return ctx.db
    .select({
      ...CATEGORY,
      tasks: sql<number>`(select count(*)::int from tasks t where t.category_id = "task_categories"."id")`,
    })
    .from(taskCategories)
    .orderBy(asc(taskCategories.sortOrder), asc(taskCategories.id))
    .limit(100)
}

/** Every skill with how many freelancers have it and whether it can be deleted, by group and name. */
export function listAllSkills(ctx: Ctx<AdminActor>) {
  return ctx.db
    .select({
      ...SKILL,
      freelancers: sql<number>`(select count(*)::int from artist_skills a where a.skill_id = "skills"."id")`,
      unused: sql<boolean>`(${SKILL_UNUSED})`,
    })
    .from(skills)
    .orderBy(asc(skills.category), asc(skills.name))
    .limit(500)
}

/** Cards and looks of these ids, for the review of an import. */
export async function reviewedPictures(ctx: Ctx<AdminActor>, ids: string[]): Promise<Map<string, boolean>> {
  if (ids.length === 0) {
    return new Map()
  }
  const [styles, looks] = await Promise.all([
    ctx.db
      .select({ id: deliverableStyleReferences.id, isActive: deliverableStyleReferences.isActive })
      .from(deliverableStyleReferences)
      .where(inArray(deliverableStyleReferences.id, ids)),
    ctx.db
      .select({ id: brandReferences.id, isActive: brandReferences.isActive })
      .from(brandReferences)
      .where(inArray(brandReferences.id, ids)),
  ])
  return new Map([...styles, ...looks].map(({ id, isActive }) => [id, isActive]))
}
