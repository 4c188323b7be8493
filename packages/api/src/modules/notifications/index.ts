export type { NotificationParams } from "./in-words.ts"
export { notificationJobs } from "./jobs.ts"
export { type Notification, notify, notifyAdmins } from "./notify.ts"
export type { NotificationItem } from "./queries.ts"
