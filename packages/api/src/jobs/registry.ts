import { adminJobs } from "#modules/admin"
import { billingJobs } from "#modules/billing"
import { deliveryJobs } from "#modules/delivery"
import { identityJobs } from "#modules/identity"
import { matchingJobs } from "#modules/matching"
import { notificationJobs } from "#modules/notifications"
import { payoutsJobs } from "#modules/payouts"
import type { Job } from "#platform/enqueue"

/** Every job of the house. The worker builds its task list from it. */
export const JOBS: readonly Job[] = [
  ...billingJobs,
  ...payoutsJobs,
  ...deliveryJobs,
  ...identityJobs,
  ...matchingJobs,
  ...notificationJobs,
  ...adminJobs,
]
