import { IMPORT_LOG_SOURCES, IMPORT_LOG_STATUSES, IMPORT_LOG_TARGETS } from "@atelier/domain/imports"
import { sql } from "drizzle-orm"
import { check, index, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core"
import { z } from "zod"
import { atMostBytes, createdAt, id, instant, jsonList } from "./columns.ts"
import { users } from "./identity.ts"

export const importLogSource = pgEnum("import_log_source", IMPORT_LOG_SOURCES)
export const importLogTarget = pgEnum("import_log_target", IMPORT_LOG_TARGETS)
export const importLogStatus = pgEnum("import_log_status", IMPORT_LOG_STATUSES)

export const ImportItemResult = z.object({
  source: z.string(),
  /** The upload that it is, or that it is packed in, and as what. */
  fileId: z.string().optional(),
  entry: z.string().optional(),
  outcome: z.enum(["pending", "imported", "skipped", "failed"]),
  reason: z.string().optional(),
  /** The card or look that it became. */
  id: z.string().optional(),
  title: z.string().optional(),
  tags: z.array(z.string()).optional(),
  /** A near-duplicate's own picture, and what it is like. */
  imageUrl: z.string().optional(),
  hash: z.string().optional(),
  seen: z.object({ width: z.number(), height: z.number(), palette: z.array(z.string()), edges: z.number() }).optional(),
  near: z.object({ id: z.string(), name: z.string(), imageUrl: z.string() }).optional(),
})
export type ImportItemResult = z.infer<typeof ImportItemResult>

/** One run of an import into the style or brand library. */
export const importLogs = pgTable(
  "import_logs",
  {
    id: id(),
    source: importLogSource("source").notNull(),
    target: importLogTarget("target").notNull(),
    status: importLogStatus("status").notNull().default("PENDING"),
    sourceUrl: text("source_url"),
    startedBy: text("started_by").references(() => users.id, { onDelete: "set null" }),
    /** Pictures that its source has, which may be more than one run looks at. */
    found: integer("found"),
    attempted: integer("attempted").notNull().default(0),
    successful: integer("successful").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    results: jsonList("results", ImportItemResult),
    error: text("error"),
    startedAt: instant("started_at"),
    completedAt: instant("completed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("import_logs_created_idx").on(t.createdAt, t.id),
    index("import_logs_started_by_idx").on(t.startedBy),
    check(
      "import_logs_counts",
      sql`least(${t.successful}, ${t.failed}, ${t.skipped}) >= 0 and ${t.successful} + ${t.failed} + ${t.skipped} <= ${t.attempted}`,
    ),
    check("import_logs_results_size", atMostBytes(t.results, 1048576)),
  ],
)
