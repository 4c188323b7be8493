import { CREDIT_CAUSES, CREDIT_TRANSACTION_TYPES } from "@atelier/domain/credits"
import { EARNING_REASONS, EARNING_STATES } from "@atelier/domain/payouts"
import { sql } from "drizzle-orm"
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { createdAt, id, instant, oneOf, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"
import { payouts } from "./payouts.ts"
import { tasks } from "./tasks.ts"

export const earningState = pgEnum("earning_state", EARNING_STATES)

/**
 * The journal of credits. An insert moves `users.credits` by `amount`; the trigger fills `balanceAfter` and `seq`, whatever
 * was sent. UPDATE, DELETE and TRUNCATE are refused. `amountCents` is the money received with a PURCHASE.
 */
export const creditTransactions = pgTable(
  "credit_transactions",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    amount: integer("amount").notNull(),
    type: text("type", { enum: CREDIT_TRANSACTION_TYPES }).notNull(),
    cause: text("cause", { enum: CREDIT_CAUSES }),
    /** What a person wrote about it; rows older than `cause` keep the sentence they were written with. */
    description: text("description"),
    relatedTaskId: uuid("related_task_id").references(() => tasks.id, { onDelete: "restrict" }),
    stripePaymentId: text("stripe_payment_id"),
    amountCents: integer("amount_cents"),
    balanceAfter: integer("balance_after").notNull().default(0),
    seq: integer("seq").notNull().default(0),
    idempotencyKey: text("idempotency_key").notNull().unique("credit_transactions_idempotency_key_unique"),
    createdBy: text("created_by").references(() => users.id, { onDelete: "restrict" }),
    /** The colleague who ordered, where the company's owner pays; a trigger holds their budget and the company's limit. */
    memberId: text("member_id").references(() => users.id, { onDelete: "restrict" }),
    /** The month of the member's budget that it counts in, such as "2026-11". */
    budgetMonth: text("budget_month"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("credit_transactions_user_seq_unique").on(t.userId, t.seq),
    index("credit_transactions_task_idx").on(t.relatedTaskId).where(sql`${t.relatedTaskId} is not null`),
    index("credit_transactions_created_by_idx").on(t.createdBy).where(sql`${t.createdBy} is not null`),
    index("credit_transactions_member_idx").on(t.memberId, t.budgetMonth).where(sql`${t.memberId} is not null`),
    index("credit_transactions_created_idx").on(t.createdAt, t.id),
    uniqueIndex("credit_transactions_purchase_unique").on(t.stripePaymentId).where(sql`${t.type} = 'PURCHASE'`),
    check("credit_transactions_amount_nonzero", sql`${t.amount} <> 0`),
    check("credit_transactions_cause_known", oneOf(t.cause, CREDIT_CAUSES)),
    check("credit_transactions_explained", sql`${t.cause} is not null or ${t.description} is not null`),
    check("credit_transactions_type_known", oneOf(t.type, CREDIT_TRANSACTION_TYPES)),
    check(
      "credit_transactions_sign_of_type",
      sql`case ${t.type} when 'USAGE' then ${t.amount} < 0 when 'CLAWBACK' then true when 'ADJUSTMENT' then true else ${t.amount} > 0 end`,
    ),
    check(
      "credit_transactions_task_of_type",
      sql`(${t.type} in ('USAGE', 'REFUND')) = (${t.relatedTaskId} is not null)`,
    ),
    check(
      "credit_transactions_money_of_purchase",
      sql`(${t.type} = 'PURCHASE') = (${t.amountCents} is not null) and coalesce(${t.amountCents}, 0) >= 0`,
    ),
    check("credit_transactions_balance_after_nonnegative", sql`${t.balanceAfter} >= 0`),
    check(
      "credit_transactions_member_of_usage",
      sql`${t.memberId} is null or (${t.type} in ('USAGE', 'REFUND') and ${t.memberId} <> ${t.userId})`,
    ),
    check("credit_transactions_budget_month_of_member", sql`(${t.memberId} is null) = (${t.budgetMonth} is null)`),
    check("credit_transactions_budget_month_format", sql`${t.budgetMonth} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check("credit_transactions_description_length", sql`char_length(${t.description}) between 1 and 500`),
  ],
)

/** What a freelancer earned with a task: credits taken out of the work in progress, and cents at the rate fixed on acceptance. */
export const freelancerEarnings = pgTable(
  "freelancer_earnings",
  {
    id: id(),
    freelancerId: text("freelancer_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "restrict" }),
    credits: integer("credits").notNull(),
    centsPerCredit: integer("cents_per_credit").notNull(),
    amountCents: integer("amount_cents").notNull(),
    state: earningState("state").notNull().default("ON_HOLD"),
    reason: text("reason", { enum: EARNING_REASONS }).notNull(),
    holdUntil: instant("hold_until"),
    payoutId: uuid("payout_id").references(() => payouts.id, { onDelete: "restrict" }),
    paidAt: instant("paid_at"),
    reversedAt: instant("reversed_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("freelancer_earnings_task_unique").on(t.taskId).where(sql`${t.state} <> 'REVERSED'`),
    index("freelancer_earnings_task_idx").on(t.taskId),
    index("freelancer_earnings_freelancer_idx").on(t.freelancerId, t.createdAt, t.id),
    index("freelancer_earnings_state_idx").on(t.freelancerId, t.state),
    index("freelancer_earnings_due_idx").on(t.holdUntil).where(sql`${t.state} = 'ON_HOLD'`),
    index("freelancer_earnings_payout_idx").on(t.payoutId),
    check("freelancer_earnings_credits_positive", sql`${t.credits} > 0`),
    check(
      "freelancer_earnings_amount",
      sql`${t.amountCents} = ${t.credits} * ${t.centsPerCredit} and ${t.centsPerCredit} >= 0`,
    ),
    check("freelancer_earnings_hold_has_date", sql`${t.state} <> 'ON_HOLD' or ${t.holdUntil} is not null`),
    check(
      "freelancer_earnings_payout_of_state",
      sql`case ${t.state} when 'REQUESTED' then ${t.payoutId} is not null when 'PAID' then ${t.payoutId} is not null and ${t.paidAt} is not null when 'REVERSED' then ${t.reversedAt} is not null else ${t.payoutId} is null end`,
    ),
    check("freelancer_earnings_reason_known", oneOf(t.reason, EARNING_REASONS)),
  ],
)
