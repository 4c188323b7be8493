import { PIN_STATUSES, PIN_VERDICTS } from "@atelier/domain/delivery"
import { sql } from "drizzle-orm"
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { createdAt, id, instant } from "./columns.ts"
import { deliveryVersions, taskFiles } from "./delivery.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

export const pinStatus = pgEnum("pin_status", PIN_STATUSES)
export const pinVerdict = pgEnum("pin_verdict", PIN_VERDICTS)
/** A remark pinned to a place of a file: a point of an image or page, or a time or range of a video. */
export const reviewPins = pgTable(
  "review_pins",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    fileId: uuid("file_id")
      .notNull()
      .references(() => taskFiles.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    requirementId: text("requirement_id"),
    page: integer("page"),
    x: numeric("x", { precision: 7, scale: 6, mode: "number" }),
    y: numeric("y", { precision: 7, scale: 6, mode: "number" }),
    startMs: integer("start_ms"),
    endMs: integer("end_ms"),
    status: pinStatus("status").notNull().default("OPEN"),
    verdict: pinVerdict("verdict"),
    carriedFromId: uuid("carried_from_id").references((): AnyPgColumn => reviewPins.id, { onDelete: "set null" }),
    resolvedBy: text("resolved_by").references(() => users.id, { onDelete: "set null" }),
    resolvedAt: instant("resolved_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("review_pins_number_unique").on(t.fileId, t.number),
    index("review_pins_task_open_idx").on(t.taskId, t.status),
    uniqueIndex("review_pins_carried_from_unique").on(t.carriedFromId),
    index("review_pins_resolved_by_idx").on(t.resolvedBy),
    check(
      "review_pins_point_range",
      sql`(${t.x} is null) = (${t.y} is null) and ${t.x} between 0 and 1 and ${t.y} between 0 and 1`,
    ),
    check(
      "review_pins_time_range",
      sql`(${t.endMs} is null or ${t.startMs} is not null) and ${t.startMs} >= 0 and coalesce(${t.endMs}, ${t.startMs}) >= ${t.startMs}`,
    ),
    check("review_pins_page_positive", sql`${t.page} > 0`),
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

/** The thread of a pin; its first comment is the remark itself. The author is a user or the guest of a link. */
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
    check("review_comments_body_length", sql`char_length(${t.body}) between 1 and 5000`),
    check("review_comments_guest_name_length", sql`char_length(${t.guestName}) between 1 and 80`),
  ],
)
