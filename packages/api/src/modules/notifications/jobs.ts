import { NOTIFICATION_EVENTS } from "@atelier/domain/notifications"
import { z } from "zod"
import { defineJob } from "#platform/enqueue"

export const sendMail = defineJob("notifications.send-mail", z.object({ notificationId: z.uuid() }), {
  queue: "mail",
  handler: async () => (await import("./jobs/send-mail.ts")).sendNotificationMail,
})

const Told = z.object({
  event: z.enum(NOTIFICATION_EVENTS),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  dedupeKey: z.string().max(200),
})

/** For modules to the left, which may not call notifyAdmins. */
export const tellAdmins = defineJob("notifications.tell-admins", Told, {
  queue: "rest",
  handler: async () => (await import("./jobs/tell-admins.ts")).tellAdminsLater,
})

export const notificationJobs = [sendMail, tellAdmins]
