import {
  CLIENT_DECISIONS,
  FILE_KINDS,
  FILE_STATUSES,
  FileFacts,
  PreflightResult,
  Preview,
  REVIEW_OUTCOMES,
} from "@atelier/domain/delivery"
import { sql } from "drizzle-orm"
import {
  bigint,
  boolean,
  check,
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
import { briefs } from "./briefs.ts"
import { atMostBytes, createdAt, id, instant, json, textList, updatedAt } from "./columns.ts"
import { companies } from "./companies.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

export const fileKind = pgEnum("file_kind", FILE_KINDS)
export const fileStatus = pgEnum("file_status", FILE_STATUSES)
export const reviewOutcome = pgEnum("review_outcome", REVIEW_OUTCOMES)
export const clientDecision = pgEnum("client_decision", CLIENT_DECISIONS)

/** A numbered delivery of a task: the freelancer's note, the internal review, then the client's decision. */
export const deliveryVersions = pgTable(
  "delivery_versions",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "restrict" }),
    number: integer("number").notNull(),
    note: text("note"),
    preflight: json("preflight", z.array(PreflightResult)),
    submittedBy: text("submitted_by")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    submittedAt: instant("submitted_at").notNull().defaultNow(),
    visibleToClient: boolean("visible_to_client").notNull().default(false),
    reviewOutcome: reviewOutcome("review_outcome"),
    reviewFeedback: text("review_feedback"),
    reviewedBy: text("reviewed_by").references(() => users.id, { onDelete: "restrict" }),
    reviewedAt: instant("reviewed_at"),
    clientDecision: clientDecision("client_decision"),
    clientFeedback: text("client_feedback"),
    /** How many pins went with the decision that sent it back. */
    sentPins: integer("sent_pins").notNull().default(0),
    decidedBy: text("decided_by").references(() => users.id, { onDelete: "restrict" }),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    uniqueIndex("delivery_versions_number_unique").on(t.taskId, t.number),
    index("delivery_versions_to_review_idx").on(t.submittedAt).where(sql`${t.reviewOutcome} is null`),
    index("delivery_versions_submitted_by_idx").on(t.submittedBy),
    index("delivery_versions_reviewed_by_idx").on(t.reviewedBy),
    index("delivery_versions_decided_by_idx").on(t.decidedBy),
    check("delivery_versions_number_positive", sql`${t.number} > 0`),
    check(
      "delivery_versions_visible_after_pass",
      sql`not ${t.visibleToClient} or ${t.reviewOutcome} is not distinct from 'PASSED'`,
    ),
    check("delivery_versions_decided_after_pass", sql`${t.clientDecision} is null or ${t.visibleToClient}`),
    check("delivery_versions_reviewed_at", sql`(${t.reviewOutcome} is null) = (${t.reviewedAt} is null)`),
    check("delivery_versions_decided_at", sql`(${t.clientDecision} is null) = (${t.decidedAt} is null)`),
    check("delivery_versions_note_length", sql`char_length(${t.note}) <= 5000`),
    check(
      "delivery_versions_feedback_given",
      sql`(${t.reviewOutcome} is distinct from 'RETURNED' or ${t.sentPins} > 0 or coalesce(char_length(${t.reviewFeedback}), 0) > 0) and (${t.clientDecision} is distinct from 'REVISION_REQUESTED' or ${t.sentPins} > 0 or coalesce(char_length(${t.clientFeedback}), 0) > 0)`,
    ),
    check(
      "delivery_versions_feedback_length",
      sql`char_length(${t.reviewFeedback}) <= 5000 and char_length(${t.clientFeedback}) <= 5000`,
    ),
    check("delivery_versions_sent_pins_nonnegative", sql`${t.sentPins} >= 0`),
  ],
)

