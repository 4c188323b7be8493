import { z } from "zod"
import { fact } from "../facts/fact.ts"

export const ADMIN_FACTS = {
  "webhook.failed": fact(z.object({ type: z.string(), error: z.string() }), {
    admins: { event: "WEBHOOK_FAILED", place: "webhooks" },
  }),
  "job.failed": fact(z.object({ job: z.string(), error: z.string() }), {
    admins: { event: "JOB_FAILED", place: "home" },
  }),
  "proof.failed": fact(z.object({ differenceCents: z.int() }), {
    admins: { event: "PROOF_FAILED", place: "money" },
  }),
}
