import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { DEFAULT_PRICING_RULES, type TaskCategory } from "@atelier/domain/catalog"
import { DEFAULT_CREDIT_PACKAGES } from "@atelier/domain/credits"
import { DEFAULT_CONFIG } from "@atelier/domain/matching"
import { NOTIFICATION_EVENTS } from "@atelier/domain/notifications"
import { allTransitions, type Transition } from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js"
import {
  assignmentAlgorithmConfig,
  creditPackages,
  deliverableStyleReferences,
  notificationSettings,
  pricingRules,
  skills,
  taskCategories,
  taskTransitions,
} from "./schema/index.ts"

const STYLE_CARDS = resolve(import.meta.dirname, "../reference/style-cards.json")

const CATEGORIES: { category: TaskCategory; name: string; slug: string; description: string }[] = [
  {
    category: "STATIC_ADS",
    name: "Static ads",
    slug: "static-ads",
    description: "Banners, posters, flyers and single pictures that sell.",
  },
  {
    category: "VIDEO_MOTION",
    name: "Video and motion",
    slug: "video-motion",
    description: "Reels, video ads and anything that moves.",
  },
  {
    category: "SOCIAL_MEDIA",
    name: "Social media",
    slug: "social-media",
    description: "Posts, stories and carousels.",
  },
  {
    category: "UI_UX",
    name: "Web and interface",
    slug: "ui-ux",
    description: "Landing pages, interfaces, logos and identities.",
  },
]

const SKILLS: [slug: string, name: string, category: string][] = [
  ["graphic-design", "Graphic design", "design"],
  ["social-media-design", "Social media design", "design"],
  ["typography", "Typography", "design"],
  ["illustration", "Illustration", "design"],
  ["photo-retouching", "Photo retouching", "design"],
  ["print-design", "Print design", "design"],
  ["branding", "Branding", "design"],
  ["presentation-design", "Presentation design", "design"],
  ["motion-graphics", "Motion graphics", "video"],
  ["video-editing", "Video editing", "video"],
  ["ui-design", "Interface design", "development"],
  ["ux-design", "User experience design", "development"],
  ["web-design", "Web design", "development"],
  ["copywriting", "Copywriting", "writing"],
]

type StyleCard = typeof deliverableStyleReferences.$inferInsert
type AnyDb = PostgresJsDatabase<Record<string, never>>

async function seedStyles(db: AnyDb) {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${deliverableStyleReferences}`)
  if (row?.n) {
    return
  }
  const cards: StyleCard[] = JSON.parse(await readFile(STYLE_CARDS, "utf8"))
  if (cards.length === 0) {
    return
  }
  await db.insert(deliverableStyleReferences).values(cards.map((card, sortOrder) => ({ ...card, sortOrder })))
}

/** Steps of a task's life cycle that the database does not know yet. A migration removes one, when no program uses it any more. */
async function seedSteps(db: AnyDb): Promise<void> {
  const known = await db.select().from(taskTransitions)
  const names = new Set(known.map(nameOfStep))
  const missing = allTransitions().filter((step) => !names.has(nameOfStep(step)))
  if (missing.length > 0) {
    await db.transaction(async (tx) => {
      await tx.execute(sql`alter table ${taskTransitions} disable trigger append_only`)
      await tx.insert(taskTransitions).values(missing)
      await tx.execute(sql`alter table ${taskTransitions} enable trigger append_only`)
    })
  }
}

const nameOfStep = ({ event, from, to }: Transition) => `${event} ${from} ${to}`

/**
 * The rows without which nothing works: life cycle, categories, skills, prices, packages, matching rules, styles. Adds what is
 * missing, changes nothing.
 */
export async function seedReference(db: AnyDb): Promise<void> {
  await seedSteps(db)
  await db
    .insert(taskCategories)
    .values(
      CATEGORIES.map((row, sortOrder) => ({
        ...row,
        sortOrder,
        baseCredits: DEFAULT_PRICING_RULES.baseCredits[row.category],
      })),
    )
    .onConflictDoNothing()
  await db
    .insert(skills)
    .values(SKILLS.map(([slug, name, category]) => ({ slug, name, category })))
    .onConflictDoNothing()
  await db
    .insert(pricingRules)
    .values({
      version: 1,
      rules: DEFAULT_PRICING_RULES,
      isActive: true,
      publishedAt: sql`now()`,
      notes: "The initial rules.",
    })
    .onConflictDoNothing()
  await db
    .insert(assignmentAlgorithmConfig)
    .values({
      ...DEFAULT_CONFIG,
      name: "First rules",
      version: 1,
      status: "ACTIVE",
      publishedAt: sql`now()`,
      notes: "The initial rules.",
    })
    .onConflictDoNothing()
  await db
    .insert(creditPackages)
    .values(
      DEFAULT_CREDIT_PACKAGES.map(({ credits, priceCents }, sortOrder) => ({
        name: `${credits} credits`,
        credits,
        amountCents: priceCents,
        sortOrder,
      })),
    )
    .onConflictDoNothing()
  await db
    .insert(notificationSettings)
    .values(NOTIFICATION_EVENTS.map((event) => ({ event })))
    .onConflictDoNothing()
  await seedStyles(db)
}
