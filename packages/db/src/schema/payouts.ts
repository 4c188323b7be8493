import { PAYOUT_FAILURES, PAYOUT_HOLDS, PAYOUT_METHODS, PAYOUT_STATUSES } from "@atelier/domain/payouts"
import { sql } from "drizzle-orm"
import { boolean, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { createdAt, Facts, id, instant, json, oneOf, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"

export const payoutStatus = pgEnum("payout_status", PAYOUT_STATUSES)
export const payoutMethod = pgEnum("payout_method", PAYOUT_METHODS)

/** Where money paid manually goes: encrypted, and as much as may be shown. A change is a new row; payouts rest from `changedAt`. */
export const payoutDestinations = pgTable(
  "payout_destinations",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    method: payoutMethod("method").notNull(),
    details: text("details").notNull(),
    label: text("label").notNull(),
    changedAt: instant("changed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("payout_destinations_user_idx").on(t.userId, t.method, t.createdAt),
    check("payout_destinations_by_hand", sql`${t.method} <> 'STRIPE_CONNECT'`),
    check("payout_destinations_label_length", sql`length(${t.label}) between 1 and 300`),
  ],
)

/** A request for money. Who, how much and by which way never change; a trigger guards the steps of `status`. */
export const payouts = pgTable(
  "payouts",
  {
    id: id(),
    freelancerId: text("freelancer_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    amountCents: integer("amount_cents").notNull(),
    credits: integer("credits").notNull(),
    currency: text("currency").notNull().default("usd"),
    method: payoutMethod("method").notNull().default("STRIPE_CONNECT"),
    status: payoutStatus("status").notNull().default("PENDING"),
    destinationId: uuid("destination_id").references(() => payoutDestinations.id, { onDelete: "restrict" }),
    idempotencyKey: text("idempotency_key").notNull(),
    stripeTransferId: text("stripe_transfer_id").unique("payouts_stripe_transfer_unique"),
    reference: text("reference"),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    approvedBy: text("approved_by").references(() => users.id, { onDelete: "restrict" }),
    approvedAt: instant("approved_at"),
    secondApprovedBy: text("second_approved_by").references(() => users.id, { onDelete: "restrict" }),
    secondApprovedAt: instant("second_approved_at"),
    processingAt: instant("processing_at"),
    completedAt: instant("completed_at"),
    failedAt: instant("failed_at"),
    cancelledAt: instant("cancelled_at"),
    failureCode: text("failure_code", { enum: PAYOUT_FAILURES }),
    /** What a person wrote about it, and what was written before there were codes. */
    failureReason: text("failure_reason"),
    /** Why an approved payout is not sent now; null when nothing is in the way. */
    heldReason: text("held_reason", { enum: PAYOUT_HOLDS }),
    heldAt: instant("held_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("payouts_idempotency_key_unique").on(t.freelancerId, t.idempotencyKey),
    uniqueIndex("payouts_one_open").on(t.freelancerId).where(sql`${t.status} in ('PENDING', 'PROCESSING')`),
    index("payouts_freelancer_idx").on(t.freelancerId, t.createdAt, t.id),
    index("payouts_status_idx").on(t.status, t.createdAt, t.id),
    index("payouts_processing_idx").on(t.processingAt).where(sql`${t.status} = 'PROCESSING'`),
    index("payouts_destination_idx").on(t.destinationId),
    index("payouts_approved_by_idx").on(t.approvedBy),
    index("payouts_second_approved_by_idx").on(t.secondApprovedBy),
    check("payouts_amount_positive", sql`${t.amountCents} > 0`),
    check("payouts_credits_positive", sql`${t.credits} > 0`),
    check("payouts_currency_usd", sql`${t.currency} = 'usd'`),
    check("payouts_two_approvers", sql`${t.secondApprovedBy} <> ${t.approvedBy}`),
    check(
      "payouts_not_own_approver",
      sql`${t.approvedBy} <> ${t.freelancerId} and ${t.secondApprovedBy} <> ${t.freelancerId}`,
    ),
    check(
      "payouts_failed_has_reason",
      sql`${t.status} <> 'FAILED' or coalesce(${t.failureCode}, ${t.failureReason}) is not null`,
    ),
    check("payouts_failure_code_known", oneOf(t.failureCode, PAYOUT_FAILURES)),
    check("payouts_held_complete", sql`(${t.heldReason} is null) = (${t.heldAt} is null)`),
    check("payouts_held_while_processing", sql`${t.heldReason} is null or ${t.status} = 'PROCESSING'`),
    check("payouts_held_reason_known", oneOf(t.heldReason, PAYOUT_HOLDS)),
    check("payouts_completed_at", sql`${t.status} <> 'COMPLETED' or ${t.completedAt} is not null`),
  ],
)

/** A freelancer's Stripe account as `account.updated` last told it; payouts rest for a while after it was replaced at `changedAt`. */
export const stripeConnectAccounts = pgTable("stripe_connect_accounts", {
  id: id(),
  userId: text("user_id")
    .notNull()
    .unique("stripe_connect_accounts_user_unique")
    .references(() => users.id, { onDelete: "restrict" }),
  stripeAccountId: text("stripe_account_id").notNull().unique("stripe_connect_accounts_account_unique"),
  country: text("country"),
  detailsSubmitted: boolean("details_submitted").notNull().default(false),
  chargesEnabled: boolean("charges_enabled").notNull().default(false),
  payoutsEnabled: boolean("payouts_enabled").notNull().default(false),
  requirements: json("requirements", Facts),
  externalAccount: text("external_account"),
  lastEventAt: instant("last_event_at"),
  changedAt: instant("changed_at"),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})