export const taskMessages = pgTable(
  "task_messages",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    senderId: text("sender_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    internal: boolean("internal").notNull().default(false),
    mentions: textList("mentions"),
    editedAt: instant("edited_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("task_messages_task_idx").on(t.taskId, t.createdAt, t.id),
    index("task_messages_sender_idx").on(t.senderId),
    check("task_messages_body_length", sql`char_length(${t.body}) <= 10000`),
    check("task_messages_mentions_size", atMostBytes(t.mentions, 4096)),
  ],
)

/** How far a person has read a task's messages. */
export const messageReads = pgTable(
  "message_reads",
  {
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    lastReadAt: instant("last_read_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "message_reads_pkey", columns: [t.taskId, t.userId] }),
    index("message_reads_user_idx").on(t.userId),
  ],
)

/** A file of a brief, a task, a message, a delivery version or a company's brand; `mimeType` is read from its content. */
export const taskFiles = pgTable(
  "task_files",
  {
    id: id(),
    taskId: uuid("task_id").references(() => tasks.id, { onDelete: "cascade" }),
    briefId: uuid("brief_id").references(() => briefs.id, { onDelete: "cascade" }),
    companyId: uuid("company_id").references(() => companies.id, { onDelete: "cascade" }),
    versionId: uuid("version_id").references(() => deliveryVersions.id, { onDelete: "restrict" }),
    messageId: uuid("message_id").references(() => taskMessages.id, { onDelete: "cascade" }),
    kind: fileKind("kind").notNull(),
    status: fileStatus("status").notNull().default("UPLOADING"),
    fileName: text("file_name").notNull(),
    storageKey: text("storage_key").notNull().unique("task_files_storage_key_unique"),
    sha256: text("sha256"),
    mimeType: text("mime_type"),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    receivedBytes: bigint("received_bytes", { mode: "number" }).notNull().default(0),
    width: integer("width"),
    height: integer("height"),
    durationMs: integer("duration_ms"),
    pageCount: integer("page_count"),
    hasAlpha: boolean("has_alpha"),
    /** What was read from it; null until then, and for kinds of which nothing is read. */
    facts: json("facts", FileFacts),
    /** Pictures of it for lists and pages; null until they were made, empty when none can be. */
    previews: json("previews", z.array(Preview)),
    thumbnailKey: text("thumbnail_key"),
    rejectionReason: text("rejection_reason"),
    uploadedBy: text("uploaded_by")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("task_files_task_idx").on(t.taskId, t.kind, t.createdAt),
    index("task_files_brief_idx").on(t.briefId),
    index("task_files_company_idx").on(t.companyId).where(sql`${t.companyId} is not null`),
    index("task_files_version_idx").on(t.versionId),
    index("task_files_message_idx").on(t.messageId),
    index("task_files_uploaded_by_idx").on(t.uploadedBy),
    index("task_files_unfinished_idx").on(t.updatedAt).where(sql`${t.status} in ('UPLOADING', 'PROCESSING')`),
    check(
      "task_files_has_owner",
      sql`num_nonnulls(${t.taskId}, ${t.briefId}, ${t.companyId}) > 0 or ${t.kind}::text = 'LIBRARY'`,
    ),
    check("task_files_size_range", sql`${t.sizeBytes} between 1 and 5368709120`),
    check("task_files_received_range", sql`${t.receivedBytes} between 0 and ${t.sizeBytes}`),
    check("task_files_facts_size", atMostBytes(t.facts, 524288)),
    check("task_files_previews_size", atMostBytes(t.previews, 65536)),
    check("task_files_name_length", sql`char_length(${t.fileName}) between 1 and 255`),
    check("task_files_sha256_format", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check(
      "task_files_ready_is_known",
      sql`${t.status} <> 'READY' or (${t.sha256} is not null and ${t.mimeType} is not null)`,
    ),
  ],
)

export const taskRatings = pgTable(
  "task_ratings",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .unique("task_ratings_task_unique")
      .references(() => tasks.id, { onDelete: "cascade" }),
    clientId: text("client_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    artistId: text("artist_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    rating: integer("rating").notNull(),
    comment: text("comment"),
    createdAt: createdAt(),
  },
  (t) => [
    index("task_ratings_artist_idx").on(t.artistId, t.createdAt),
    index("task_ratings_client_idx").on(t.clientId),
    check("task_ratings_rating_range", sql`${t.rating} between 1 and 5`),
    check("task_ratings_comment_length", sql`char_length(${t.comment}) <= 2000`),
  ],
)
