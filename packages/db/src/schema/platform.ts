import { sql } from "drizzle-orm"
import { bigint, check, index, pgEnum, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core"
import { z } from "zod"
import { atMostBytes, createdAt, Facts, instant, json, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"

export const outboxKind = pgEnum("outbox_kind", ["job", "hint"])

/** Effects of a transaction, written with it and flushed after it. Full precision of time: `runAt` is compared with now(). */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: outboxKind("kind").notNull(),
    name: text("name").notNull(),
    payload: json("payload", Facts).notNull().default({}),
    jobKey: text("job_key"),
    runAt: timestamp("run_at", { withTimezone: true, mode: "date" }),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (t) => [check("outbox_payload_size", atMostBytes(t.payload, 65536))],
)

/** The answer to a mutation already done, found again by the caller's key. `response` is null while it runs. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    response: json("response", z.unknown()),
    completedAt: instant("completed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "idempotency_keys_unique", columns: [t.scope, t.key] }),
    index("idempotency_keys_created_idx").on(t.createdAt),
    check("idempotency_keys_key_length", sql`char_length(${t.key}) between 1 and 200`),
  ],
)

/** The workers that live: each queue of a process says so every few seconds. Jobs of one that fell silent are freed. */
export const workerBeats = pgTable("worker_beats", {
  id: text("id").primaryKey(),
  seenAt: instant("seen_at").notNull().defaultNow(),
})

/** Numbers and switches an admin edits at run time. */
export const settings = pgTable(
  "settings",
  {
    key: text("key").primaryKey(),
    value: json("value", z.unknown()).notNull(),
    updatedBy: text("updated_by").references(() => users.id, { onDelete: "set null" }),
    updatedAt: updatedAt(),
  },
  (t) => [index("settings_updated_by_idx").on(t.updatedBy), check("settings_value_size", atMostBytes(t.value, 65536))],
)
