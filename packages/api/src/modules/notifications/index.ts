export { type AccountEmail, enqueueAccountEmail } from "./account-emails.ts"
export { notificationHandlers } from "./jobs.ts"

export { type About, tell, tellOf } from "./tell.ts"
