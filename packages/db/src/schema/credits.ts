import { CREDIT_TRANSACTION_TYPES } from "@atelier/domain/credits"
import { sql } from "drizzle-orm"
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { createdAt, id, oneOf } from "./columns.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

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
    description: text("description").notNull(),
    relatedTaskId: uuid("related_task_id").references(() => tasks.id, { onDelete: "restrict" }),
    stripePaymentId: text("stripe_payment_id"),
    amountCents: integer("amount_cents"),
    balanceAfter: integer("balance_after").notNull().default(0),
    seq: integer("seq").notNull().default(0),
    idempotencyKey: text("idempotency_key").notNull().unique("credit_transactions_idempotency_key_unique"),
    createdBy: text("created_by").references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("credit_transactions_user_seq_unique").on(t.userId, t.seq),
    index("credit_transactions_task_idx").on(t.relatedTaskId).where(sql`${t.relatedTaskId} is not null`),
    index("credit_transactions_created_by_idx").on(t.createdBy).where(sql`${t.createdBy} is not null`),
    index("credit_transactions_created_idx").on(t.createdAt, t.id),
    uniqueIndex("credit_transactions_purchase_unique").on(t.stripePaymentId).where(sql`${t.type} = 'PURCHASE'`),
    check("credit_transactions_amount_nonzero", sql`${t.amount} <> 0`),
    check("credit_transactions_type_known", oneOf(t.type, CREDIT_TRANSACTION_TYPES)),
    check(
      "credit_transactions_sign_of_type",
      sql`case ${t.type} when 'USAGE' then ${t.amount} < 0 when 'CLAWBACK' then ${t.amount} < 0 when 'ADJUSTMENT' then true else ${t.amount} > 0 end`,
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
    check("credit_transactions_description_length", sql`char_length(${t.description}) between 1 and 500`),
  ],
)
