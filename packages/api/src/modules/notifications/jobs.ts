import { z } from "zod"
import { defineJob } from "#platform/enqueue"

export const sendMail = defineJob("notifications.send-mail", z.object({ notificationId: z.uuid() }), {
  handler: async () => (await import("./jobs/send-mail.ts")).sendNotificationMail,
})
