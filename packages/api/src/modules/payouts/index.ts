export { payoutsJobs, sweepPayouts } from "./jobs.ts"
