export { notificationHandlers } from "./jobs.ts"

export { type About, tell, tellOf } from "./tell.ts"
