export { type AccountEmail, enqueueAccountEmail } from "./account-emails.ts"
export { notificationHandlers } from "./jobs.ts"

export { readAhead } from "./people.ts"
export { type About, tell, tellOf } from "./tell.ts"
