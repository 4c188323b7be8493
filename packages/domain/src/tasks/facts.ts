import { z } from "zod"
import { change, Excerpt, fact } from "../facts/fact.ts"
import { DISPUTE_OUTCOMES, PARTIES } from "./enums.ts"

const title = z.string()
const freelancer = z.string()
const reason = z.string().optional()

/** As what steps of the life cycle are audited. */
const STEP = ["TASK_STATUS_CHANGE", "task"] as const
const ASSIGN = ["TASK_ASSIGN", "task"] as const

export const TASK_FACTS = {
  "task.created": change("TASK_CREATE", "task"),
  /** The search for its freelancer has begun. */
  "task.submitted": fact(z.object({ title, credits: z.int() }), {
    tells: { admins: { event: "TASK_SUBMITTED", place: "task" } },
  }),
  "task.offered": change(...STEP),
  "task.declined": change(...STEP),
  "task.offerExpired": change(...STEP),
  /** A freelancer has taken the offer. */
  "task.accepted": fact(z.object({ title, freelancer }), {
    audit: ASSIGN,
    tells: { client: { event: "TASK_ASSIGNED", place: "task" } },
  }),
  /** An admin has given the task to a freelancer. */
  "task.assigned": fact(z.object({ title, freelancer }), {
    audit: ASSIGN,
    tells: {
      client: { event: "TASK_ASSIGNED", place: "task" },
      freelancer: { event: "TASK_ASSIGNED", place: "task" },
      formerFreelancer: { event: "TASK_RELEASED", place: "work" },
      formerHolder: { event: "OFFER_WITHDRAWN", place: "offers" },
    },
  }),
  "task.started": fact(z.object({ title, freelancer }), {
    audit: STEP,
    tells: { client: { event: "TASK_STARTED", place: "task" } },
  }),
  /** The freelancer has given the task back. */
  "task.released": fact(z.object({ title, freelancer, reason: z.string() }), {
    audit: STEP,
    tells: { client: { event: "TASK_RELEASED", place: "task" } },
  }),
  /** An admin has taken the task from its freelancer. */
  "task.unassigned": fact(z.object({ title, reason: z.string() }), {
    audit: STEP,
    tells: {
      client: { event: "TASK_RELEASED", place: "task" },
      formerFreelancer: { event: "TASK_RELEASED", place: "work" },
    },
  }),
  /** `hours` from now it is cancelled, unless someone takes it. */
  "task.unassignable": fact(z.object({ title, hours: z.int() }), {
    audit: STEP,
    tells: {
      client: { event: "TASK_UNASSIGNABLE", place: "task" },
      admins: { event: "TASK_UNASSIGNABLE", place: "task" },
    },
  }),
  "task.retried": change(...STEP),
  "task.cancelled": fact(
    z.object({ title, by: z.enum(PARTIES), reason, refundCredits: z.int(), earnedCents: z.int() }),
    {
      audit: ["TASK_CANCEL", "task"],
      tells: {
        client: { event: "TASK_CANCELLED", place: "task" },
        freelancer: { event: "TASK_CANCELLED", place: "task" },
        formerHolder: { event: "OFFER_WITHDRAWN", place: "offers" },
      },
    },
  ),
  "task.disputeResolved": fact(
    z.object({
      title,
      outcome: z.enum(DISPUTE_OUTCOMES),
      refundCredits: z.int(),
      earnedCents: z.int(),
      note: Excerpt,
    }),
    {
      audit: ["TASK_DISPUTE_RESOLVE", "task"],
      tells: {
        client: { event: "DISPUTE_RESOLVED", place: "task" },
        freelancer: { event: "DISPUTE_RESOLVED", place: "task" },
      },
    },
  ),
  "task.approved": fact(z.object({ title, earnedCents: z.int() }), {
    audit: STEP,
    tells: {
      freelancer: { event: "TASK_COMPLETED", place: "task" },
      client: { event: "RATING_REQUESTED", place: "task" },
    },
  }),
  /** Nobody has answered in time; said beside `task.approved`. */
  "task.approvedAutomatically": fact(z.object({ title }), {
    tells: { client: { event: "TASK_COMPLETED", place: "task" } },
  }),
  "task.reviewReminder": fact(z.object({ title, until: z.date() }), {
    tells: { client: { event: "REVIEW_REMINDER", place: "task" } },
  }),
  "task.dueSoon": fact(z.object({ title, deadline: z.date() }), {
    tells: { freelancer: { event: "TASK_DUE_SOON", place: "task" } },
  }),
  "task.overdue": fact(z.object({ title, deadline: z.date() }), {
    tells: {
      freelancer: { event: "TASK_OVERDUE", place: "task" },
      admins: { event: "TASK_OVERDUE", place: "task" },
    },
  }),
  "task.revised": fact(z.object({ title, feedback: Excerpt, due: z.date() }), {
    audit: STEP,
    tells: { freelancer: { event: "REVISION_REQUESTED", place: "task" } },
  }),
  /** A member's order is above the company's limit or the member's budget. */
  "order.waiting": fact(z.object({ title, member: z.string(), credits: z.int(), note: Excerpt.nullable() }), {
    audit: ["ORDER_REQUEST", "order"],
    tells: { client: { event: "ORDER_APPROVAL", place: "home" } },
  }),
  "order.approved": fact(z.object({ title, owner: z.string(), credits: z.int() }), {
    audit: ["ORDER_APPROVE", "order"],
    tells: { client: { event: "ORDER_APPROVAL", place: "task" } },
  }),
  "order.declined": fact(z.object({ title, owner: z.string(), answer: Excerpt }), {
    audit: ["ORDER_DECLINE", "order"],
    tells: { client: { event: "ORDER_APPROVAL", place: "home" } },
  }),
  "order.withdrawn": change("ORDER_WITHDRAW", "order"),
  "order.expired": fact(z.object({ title }), {
    audit: ["ORDER_EXPIRE", "order"],
    tells: { client: { event: "ORDER_APPROVAL", place: "home" } },
  }),
  /** An admin has corrected its details. */
  "task.updated": change("TASK_UPDATE", "task"),
}
