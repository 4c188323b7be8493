import { NOTIFICATION_CHANNELS, NOTIFICATION_EVENTS, NOTIFICATION_STATUSES } from "@atelier/domain/notifications"
import { sql } from "drizzle-orm"
import { boolean, check, index, integer, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { atMostBytes, createdAt, Facts, id, instant, jsonObject, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"

export const notificationChannel = pgEnum("notification_channel", NOTIFICATION_CHANNELS)
export const notificationEvent = pgEnum("notification_event", NOTIFICATION_EVENTS)
export const notificationStatus = pgEnum("notification_status", NOTIFICATION_STATUSES)

/** One row a person, event and channel; a repeated `dedupeKey` is refused, so a cause that runs twice tells once. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    event: notificationEvent("event").notNull(),
    channel: notificationChannel("channel").notNull(),
    status: notificationStatus("status").notNull().default("PENDING"),
    title: text("title").notNull(),
    body: text("body").notNull(),
    link: text("link"),
    resourceType: text("resource_type"),
    resourceId: text("resource_id"),
    data: jsonObject("data", Facts),
    dedupeKey: text("dedupe_key"),
    readAt: instant("read_at"),
    sendAfter: instant("send_after"),
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    error: text("error"),
    createdAt: createdAt(),
  },
  (t) => [
    index("notifications_user_idx").on(t.userId, t.channel, t.createdAt, t.id),
    index("notifications_unread_idx").on(t.userId).where(sql`${t.channel} = 'IN_APP' and ${t.readAt} is null`),
    index("notifications_to_send_idx")
      .on(t.sendAfter, t.createdAt)
      .where(sql`${t.channel} <> 'IN_APP' and ${t.status} = 'PENDING'`),
    index("notifications_log_idx").on(t.createdAt, t.id),
    uniqueIndex("notifications_dedupe_unique").on(t.userId, t.channel, t.dedupeKey),
    check("notifications_data_size", atMostBytes(t.data, 16384)),
    check("notifications_title_length", sql`char_length(${t.title}) between 1 and 300`),
    check("notifications_body_length", sql`char_length(${t.body}) <= 20000`),
  ],
)

/** Templates and channel toggles of one event; a null template means the built-in text. */
export const notificationSettings = pgTable(
  "notification_settings",
  {
    id: id(),
    event: notificationEvent("event").notNull().unique("notification_settings_event_unique"),
    inAppEnabled: boolean("in_app_enabled").notNull().default(true),
    emailEnabled: boolean("email_enabled").notNull().default(true),
    whatsappEnabled: boolean("whatsapp_enabled").notNull().default(false),
    slackEnabled: boolean("slack_enabled").notNull().default(false),
    titleTemplate: text("title_template"),
    bodyTemplate: text("body_template"),
    emailSubjectTemplate: text("email_subject_template"),
    emailBodyTemplate: text("email_body_template"),
    whatsappTemplate: text("whatsapp_template"),
    slackTemplate: text("slack_template"),
    updatedBy: text("updated_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("notification_settings_updated_by_idx").on(t.updatedBy)],
)
