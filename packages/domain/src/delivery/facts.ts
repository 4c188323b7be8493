import { z } from "zod"
import { change, Excerpt, fact } from "../facts/fact.ts"
import { DISPUTE_SIDES } from "../tasks/enums.ts"

const title = z.string()
const version = z.int()
/** The side of a dispute that acts. */
const by = z.enum(DISPUTE_SIDES)

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
  "dispute.opened": fact(z.object({ title, by, reason: Excerpt }), {
    audit: ["TASK_DISPUTE_OPEN", "task"],
    tells: {
      client: { event: "DISPUTE_OPENED", place: "task" },
      freelancer: { event: "DISPUTE_OPENED", place: "task" },
      admins: { event: "DISPUTE_OPENED", place: "task" },
    },
  }),
  "dispute.answered": fact(z.object({ title, by, answer: Excerpt }), {
    audit: ["TASK_DISPUTE_ANSWER", "task"],
    tells: {
      participants: { event: "DISPUTE_OPENED", place: "task" },
      admins: { event: "DISPUTE_OPENED", place: "task" },
    },
  }),
  /** The side that opened it withdraws it: work goes on, its deadlines moved by as long as the dispute was open. */
  "dispute.withdrawn": fact(z.object({ title, by }), {
    audit: ["TASK_DISPUTE_WITHDRAW", "task"],
    tells: {
      participants: { event: "DISPUTE_RESOLVED", place: "task" },
      admins: { event: "DISPUTE_RESOLVED", place: "task" },
    },
  }),
  "settlement.proposed": fact(z.object({ title, refundCredits: z.int(), earnedCents: z.int(), note: Excerpt }), {
    audit: ["TASK_DISPUTE_PROPOSE", "task"],
    tells: {
      client: { event: "DISPUTE_OPENED", place: "task" },
      freelancer: { event: "DISPUTE_OPENED", place: "task" },
    },
  }),
  "settlement.accepted": change("TASK_DISPUTE_ACCEPT", "task"),
  "message.sent": fact(z.object({ title, author: z.string(), excerpt: z.string() }), {
    tells: { participants: { event: "MESSAGE_RECEIVED", place: "task" } },
  }),
}
