export { adminJobs, proveCashJob } from "./jobs.ts"
