import { z } from "zod"
import { change, fact } from "../facts/fact.ts"

const job = z.string()
const cash = z.object({ differenceCents: z.int(), booksCents: z.int(), stripeCents: z.int() })

export const ADMIN_FACTS = {
  "job.failed": fact(z.object({ job, error: z.string() }), {
    tells: { admins: { event: "JOB_FAILED", place: "home" } },
  }),
  "job.retried": fact(z.object({ job }), { audit: ["JOB_RETRY", "job"] }),
  "job.discarded": fact(z.object({ job }), { audit: ["JOB_DISCARD", "job"] }),
  "proof.passed": fact(cash, { audit: ["PROOF_RUN", "proof"] }),
  "proof.failed": fact(cash, {
    audit: ["PROOF_FAIL", "proof", "FAILURE"],
    tells: { admins: { event: "PROOF_FAILED", place: "money" } },
  }),
  "setting.updated": change("SETTINGS_UPDATE", "setting"),
  "list.exported": fact(z.object({ filter: z.record(z.string(), z.unknown()), rows: z.int() }), {
    audit: ["DATA_EXPORT", "list"],
  }),
}
