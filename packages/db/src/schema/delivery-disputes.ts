import { DISPUTE_CATEGORIES, DISPUTE_OUTCOMES } from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { createdAt, id, instant } from "./columns.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

export const disputeCategory = pgEnum("dispute_category", DISPUTE_CATEGORIES)
export const disputeOutcome = pgEnum("dispute_outcome", DISPUTE_OUTCOMES)

const person = (name: string) => text(name).references(() => users.id, { onDelete: "restrict" })

/**
 * A disagreement that an admin settles by a split of the task's credits, alone or by a proposal that both sides accept.
 * One open dispute a task; who opened it may withdraw it.
 */
export const disputes = pgTable(
  "disputes",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "restrict" }),
    openedBy: person("opened_by").notNull(),
    category: disputeCategory("category").notNull().default("OTHER"),
    reason: text("reason").notNull(),
    /** What the side that opened it proposes as the client's refund. */
    refundPercent: integer("refund_percent").notNull().default(0),
    answer: text("answer"),
    answeredBy: person("answered_by"),
    answeredAt: instant("answered_at"),
    withdrawnAt: instant("withdrawn_at"),
    /** Counts the settlements that an admin has proposed; the columns below hold the last. */
    proposal: integer("proposal").notNull().default(0),
    proposedOutcome: disputeOutcome("proposed_outcome"),
    proposedRefundCredits: integer("proposed_refund_credits"),
    proposedNote: text("proposed_note"),
    proposedBy: person("proposed_by"),
    proposedAt: instant("proposed_at"),
    clientAcceptedAt: instant("client_accepted_at"),
    freelancerAcceptedAt: instant("freelancer_accepted_at"),
    refundCredits: integer("refund_credits"),
    earnedCredits: integer("earned_credits"),
    resolution: text("resolution"),
    resolvedBy: person("resolved_by"),
    resolvedAt: instant("resolved_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("disputes_task_idx").on(t.taskId, t.createdAt),
    uniqueIndex("disputes_one_pending").on(t.taskId).where(sql`${t.resolvedAt} is null and ${t.withdrawnAt} is null`),
    index("disputes_opened_by_idx").on(t.openedBy),
    index("disputes_answered_by_idx").on(t.answeredBy),
    index("disputes_proposed_by_idx").on(t.proposedBy),
    index("disputes_resolved_by_idx").on(t.resolvedBy),
    check("disputes_reason_length", sql`char_length(${t.reason}) between 1 and 5000`),
    check("disputes_refund_percent_range", sql`${t.refundPercent} between 0 and 100`),
    check("disputes_split_nonnegative", sql`${t.refundCredits} >= 0 and ${t.earnedCredits} >= 0`),
    check("disputes_answer_complete", sql`num_nonnulls(${t.answer}, ${t.answeredBy}, ${t.answeredAt}) in (0, 3)`),
    check(
      "disputes_proposal_complete",
      sql`num_nonnulls(${t.proposedOutcome}, ${t.proposedRefundCredits}, ${t.proposedNote}, ${t.proposedBy}, ${t.proposedAt}) = case when ${t.proposal} = 0 then 0 else 5 end`,
    ),
    check(
      "disputes_accepted_is_proposed",
      sql`${t.proposal} > 0 or (${t.clientAcceptedAt} is null and ${t.freelancerAcceptedAt} is null)`,
    ),
    check(
      "disputes_resolution_complete",
      sql`num_nonnulls(${t.refundCredits}, ${t.earnedCredits}, ${t.resolution}, ${t.resolvedBy}, ${t.resolvedAt}) in (0, 5)`,
    ),
    check("disputes_one_end", sql`${t.resolvedAt} is null or ${t.withdrawnAt} is null`),
  ],
)
