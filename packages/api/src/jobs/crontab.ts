import { tidyUploads } from "#modules/delivery"
import type { Job } from "#platform/enqueue"

export type CronItem = { job: Job; pattern: string; payload: unknown }

/** What runs by the clock, in UTC. */
export const CRONTAB: readonly CronItem[] = [{ job: tidyUploads, pattern: "17 3 * * *", payload: {} }]
