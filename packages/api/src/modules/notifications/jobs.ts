import { z } from "zod"
import { defineJob } from "#platform/enqueue"

const sendMail = defineJob("notifications.send-mail", z.object({ notificationId: z.uuid() }), {
  queue: "mail",
  handler: async () => (await import("./jobs/send-mail.ts")).sendNotificationMail,
})

const Told = z.object({
  fact: z.enum(["freelancer.applied", "job.failed"]),
  payload: z.record(z.string(), z.string()),
  dedupeKey: z.string().max(200),
})

/** For modules to the left, which may not tell anyone themselves. */
const tellAdmins = defineJob("notifications.tell-admins", Told, {
  queue: "rest",
  handler: async () => (await import("./jobs/tell-admins.ts")).tellAdminsLater,
})

export const notificationJobs = [sendMail, tellAdmins]
