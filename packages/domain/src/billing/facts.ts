import { z } from "zod"
import { fact } from "../facts/fact.ts"

export const BILLING_FACTS = {
  "webhook.failed": fact(z.object({ type: z.string(), error: z.string() }), {
    tells: { admins: { event: "WEBHOOK_FAILED", place: "webhooks" } },
  }),
  "webhook.replayed": fact(z.object({ type: z.string() }), { audit: ["WEBHOOK_REPLAY", "webhook_event"] }),
}
