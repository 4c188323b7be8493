export { adminHandlers } from "./jobs.ts"
