import { entriesOf } from "@atelier/domain/shared"
import { adminHandlers } from "#modules/admin"
import { billingHandlers } from "#modules/billing"
import { briefsHandlers } from "#modules/briefs"
import { deliveryHandlers } from "#modules/delivery"
import { identityHandlers } from "#modules/identity"
import { importsHandlers } from "#modules/imports"
import { matchingHandlers } from "#modules/matching"
import { notificationHandlers } from "#modules/notifications"
import { payoutsHandlers } from "#modules/payouts"
import type { Handlers, Job } from "#platform/enqueue"
import { JOB_TYPES, type JobName } from "#platform/jobs"

/** A job without a handler does not compile. */
const HANDLERS: Handlers<JobName> = {
  ...adminHandlers,
  ...billingHandlers,
  ...briefsHandlers,
  ...deliveryHandlers,
  ...identityHandlers,
  ...importsHandlers,
  ...matchingHandlers,
  ...notificationHandlers,
  ...payoutsHandlers,
}

/** Every job with its handler. The worker builds its task list from it. */
export const JOBS: readonly Job[] = entriesOf(JOB_TYPES).map(([name, type]) => ({
  name,
  ...type,
  // The payload is parsed by the schema that stands beside it.
  handler: HANDLERS[name] as Job["handler"],
}))
