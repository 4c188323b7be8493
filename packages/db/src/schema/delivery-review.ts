import { PIN_SIDES, PIN_STATUSES, PIN_TAGS, PIN_VERDICTS, PinSelector } from "@atelier/domain/delivery"
import { sql } from "drizzle-orm"
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { atMostBytes, createdAt, id, instant, json } from "./columns.ts"
import { deliveryVersions, taskFiles } from "./delivery.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

export const pinStatus = pgEnum("pin_status", PIN_STATUSES)
export const pinVerdict = pgEnum("pin_verdict", PIN_VERDICTS)
export const pinTag = pgEnum("pin_tag", PIN_TAGS)
export const pinSide = pgEnum("pin_side", PIN_SIDES)

/**
 * A change that is asked for, on a place of a file, a whole file or a whole version. A draft is its author's alone until it is
 * sent with a decision and gets its number; it is open until the side that asked resolves it, through all later versions.
 */
export const reviewPins = pgTable(
  "review_pins",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    versionId: uuid("version_id")
      .notNull()
      .references(() => deliveryVersions.id, { onDelete: "cascade" }),
    fileId: uuid("file_id").references(() => taskFiles.id, { onDelete: "cascade" }),
    side: pinSide("side").notNull(),
    authorId: text("author_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    number: integer("number"),
    selector: json("selector", PinSelector),
    body: text("body").notNull(),
    tag: pinTag("tag").notNull(),
    requirementId: text("requirement_id"),
    status: pinStatus("status").notNull().default("OPEN"),
    /** What the freelancer says about it, until it is reopened. */
    verdict: pinVerdict("verdict"),
    sentAt: instant("sent_at"),
    resolvedBy: text("resolved_by").references(() => users.id, { onDelete: "set null" }),
    resolvedAt: instant("resolved_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("review_pins_task_number_unique").on(t.taskId, t.number),
    index("review_pins_task_open_idx").on(t.taskId, t.status),
    index("review_pins_version_idx").on(t.versionId),
    index("review_pins_file_idx").on(t.fileId),
    index("review_pins_author_idx").on(t.authorId),
    index("review_pins_resolved_by_idx").on(t.resolvedBy),
    check("review_pins_number_positive", sql`${t.number} > 0`),
    check("review_pins_numbered_when_sent", sql`(${t.number} is null) = (${t.sentAt} is null)`),
    check("review_pins_draft_open", sql`${t.sentAt} is not null or (${t.status} = 'OPEN' and ${t.verdict} is null)`),
    check("review_pins_place_on_file", sql`${t.selector} is null or ${t.fileId} is not null`),
    check("review_pins_selector_size", atMostBytes(t.selector, 16384)),
    check("review_pins_body_length", sql`char_length(${t.body}) between 1 and 2000`),
    check("review_pins_resolved_at", sql`(${t.status} = 'RESOLVED') = (${t.resolvedAt} is not null)`),
  ],
)

/** A link by which guests see and comment on a version without an account; they never approve. */
export const reviewLinks = pgTable(
  "review_links",
  {
    id: id(),
    versionId: uuid("version_id")
      .notNull()
      .references(() => deliveryVersions.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique("review_links_token_hash_unique"),
    passwordHash: text("password_hash"),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    createdBy: text("created_by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    index("review_links_version_idx").on(t.versionId, t.createdAt),
    index("review_links_created_by_idx").on(t.createdBy),
  ],
)

/** What was said to a pin, the freelancer's answers among it. The author is a user or the guest of a link. */
export const reviewComments = pgTable(
  "review_comments",
  {
    id: id(),
    pinId: uuid("pin_id")
      .notNull()
      .references(() => reviewPins.id, { onDelete: "cascade" }),
    authorId: text("author_id").references(() => users.id, { onDelete: "cascade" }),
    linkId: uuid("link_id").references(() => reviewLinks.id, { onDelete: "cascade" }),
    guestName: text("guest_name"),
    body: text("body").notNull(),
    /** Of an answer, which may go without words when it is fixed. */
    verdict: pinVerdict("verdict"),
    createdAt: createdAt(),
  },
  (t) => [
    index("review_comments_pin_idx").on(t.pinId, t.createdAt),
    index("review_comments_author_idx").on(t.authorId),
    index("review_comments_link_idx").on(t.linkId),
    check(
      "review_comments_one_author",
      sql`(${t.authorId} is null) <> (${t.linkId} is null) and (${t.linkId} is null) = (${t.guestName} is null)`,
    ),
    check(
      "review_comments_body_length",
      sql`char_length(${t.body}) <= 5000 and (${t.body} <> '' or ${t.verdict} is not distinct from 'FIXED')`,
    ),
    check("review_comments_guest_name_length", sql`char_length(${t.guestName}) between 1 and 80`),
  ],
)
