import { APPROVAL_CAUSES, APPROVAL_STATES } from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { briefs } from "./briefs.ts"
import { createdAt, id, instant, oneOf } from "./columns.ts"
import { companies } from "./companies.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

/** Orders of members that wait for the owner of their company. Nothing is charged before one is approved. */
export const orderApprovals = pgTable(
  "order_approvals",
  {
    id: id(),
    companyId: uuid("company_id")
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id, { onDelete: "cascade" }),
    /** The brief at the version, and at the price, that the member asked for. */
    briefVersion: integer("brief_version").notNull(),
    title: text("title").notNull(),
    credits: integer("credits").notNull(),
    cause: text("cause", { enum: APPROVAL_CAUSES }).notNull(),
    requestedBy: text("requested_by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    note: text("note"),
    state: text("state", { enum: APPROVAL_STATES }).notNull().default("WAITING"),
    decidedBy: text("decided_by").references(() => users.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at"),
    /** What the owner wrote when declining. */
    answer: text("answer"),
    taskId: uuid("task_id").references(() => tasks.id, { onDelete: "set null" }),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("order_approvals_one_waiting").on(t.briefId).where(sql`${t.state} = 'WAITING'`),
    index("order_approvals_company_idx").on(t.companyId, t.createdAt, t.id),
    index("order_approvals_brief_idx").on(t.briefId, t.createdAt),
    index("order_approvals_requested_by_idx").on(t.requestedBy),
    index("order_approvals_decided_by_idx").on(t.decidedBy),
    index("order_approvals_task_idx").on(t.taskId),
    index("order_approvals_expires_idx").on(t.expiresAt).where(sql`${t.state} = 'WAITING'`),
    check("order_approvals_state_known", oneOf(t.state, APPROVAL_STATES)),
    check("order_approvals_cause_known", oneOf(t.cause, APPROVAL_CAUSES)),
    check("order_approvals_credits_positive", sql`${t.credits} > 0`),
    check("order_approvals_title_length", sql`char_length(${t.title}) between 1 and 200`),
    check("order_approvals_note_length", sql`char_length(${t.note}) between 1 and 1000`),
    check("order_approvals_answer_length", sql`char_length(${t.answer}) between 1 and 1000`),
    check("order_approvals_decided", sql`(${t.state} = 'WAITING') = (${t.decidedAt} is null)`),
    check("order_approvals_declined_in_words", sql`${t.state} <> 'DECLINED' or ${t.answer} is not null`),
  ],
)
