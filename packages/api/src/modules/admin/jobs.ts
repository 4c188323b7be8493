import { z } from "zod"
import { defineJob } from "#platform/enqueue"

/** Nightly: compares the cash of the books with Stripe's balance. */
export const proveCashJob = defineJob("admin.prove-cash", z.object({ look: z.int().min(1).max(9).default(1) }), {
  queue: "rest",
  handler: async () => (await import("./jobs/prove-cash.ts")).proveCashNightly,
})

export const adminJobs = [proveCashJob]
