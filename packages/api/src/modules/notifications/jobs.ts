import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const notificationHandlers: Handlers<JobsOf<"notifications">> = {
  "notifications.send-account-email": async () => (await import("./jobs/send-account-email.ts")).sendAccountEmail,
  "notifications.send-mail": async () => (await import("./jobs/send-mail.ts")).sendNotificationMail,
  "notifications.tell-admins": async () => (await import("./jobs/tell-admins.ts")).tellAdminsLater,
}
