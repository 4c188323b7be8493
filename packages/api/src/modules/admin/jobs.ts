import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const adminHandlers: Handlers<JobsOf<"admin">> = {
  "admin.prove-cash": async () => (await import("./jobs/prove-cash.ts")).proveCashNightly,
}
