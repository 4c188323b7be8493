import { z } from "zod"
import { ClockTime, Id, pageShape } from "../shared/index.ts"
import { NOTIFICATION_EVENTS } from "./channels.ts"
import { NOTIFICATION_CHANNELS } from "./enums.ts"

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

/** E-mails about one event, on or off. */
export const SetEmailSettingInput = z.object({
  event: z.enum(NOTIFICATION_EVENTS).describe("Event"),
  on: z.boolean().describe("Whether to send e-mail about it"),
})
export type SetEmailSettingInput = z.infer<typeof SetEmailSettingInput>
