import { AUDIT_ACTION_TYPES, AUDIT_ACTOR_TYPES, AUDIT_OUTCOMES, AUDIT_VIAS } from "@atelier/domain/audit"
import { bigint, check, index, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { atMostBytes, createdAt, Facts, id, instant, json } from "./columns.ts"
import { users } from "./identity.ts"

export const auditActionType = pgEnum("audit_action_type", AUDIT_ACTION_TYPES)
export const auditOutcome = pgEnum("audit_outcome", AUDIT_OUTCOMES)
export const auditActorType = pgEnum("audit_actor_type", AUDIT_ACTOR_TYPES)
export const auditVia = pgEnum("audit_via", AUDIT_VIAS)

/** Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE. */
export const auditLogs = pgTable(
  "audit_logs",
  {
    id: id(),
    actorType: auditActorType("actor_type").notNull(),
    actorId: text("actor_id").references(() => users.id, { onDelete: "restrict" }),
    actorName: text("actor_name"),
    action: auditActionType("action").notNull(),
    outcome: auditOutcome("outcome").notNull().default("SUCCESS"),
    resourceType: text("resource_type"),
    resourceId: text("resource_id"),
    before: json("before", Facts),
    after: json("after", Facts),
    metadata: json("metadata", Facts),
    requestId: text("request_id"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    via: auditVia("via"),
    /** Who sat at the command line, as the operating system names them. */
    operator: text("operator"),
    createdAt: createdAt(),
  },
  (t) => [
    index("audit_logs_created_idx").on(t.createdAt, t.id),
    index("audit_logs_actor_idx").on(t.actorId, t.createdAt),
    index("audit_logs_action_idx").on(t.action, t.createdAt),
    index("audit_logs_resource_idx").on(t.resourceType, t.resourceId, t.createdAt),
    check("audit_logs_before_size", atMostBytes(t.before, 65536)),
    check("audit_logs_after_size", atMostBytes(t.after, 65536)),
    check("audit_logs_metadata_size", atMostBytes(t.metadata, 65536)),
  ],
)

/** The hash chains over append-only journals: one row a sealed row, written in batches after commit. Append-only. */
export const journalSeals = pgTable(
  "journal_seals",
  {
    journal: text("journal", { enum: ["credit_transactions", "audit_logs"] }).notNull(),
    position: bigint("position", { mode: "number" }).notNull(),
    rowId: uuid("row_id").notNull(),
    hash: text("hash").notNull(),
    sealedAt: instant("sealed_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "journal_seals_pkey", columns: [t.journal, t.position] }),
    uniqueIndex("journal_seals_row_unique").on(t.journal, t.rowId),
  ],
)
