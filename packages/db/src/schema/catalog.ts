import {
  BRAND_COLOR_BUCKETS,
  BRAND_PREMIUM_LEVELS,
  BRAND_TONES,
  COLOR_TEMPERATURES,
  DELIVERABLE_TYPES,
  DENSITY_LEVELS,
  ENERGY_LEVELS,
  FORMALITY_LEVELS,
  PricingRules,
  SKILL_PROFICIENCIES,
  STYLE_AXES,
  TARGET_AUDIENCES,
  TASK_CATEGORIES,
} from "@atelier/domain/catalog"
import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { atMostBytes, createdAt, id, instant, json, oneOf, textList, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"

export const skillProficiency = pgEnum("skill_proficiency", SKILL_PROFICIENCIES)
export const taskCategory = pgEnum("task_category", TASK_CATEGORIES)

export const skills = pgTable(
  "skills",
  {
    id: id(),
    name: text("name").notNull().unique("skills_name_unique"),
    slug: text("slug").notNull().unique("skills_slug_unique"),
    category: text("category").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("skills_category_idx").on(t.category, t.name),
    check("skills_slug_format", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
  ],
)

export const artistSkills = pgTable(
  "artist_skills",
  {
    artistId: text("artist_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    skillId: uuid("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "restrict" }),
    proficiencyLevel: skillProficiency("proficiency_level").notNull().default("INTERMEDIATE"),
    yearsExperience: numeric("years_experience", { precision: 4, scale: 1, mode: "number" }),
    verified: boolean("verified").notNull().default(false),
    verifiedBy: text("verified_by").references(() => users.id, { onDelete: "set null" }),
    verifiedAt: instant("verified_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: "artist_skills_artist_skill_unique", columns: [t.artistId, t.skillId] }),
    index("artist_skills_skill_idx").on(t.skillId, t.artistId),
    index("artist_skills_verified_by_idx").on(t.verifiedBy),
    check("artist_skills_years_range", sql`${t.yearsExperience} between 0 and 80`),
  ],
)

export const taskCategories = pgTable(
  "task_categories",
  {
    id: id(),
    name: text("name").notNull().unique("task_categories_name_unique"),
    slug: text("slug").notNull().unique("task_categories_slug_unique"),
    description: text("description"),
    category: taskCategory("category").notNull(),
    baseCredits: integer("base_credits").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("task_categories_category_idx").on(t.category),
    check("task_categories_base_credits_positive", sql`${t.baseCredits} > 0`),
  ],
)

/** Price rules of one version, read whole by the price function of the domain; exactly one is active. */
export const pricingRules = pgTable(
  "pricing_rules",
  {
    id: id(),
    version: integer("version").notNull().unique("pricing_rules_version_unique"),
    rules: json("rules", PricingRules).notNull(),
    isActive: boolean("is_active").notNull().default(false),
    notes: text("notes"),
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    publishedAt: instant("published_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("pricing_rules_one_active").on(t.isActive).where(sql`${t.isActive}`),
    index("pricing_rules_created_by_idx").on(t.createdBy),
    check("pricing_rules_version_positive", sql`${t.version} > 0`),
    check("pricing_rules_rules_size", atMostBytes(t.rules, 65536)),
  ],
)

export const styleReferences = pgTable(
  "style_references",
  {
    id: id(),
    name: text("name").notNull(),
    description: text("description"),
    imageUrl: text("image_url").notNull(),
    category: text("category").notNull(),
    tags: textList("tags"),
    isActive: boolean("is_active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("style_references_category_idx").on(t.category, t.sortOrder)],
)

export const deliverableStyleReferences = pgTable(
  "deliverable_style_references",
  {
    id: id(),
    name: text("name").notNull(),
    description: text("description"),
    imageUrl: text("image_url").notNull(),
    deliverableType: text("deliverable_type", { enum: DELIVERABLE_TYPES }).notNull(),
    styleAxis: text("style_axis", { enum: STYLE_AXES }).notNull(),
    subStyle: text("sub_style"),
    semanticTags: textList("semantic_tags"),
    colorTemperature: text("color_temperature", { enum: COLOR_TEMPERATURES }),
    energyLevel: text("energy_level", { enum: ENERGY_LEVELS }),
    densityLevel: text("density_level", { enum: DENSITY_LEVELS }),
    formalityLevel: text("formality_level", { enum: FORMALITY_LEVELS }),
    colorSamples: textList("color_samples"),
    industries: textList("industries"),
    targetAudience: text("target_audience", { enum: TARGET_AUDIENCES }),
    visualElements: textList("visual_elements"),
    moodKeywords: textList("mood_keywords"),
    imageHash: text("image_hash"),
    videoUrl: text("video_url"),
    videoThumbnailUrl: text("video_thumbnail_url"),
    videoDuration: text("video_duration"),
    sourceUrl: text("source_url"),
    isActive: boolean("is_active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("deliverable_style_references_type_idx").on(t.deliverableType, t.styleAxis, t.sortOrder),
    index("deliverable_style_references_created_idx").on(t.createdAt, t.id),
    index("deliverable_style_references_image_hash_idx").on(t.imageHash),
    check("deliverable_style_references_type_known", oneOf(t.deliverableType, DELIVERABLE_TYPES)),
    check("deliverable_style_references_axis_known", oneOf(t.styleAxis, STYLE_AXES)),
    check("deliverable_style_references_temperature_known", oneOf(t.colorTemperature, COLOR_TEMPERATURES)),
    check("deliverable_style_references_energy_known", oneOf(t.energyLevel, ENERGY_LEVELS)),
    check("deliverable_style_references_density_known", oneOf(t.densityLevel, DENSITY_LEVELS)),
    check("deliverable_style_references_formality_known", oneOf(t.formalityLevel, FORMALITY_LEVELS)),
    check("deliverable_style_references_audience_known", oneOf(t.targetAudience, TARGET_AUDIENCES)),
  ],
)

export const brandReferences = pgTable(
  "brand_references",
  {
    id: id(),
    name: text("name").notNull(),
    description: text("description"),
    imageUrl: text("image_url").notNull(),
    toneBucket: text("tone_bucket", { enum: BRAND_TONES }).notNull(),
    energyBucket: text("energy_bucket", { enum: ENERGY_LEVELS }).notNull(),
    densityBucket: text("density_bucket", { enum: DENSITY_LEVELS }).notNull(),
    premiumBucket: text("premium_bucket", { enum: BRAND_PREMIUM_LEVELS }).notNull(),
    colorBucket: text("color_bucket", { enum: BRAND_COLOR_BUCKETS }).notNull(),
    colorSamples: textList("color_samples"),
    visualStyles: textList("visual_styles"),
    industries: textList("industries"),
    imageHash: text("image_hash"),
    sourceUrl: text("source_url"),
    isActive: boolean("is_active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("brand_references_created_idx").on(t.createdAt, t.id),
    index("brand_references_image_hash_idx").on(t.imageHash),
    check("brand_references_tone_known", oneOf(t.toneBucket, BRAND_TONES)),
    check("brand_references_energy_known", oneOf(t.energyBucket, ENERGY_LEVELS)),
    check("brand_references_density_known", oneOf(t.densityBucket, DENSITY_LEVELS)),
    check("brand_references_premium_known", oneOf(t.premiumBucket, BRAND_PREMIUM_LEVELS)),
    check("brand_references_color_known", oneOf(t.colorBucket, BRAND_COLOR_BUCKETS)),
  ],
)
