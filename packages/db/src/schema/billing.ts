import {
  PURCHASE_FAILURES,
  PURCHASE_STATUSES,
  RETURN_KINDS,
  WEBHOOK_EVENT_STATUSES,
  WEBHOOK_PROVIDERS,
} from "@atelier/domain/billing"
import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { createdAt, Facts, id, instant, json, oneOf, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"

export const purchaseStatus = pgEnum("purchase_status", PURCHASE_STATUSES)
export const webhookProvider = pgEnum("webhook_provider", WEBHOOK_PROVIDERS)
export const webhookEventStatus = pgEnum("webhook_event_status", WEBHOOK_EVENT_STATUSES)

export const creditPackages = pgTable(
  "credit_packages",
  {
    id: id(),
    name: text("name").notNull().unique("credit_packages_name_unique"),
    credits: integer("credits").notNull(),
    amountCents: integer("amount_cents").notNull(),
    currency: text("currency").notNull().default("usd"),
    isActive: boolean("is_active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("credit_packages_credits_positive", sql`${t.credits} > 0`),
    check("credit_packages_amount_positive", sql`${t.amountCents} > 0`),
    check("credit_packages_currency_usd", sql`${t.currency} = 'usd'`),
  ],
)

export const stripeCustomers = pgTable("stripe_customers", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  stripeCustomerId: text("stripe_customer_id").notNull().unique("stripe_customers_customer_unique"),
  createdAt: createdAt(),
})

/** One checkout. The package's credits and price are copied, so that a later price change does not touch it. */
export const purchases = pgTable(
  "purchases",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    packageId: uuid("package_id").references(() => creditPackages.id, { onDelete: "restrict" }),
    credits: integer("credits").notNull(),
    amountCents: integer("amount_cents").notNull(),
    paidCents: integer("paid_cents"),
    currency: text("currency").notNull().default("usd"),
    status: purchaseStatus("status").notNull().default("OPEN"),
    checkoutSessionId: text("checkout_session_id").unique("purchases_checkout_session_unique"),
    checkoutUrl: text("checkout_url"),
    paymentIntentId: text("payment_intent_id").unique("purchases_payment_intent_unique"),
    promotionCode: text("promotion_code"),
    receiptUrl: text("receipt_url"),
    idempotencyKey: text("idempotency_key").notNull(),
    failureReason: text("failure_reason", { enum: PURCHASE_FAILURES }),
    /** When Stripe was asked for the refunds and disputes that are booked; an answer to an older question changes nothing. */
    returnsAskedAt: timestamp("returns_asked_at", { withTimezone: true, precision: 6, mode: "string" }),
    paidAt: instant("paid_at"),
    expiresAt: instant("expires_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("purchases_idempotency_key_unique").on(t.userId, t.idempotencyKey),
    index("purchases_user_idx").on(t.userId, t.createdAt, t.id),
    index("purchases_package_idx").on(t.packageId),
    index("purchases_status_idx").on(t.status, t.createdAt, t.id),
    index("purchases_unsettled_idx").on(t.updatedAt).where(sql`${t.status} in ('OPEN', 'PROCESSING')`),
    check("purchases_credits_positive", sql`${t.credits} > 0`),
    check("purchases_amount_positive", sql`${t.amountCents} > 0`),
    check("purchases_paid_range", sql`${t.paidCents} between 0 and ${t.amountCents}`),
    check("purchases_failure_reason_known", oneOf(t.failureReason, PURCHASE_FAILURES)),
    check("purchases_currency_usd", sql`${t.currency} = 'usd'`),
    check(
      "purchases_paid_complete",
      sql`${t.status} not in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') or (${t.paidAt} is not null and ${t.paidCents} is not null)`,
    ),
  ],
)

/**
 * Money that left us again, by refunds and by disputes: each row is the difference to what Stripe said before, negative when
 * money came back (a won dispute, a refund that failed). A purchase's rows never sum below zero. Append-only.
 */
export const purchaseRefunds = pgTable(
  "purchase_refunds",
  {
    id: id(),
    purchaseId: uuid("purchase_id")
      .notNull()
      .references(() => purchases.id, { onDelete: "restrict" }),
    amountCents: integer("amount_cents").notNull(),
    stripeObjectId: text("stripe_object_id").notNull().unique("purchase_refunds_stripe_object_unique"),
    reason: text("reason", { enum: RETURN_KINDS }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    check("purchase_refunds_reason_known", oneOf(t.reason, RETURN_KINDS)),
    index("purchase_refunds_purchase_idx").on(t.purchaseId),
    check("purchase_refunds_amount_nonzero", sql`${t.amountCents} <> 0`),
  ],
)

/** Every verified webhook, stored before it is answered; the unique pair makes a second delivery a no-op. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: id(),
    provider: webhookProvider("provider").notNull(),
    externalId: text("external_id").notNull(),
    type: text("type").notNull(),
    payload: json("payload", Facts).notNull(),
    status: webhookEventStatus("status").notNull().default("RECEIVED"),
    attempts: integer("attempts").notNull().default(0),
    error: text("error"),
    processedAt: instant("processed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("webhook_events_external_unique").on(t.provider, t.externalId),
    index("webhook_events_status_idx").on(t.status, t.createdAt, t.id),
    index("webhook_events_created_idx").on(t.createdAt, t.id),
    check("webhook_events_processed_at", sql`${t.status} <> 'PROCESSED' or ${t.processedAt} is not null`),
  ],
)
