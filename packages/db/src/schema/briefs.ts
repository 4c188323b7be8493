import { BRIEF_CHANGES, BRIEF_MESSAGE_ROLES, BRIEF_STATUSES, TEMPLATE_SCOPES } from "@atelier/domain/briefs"
import { MOODBOARD_ITEM_TYPES } from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { z } from "zod"
import { deliverableStyleReferences } from "./catalog.ts"
import { atMostBytes, createdAt, Facts, id, instant, jsonList, jsonObject, updatedAt } from "./columns.ts"
import { audiences, companies } from "./companies.ts"
import { users } from "./identity.ts"

export const briefStatus = pgEnum("brief_status", BRIEF_STATUSES)
export const templateScope = pgEnum("template_scope", TEMPLATE_SCOPES)
export const briefChange = pgEnum("brief_change", BRIEF_CHANGES)
export const briefMessageRole = pgEnum("brief_message_role", BRIEF_MESSAGE_ROLES)

export const MoodboardItem = z.object({
  id: z.string(),
  type: z.enum(MOODBOARD_ITEM_TYPES),
  imageUrl: z.string().nullable(),
  name: z.string(),
  /** What the client says about it. */
  note: z.string().optional(),
  metadata: Facts.optional(),
})
export type MoodboardItem = z.infer<typeof MoodboardItem>

/** The live brief of a conversation. `version` rises with every write (optimistic locking); its task points here. */
export const briefs = pgTable(
  "briefs",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    companyId: uuid("company_id").references(() => companies.id, { onDelete: "set null" }),
    audienceId: uuid("audience_id").references(() => audiences.id, { onDelete: "set null" }),
    /** Null until the conversation gave it one. */
    title: text("title"),
    status: briefStatus("status").notNull().default("DRAFT"),
    fields: jsonObject("fields", Facts),
    moodboard: jsonList("moodboard", MoodboardItem),
    readiness: integer("readiness").notNull().default(0),
    version: integer("version").notNull().default(1),
    submittedAt: instant("submitted_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("briefs_client_idx").on(t.clientId, t.updatedAt, t.id),
    index("briefs_company_idx").on(t.companyId),
    index("briefs_audience_idx").on(t.audienceId),
    check("briefs_readiness_range", sql`${t.readiness} between 0 and 100`),
    check("briefs_version_positive", sql`${t.version} > 0`),
    check("briefs_title_length", sql`char_length(${t.title}) between 1 and 200`),
    check("briefs_fields_size", atMostBytes(t.fields, 196608)),
    check("briefs_moodboard_size", atMostBytes(t.moodboard, 131072)),
  ],
)

/** The conversation, in order of `seq` within a brief, or of the place that is taken. Frozen once the brief is submitted. */
export const briefMessages = pgTable(
  "brief_messages",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id, { onDelete: "cascade" }),
    seq: integer("seq").notNull(),
    role: briefMessageRole("role").notNull(),
    body: text("body").notNull(),
    payload: jsonObject("payload", Facts),
    /** The version of the brief that was made with it; null in conversations from before versions were kept. */
    version: integer("version"),
    /** The message whose place it takes, by its number, when an answer was changed. */
    replaces: integer("replaces"),
    /** Whether it is part of the conversation; one that was taken back or changed is kept. */
    stands: boolean("stands").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("brief_messages_seq_unique").on(t.briefId, t.seq),
    check("brief_messages_body_length", sql`char_length(${t.body}) <= 10000`),
    check("brief_messages_payload_size", atMostBytes(t.payload, 65536)),
  ],
)

/** What a draft was after each change of it, the latest two hundred and the first. */
export const briefVersions = pgTable(
  "brief_versions",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    /** The version that it goes on from: the one before, unless an older one was restored. */
    parent: integer("parent"),
    change: briefChange("change").notNull(),
    fields: jsonObject("fields", Facts),
    moodboard: jsonList("moodboard", MoodboardItem),
    /** The messages that stood, by their numbers. */
    messages: integer("messages").array().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "brief_versions_pkey", columns: [t.briefId, t.version] }),
    check("brief_versions_parent_before", sql`${t.parent} < ${t.version}`),
    check("brief_versions_fields_size", atMostBytes(t.fields, 196608)),
    check("brief_versions_moodboard_size", atMostBytes(t.moodboard, 131072)),
  ],
)

/** Briefs to start from. The house's have no author; a company's are its author's, who may stop sharing them. */
export const briefTemplates = pgTable(
  "brief_templates",
  {
    id: id(),
    createdBy: text("created_by").references(() => users.id, { onDelete: "cascade" }),
    companyId: uuid("company_id").references(() => companies.id, { onDelete: "cascade" }),
    scope: templateScope("scope").notNull().default("OWN"),
    name: text("name").notNull(),
    fields: jsonObject("fields", Facts),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("brief_templates_created_by_idx").on(t.createdBy, t.name, t.id),
    index("brief_templates_company_idx").on(t.companyId, t.name, t.id),
    uniqueIndex("brief_templates_own_name").on(t.createdBy, t.name).where(sql`${t.scope} = 'OWN'`),
    uniqueIndex("brief_templates_company_name").on(t.companyId, t.name).where(sql`${t.scope} = 'COMPANY'`),
    uniqueIndex("brief_templates_house_name").on(t.name).where(sql`${t.scope} = 'HOUSE'`),
    check("brief_templates_name_length", sql`char_length(${t.name}) between 1 and 80`),
    check("brief_templates_owner", sql`(${t.createdBy} is null) = (${t.scope} = 'HOUSE')`),
    check("brief_templates_company", sql`${t.scope} <> 'COMPANY' or ${t.companyId} is not null`),
    check("brief_templates_fields_size", atMostBytes(t.fields, 196608)),
  ],
)

/** Which style cards a person chose; one row a brief and card. */
export const styleSelectionHistory = pgTable(
  "style_selection_history",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    briefId: uuid("brief_id").references(() => briefs.id, { onDelete: "cascade" }),
    styleId: uuid("style_id").notNull(),
    deliverableType: text("deliverable_type").notNull(),
    styleAxis: text("style_axis").notNull(),
    selectedAt: instant("selected_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "style_selection_history_style_fk",
      columns: [t.styleId],
      foreignColumns: [deliverableStyleReferences.id],
    }).onDelete("cascade"),
    index("style_selection_history_user_idx").on(t.userId, t.selectedAt),
    index("style_selection_history_style_idx").on(t.styleId, t.selectedAt),
    uniqueIndex("style_selection_history_brief_style_unique").on(t.briefId, t.styleId),
  ],
)

/** Model tokens a person used on a day (UTC), for the token budget. */
export const llmUsage = pgTable(
  "llm_usage",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    tokens: integer("tokens").notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "llm_usage_pkey", columns: [t.userId, t.day] }),
    check("llm_usage_tokens_nonnegative", sql`${t.tokens} >= 0`),
  ],
)
