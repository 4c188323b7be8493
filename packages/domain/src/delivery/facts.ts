import { z } from "zod"
import { change, Excerpt, fact } from "../facts/fact.ts"

const title = z.string()
const version = z.int()

/** As what steps of the life cycle are audited. */
const STEP = ["TASK_STATUS_CHANGE", "task"] as const

export const DELIVERY_FACTS = {
  "delivery.submitted": fact(z.object({ title, version, freelancer: z.string() }), {
    audit: STEP,
    tells: { admins: { event: "DELIVERY_SUBMITTED", place: "review" } },
  }),
  /** The internal review has passed it to the client. */
  "delivery.passed": fact(z.object({ title, version, until: z.date().nullable() }), {
    audit: STEP,
    tells: { client: { event: "DELIVERY_READY", place: "task" } },
  }),
  /** The internal review has sent it back. */
  "delivery.returned": fact(z.object({ title, version, feedback: Excerpt, due: z.date() }), {
    audit: STEP,
    tells: { freelancer: { event: "DELIVERY_RETURNED", place: "task" } },
  }),
  "pin.resolved": change("TASK_UPDATE", "task"),
  "pin.reopened": change("TASK_UPDATE", "task"),
  "pin.replied": fact(z.object({ title, author: z.string(), number: z.int(), excerpt: z.string() }), {
    tells: { participants: { event: "MESSAGE_RECEIVED", place: "task" } },
  }),
  "message.sent": fact(z.object({ title, author: z.string(), excerpt: z.string() }), {
    tells: { participants: { event: "MESSAGE_RECEIVED", place: "task" } },
  }),
}
