import { z } from "zod"
import { ClockTime, Id, pageShape, text } from "../shared/index.ts"
import { NOTIFICATION_CHANNELS, NOTIFICATION_EVENTS, NOTIFICATION_STATUSES } from "./enums.ts"

export const ListNotificationsInput = z.object({
  ...pageShape,
  unreadOnly: z.boolean().default(false).describe("Only unread ones"),
})
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>

/** Some by id, or all up to now when none is named. */
export const MarkReadInput = z.object({
  ids: z.array(Id).min(1).max(100).optional().describe("Notifications to mark as read; omit it to mark all"),
})
export type MarkReadInput = z.infer<typeof MarkReadInput>

/** A person's wishes: switches by event and channel; what is missing follows the platform's default. */
export const NotificationPreferences = z.object({
  channels: z
    .partialRecord(z.enum(NOTIFICATION_EVENTS), z.partialRecord(z.enum(NOTIFICATION_CHANNELS), z.boolean()))
    .default({})
    .describe("Switches by event and channel"),
  quietHours: z
    .object({ start: ClockTime, end: ClockTime })
    .nullable()
    .default(null)
    .describe("Quiet hours as {start, end}"),
  digest: z.enum(["OFF", "DAILY", "WEEKLY"]).default("OFF").describe("Collect notifications in a digest"),
})
export type NotificationPreferences = z.infer<typeof NotificationPreferences>

export const UpdatePreferencesInput = NotificationPreferences
export type UpdatePreferencesInput = z.infer<typeof UpdatePreferencesInput>

/** Letters about one event, on or off. */
export const SetLettersInput = z.object({
  event: z.enum(NOTIFICATION_EVENTS).describe("Event"),
  on: z.boolean().describe("Whether to send e-mail about it"),
})
export type SetLettersInput = z.infer<typeof SetLettersInput>

const Template = text(1, 10_000).nullable().optional()

export const UpdateTemplateInput = z.object({
  event: z.enum(NOTIFICATION_EVENTS).describe("Event"),
  inAppEnabled: z.boolean().optional().describe("Shown in the product"),
  emailEnabled: z.boolean().optional().describe("Sent by e-mail"),
  whatsappEnabled: z.boolean().optional().describe("Sent by WhatsApp"),
  slackEnabled: z.boolean().optional().describe("Sent by Slack"),
  titleTemplate: text(1, 300).nullable().optional().describe("Title"),
  bodyTemplate: Template.describe("Text"),
  emailSubjectTemplate: text(1, 300).nullable().optional().describe("Subject of the e-mail"),
  emailBodyTemplate: Template.describe("Text of the e-mail"),
  whatsappTemplate: Template.describe("Text for WhatsApp"),
  slackTemplate: Template.describe("Text for Slack"),
})
export type UpdateTemplateInput = z.infer<typeof UpdateTemplateInput>

export const PreviewTemplateInput = z.object({
  event: z.enum(NOTIFICATION_EVENTS).describe("Event"),
  template: text(1, 10_000).describe("Text of the template"),
})
export type PreviewTemplateInput = z.infer<typeof PreviewTemplateInput>

export const ListNotificationLogInput = z.object({
  ...pageShape,
  event: z.enum(NOTIFICATION_EVENTS).optional().describe("Event"),
  channel: z.enum(NOTIFICATION_CHANNELS).optional().describe("Channel"),
  status: z.enum(NOTIFICATION_STATUSES).optional().describe("Only those with this status"),
})
export type ListNotificationLogInput = z.infer<typeof ListNotificationLogInput>
