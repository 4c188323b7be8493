export { payoutsHandlers } from "./jobs.ts"
