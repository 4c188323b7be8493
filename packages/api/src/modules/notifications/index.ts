export { type AccountEmail, enqueueAccountEmail } from "./account-emails.ts"
export { notificationHandlers } from "./jobs.ts"

export { type Person, readAhead } from "./people.ts"
export { record, recordOf } from "./record.ts"
export type { About } from "./tell.ts"
