export { importsHandlers } from "./jobs.ts"
