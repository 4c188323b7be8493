import { proveCashJob } from "#modules/admin"
import { reconcilePurchases } from "#modules/billing"
import { tidyUploads } from "#modules/delivery"
import { tidyIdentity } from "#modules/identity"
import { sweepPayouts } from "#modules/payouts"
import type { Job } from "#platform/enqueue"

export type CronItem = { job: Job; pattern: string; payload: Record<string, unknown> }

/** What runs by the clock, in UTC. */
export const CRONTAB: readonly CronItem[] = [
  { job: tidyIdentity, pattern: "41 3 * * *", payload: {} },
  { job: reconcilePurchases, pattern: "*/10 * * * *", payload: {} },
  { job: proveCashJob, pattern: "23 2 * * *", payload: { look: 1 } },
  { job: sweepPayouts, pattern: "*/5 * * * *", payload: {} },
  { job: tidyUploads, pattern: "17 3 * * *", payload: {} },
]
