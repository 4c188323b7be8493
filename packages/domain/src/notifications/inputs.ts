import { z } from "zod"
import { ClockTime, Id, pageShape, text } from "../shared/index.ts"
import { NOTIFICATION_CHANNELS, NOTIFICATION_EVENTS, NOTIFICATION_STATUSES } from "./enums.ts"

export const ListNotificationsInput = z.object({ ...pageShape, unreadOnly: z.boolean().default(false) })
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>

/** Some by id, or all up to now when none is named. */
export const MarkReadInput = z.object({ ids: z.array(Id).min(1).max(100).optional() })
export type MarkReadInput = z.infer<typeof MarkReadInput>

/** A person's wishes: switches by event and channel; what is missing follows the platform's default. */
export const NotificationPreferences = z.object({
  channels: z
    .partialRecord(z.enum(NOTIFICATION_EVENTS), z.partialRecord(z.enum(NOTIFICATION_CHANNELS), z.boolean()))
    .default({}),
  quietHours: z.object({ start: ClockTime, end: ClockTime }).nullable().default(null),
  digest: z.enum(["OFF", "DAILY", "WEEKLY"]).default("OFF"),
})
export type NotificationPreferences = z.infer<typeof NotificationPreferences>

export const UpdatePreferencesInput = NotificationPreferences
export type UpdatePreferencesInput = z.infer<typeof UpdatePreferencesInput>

/** Letters about one event, on or off. */
export const SetLettersInput = z.object({ event: z.enum(NOTIFICATION_EVENTS), on: z.boolean() })
export type SetLettersInput = z.infer<typeof SetLettersInput>

const Template = text(1, 10_000).nullable().optional()

export const UpdateTemplateInput = z.object({
  event: z.enum(NOTIFICATION_EVENTS),
  inAppEnabled: z.boolean().optional(),
  emailEnabled: z.boolean().optional(),
  whatsappEnabled: z.boolean().optional(),
  slackEnabled: z.boolean().optional(),
  titleTemplate: text(1, 300).nullable().optional(),
  bodyTemplate: Template,
  emailSubjectTemplate: text(1, 300).nullable().optional(),
  emailBodyTemplate: Template,
  whatsappTemplate: Template,
  slackTemplate: Template,
})
export type UpdateTemplateInput = z.infer<typeof UpdateTemplateInput>

export const PreviewTemplateInput = z.object({ event: z.enum(NOTIFICATION_EVENTS), template: text(1, 10_000) })
export type PreviewTemplateInput = z.infer<typeof PreviewTemplateInput>

export const ListNotificationLogInput = z.object({
  ...pageShape,
  event: z.enum(NOTIFICATION_EVENTS).optional(),
  channel: z.enum(NOTIFICATION_CHANNELS).optional(),
  status: z.enum(NOTIFICATION_STATUSES).optional(),
})
export type ListNotificationLogInput = z.infer<typeof ListNotificationLogInput>
