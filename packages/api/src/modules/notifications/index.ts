export { notificationJobs } from "./jobs.ts"
export type { NotificationItem } from "./queries.ts"
export { type About, tell, tellOf } from "./tell.ts"
