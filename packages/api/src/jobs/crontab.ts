import type { JobName } from "#platform/jobs"

export type CronItem = { job: JobName; pattern: string; payload: Record<string, unknown> }

/** What runs by the clock, in UTC. */
export const CRONTAB: readonly CronItem[] = [
  { job: "identity.tidy", pattern: "41 3 * * *", payload: {} },
  { job: "billing.reconcile-purchases", pattern: "*/10 * * * *", payload: {} },
  { job: "admin.prove-cash", pattern: "23 2 * * *", payload: { look: 1 } },
  { job: "payouts.sweep", pattern: "*/5 * * * *", payload: {} },
  { job: "briefs.remove-discarded", pattern: "29 3 * * *", payload: {} },
  { job: "delivery.describe-files", pattern: "*/10 * * * *", payload: {} },
  { job: "delivery.tidy-uploads", pattern: "17 3 * * *", payload: {} },
  { job: "imports.tidy", pattern: "29 3 * * *", payload: {} },
]
