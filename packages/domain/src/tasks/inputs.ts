import { z } from "zod"
import { TASK_CATEGORIES } from "../catalog/enums.ts"
import { invalid } from "../copy/index.ts"
import { ByTask, Id, IdempotencyKey, Instant, line, pageShape, text, UserId } from "../shared/index.ts"
import { DISPUTE_CATEGORIES, DISPUTE_OUTCOMES, TASK_COMPLEXITIES, TASK_STATUSES, TASK_URGENCIES } from "./enums.ts"
import { DESCRIPTION_LENGTH, MAX_FILES_PER_DELIVERY, TITLE_LENGTH } from "./limits.ts"

export const TaskTitle = line(TITLE_LENGTH.min, TITLE_LENGTH.max)
export const TaskDescription = text(DESCRIPTION_LENGTH.min, DESCRIPTION_LENGTH.max)
/** May be empty when pins go with it. */
const Feedback = text(0, 5000).default("").describe("What needs to change")
const Reason = text(3, 1000).describe("Reason; the people concerned read it")
const FileIds = z
  .array(Id)
  .refine((ids) => new Set(ids).size === ids.length, invalid.filesTwice)
  .describe("Ids of uploaded files")

export const TASK_VIEWS = ["open", "mine", "at_risk", "done"] as const

export const ListTasksInput = z.object({
  ...pageShape,
  statuses: z
    .array(z.enum(TASK_STATUSES))
    .max(TASK_STATUSES.length)
    .optional()
    .describe("Only tasks with one of these statuses"),
  view: z.enum(TASK_VIEWS).optional().describe("Only tasks in this view"),
  own: z.boolean().optional().describe("Only tasks that you ordered yourself"),
  search: line(1, 100).optional().describe("Search in titles"),
})
export type ListTasksInput = z.infer<typeof ListTasksInput>

export const ListAllTasksInput = ListTasksInput.extend({
  category: z.enum(TASK_CATEGORIES).optional().describe("Only tasks in this category"),
  urgency: z.enum(TASK_URGENCIES).optional().describe("Only tasks with this urgency"),
  clientId: UserId.optional().describe("Only tasks of this client"),
  freelancerId: UserId.optional().describe("Only tasks of this freelancer"),
})
export type ListAllTasksInput = z.infer<typeof ListAllTasksInput>

export const GetTaskInput = ByTask
export type GetTaskInput = z.infer<typeof GetTaskInput>

export const TaskTimelineInput = ByTask.extend(pageShape)
export type TaskTimelineInput = z.infer<typeof TaskTimelineInput>

export const QuoteTaskInput = z.object({ briefId: Id.describe("Brief") })
export type QuoteTaskInput = z.infer<typeof QuoteTaskInput>

export const SubmitTaskInput = z.object({
  briefId: Id.describe("Brief"),
  quotedCredits: z.int().min(1).max(1_000_000).describe("The quoted credits; refused if the quote has changed"),
  /** The client has seen that the order is far from the usual, and means it; without it UNUSUAL_ORDER. */
  unusualConfirmed: z.boolean().optional().describe("Confirms an order that is far from the usual"),
  separately: z.boolean().optional().describe("Makes a task of each deliverable instead of one of all"),
  idempotencyKey: IdempotencyKey,
})
export type SubmitTaskInput = z.infer<typeof SubmitTaskInput>

/** For changes of state alone, which happen once anyway: with it, a repeated request gets the first answer. */
const repeatable = { idempotencyKey: IdempotencyKey.optional() }

/** `expectedRefundCredits` is what the screen promised; another amount is refused, so nobody cancels on an old number. */
export const CancelTaskInput = ByTask.extend({
  reason: Reason.optional(),
  expectedRefundCredits: z
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe("The refund you expect in credits; refused if it differs"),
  idempotencyKey: IdempotencyKey,
})
export type CancelTaskInput = z.infer<typeof CancelTaskInput>

/** `refundCredits` go back to the client, the rest is the freelancer's; `expectedCredits` is what the screen showed in all. */
export const EndTaskInput = ByTask.extend({
  refundCredits: z.int().min(0).max(1_000_000).describe("Credits refunded to the client"),
  expectedCredits: z
    .int()
    .min(0)
    .max(1_000_000)
    .describe("The task's credits as you know them; refused if they differ"),
  reason: Reason,
  idempotencyKey: IdempotencyKey,
})
export type EndTaskInput = z.infer<typeof EndTaskInput>

export const StartTaskInput = ByTask.extend(repeatable)
export type StartTaskInput = z.infer<typeof StartTaskInput>

export const ReleaseTaskInput = ByTask.extend({ reason: Reason, ...repeatable })
export type ReleaseTaskInput = z.infer<typeof ReleaseTaskInput>

export const DeliverTaskInput = ByTask.extend({
  note: text(0, 5000).default("").describe("A note to the client"),
  fileIds: FileIds.min(1, invalid.filesMissing).max(MAX_FILES_PER_DELIVERY),
  idempotencyKey: IdempotencyKey,
})
export type DeliverTaskInput = z.infer<typeof DeliverTaskInput>

/** The version the admin looked at; another one is refused (STALE_VERSION). */
const reviewed = { versionId: Id.optional().describe("The version you reviewed; refused if there is a newer one") }

export const PassDeliveryInput = ByTask.extend({
  note: text(0, 2000).default("").describe("A note on the review"),
  ...reviewed,
  ...repeatable,
})
export type PassDeliveryInput = z.infer<typeof PassDeliveryInput>

/** The due date that was shown before the click; refused (DUE_DATE_CHANGED) when it would be another one by now. */
const shownDue = { dueAt: Instant.optional().describe("The due date you were shown; refused if it has changed") }

export const ReturnDeliveryInput = ByTask.extend({ feedback: Feedback, ...shownDue, ...reviewed, ...repeatable })
export type ReturnDeliveryInput = z.infer<typeof ReturnDeliveryInput>

export const ApproveDeliveryInput = ByTask.extend(repeatable)
export type ApproveDeliveryInput = z.infer<typeof ApproveDeliveryInput>

export const ReviseDeliveryInput = ByTask.extend({ feedback: Feedback, ...shownDue, ...repeatable })
export type ReviseDeliveryInput = z.infer<typeof ReviseDeliveryInput>

export const BuyRevisionInput = ByTask.extend({
  feedback: Feedback,
  ...shownDue,
  quotedCredits: z
    .int()
    .min(0)
    .max(1_000_000)
    .describe("The quoted credits for another round; refused if the quote has changed"),
  idempotencyKey: IdempotencyKey,
})
export type BuyRevisionInput = z.infer<typeof BuyRevisionInput>

export const RateTaskInput = ByTask.extend({
  score: z.int().min(1).max(5).describe("Rating, 5 is best"),
  comment: text(0, 2000).default("").describe("A comment on the rating"),
})
export type RateTaskInput = z.infer<typeof RateTaskInput>

export const RetryTaskInput = ByTask.extend(repeatable)
export type RetryTaskInput = z.infer<typeof RetryTaskInput>

export const AssignTaskInput = ByTask.extend({
  freelancerId: UserId.describe("Approved freelancer"),
  reason: Reason.optional(),
  ...repeatable,
})
export type AssignTaskInput = z.infer<typeof AssignTaskInput>

/** Details an admin may override before or during work. */
export const UpdateTaskInput = ByTask.extend({
  title: TaskTitle.optional().describe("New title"),
  description: TaskDescription.optional().describe("New description"),
  complexity: z.enum(TASK_COMPLEXITIES).optional().describe("How hard the work is"),
  urgency: z.enum(TASK_URGENCIES).optional().describe("How urgent the work is"),
  deadline: Instant.optional().describe("When the work is due, in UTC"),
  priority: z.int().min(0).max(3).optional().describe("Priority in the queue, higher first"),
})
export type UpdateTaskInput = z.infer<typeof UpdateTaskInput>

export const OpenDisputeInput = ByTask.extend({
  category: z.enum(DISPUTE_CATEGORIES).describe("What the dispute is about"),
  reason: text(10, 5000).describe("What happened; both sides and the admins read it"),
  refundPercent: z.int().min(0).max(100).describe("Proposed refund in percent of the task's price"),
  idempotencyKey: IdempotencyKey,
})
export type OpenDisputeInput = z.infer<typeof OpenDisputeInput>

export const AnswerDisputeInput = ByTask.extend({
  answer: text(10, 5000).describe("The other side's account; both sides and the admins read it"),
  idempotencyKey: IdempotencyKey,
})
export type AnswerDisputeInput = z.infer<typeof AnswerDisputeInput>

export const WithdrawDisputeInput = ByTask.extend({ idempotencyKey: IdempotencyKey })
export type WithdrawDisputeInput = z.infer<typeof WithdrawDisputeInput>

/** A split, proposed or decided: what the client gets back; the rest of the credits is earned by the freelancer. */
export const SettleDisputeInput = ByTask.extend({
  outcome: z.enum(DISPUTE_OUTCOMES).describe("How the dispute ends"),
  refundCredits: z.int().min(0).max(1_000_000).describe("Credits refunded to the client"),
  note: text(3, 5000).describe("Reason; both sides read it"),
  idempotencyKey: IdempotencyKey,
})
export type SettleDisputeInput = z.infer<typeof SettleDisputeInput>

export const AcceptSettlementInput = ByTask.extend({
  proposal: z.int().min(1).max(1_000_000).describe("Number of the proposal that is accepted"),
  idempotencyKey: IdempotencyKey,
})
export type AcceptSettlementInput = z.infer<typeof AcceptSettlementInput>

export const ListMessagesInput = ByTask.extend(pageShape)
export type ListMessagesInput = z.infer<typeof ListMessagesInput>

export const SendMessageInput = ByTask.extend({
  body: text(1, 5000).describe("The message"),
  internal: z.boolean().default(false).describe("Visible to admins only"),
  fileIds: FileIds.max(10).default([]),
  idempotencyKey: IdempotencyKey,
})
export type SendMessageInput = z.infer<typeof SendMessageInput>

export const EditMessageInput = z.object({
  messageId: Id.describe("Message"),
  body: text(1, 5000).describe("The message"),
})
export type EditMessageInput = z.infer<typeof EditMessageInput>

export const MarkMessagesReadInput = ByTask.extend({ upToMessageId: Id.describe("The last message that was read") })
export type MarkMessagesReadInput = z.infer<typeof MarkMessagesReadInput>

/** The order of a member that is above the company's limit, or more than is left of the member's budget. */
export const RequestApprovalInput = z.object({
  briefId: Id.describe("Brief"),
  quotedCredits: z.int().min(1).max(1_000_000).describe("The quoted credits; refused if the quote has changed"),
  note: text(0, 1000).default("").describe("A word to the owner of the company"),
})
export type RequestApprovalInput = z.infer<typeof RequestApprovalInput>

export const ByApproval = z.object({ approvalId: Id.describe("Order that waits for approval") })
export type ByApproval = z.infer<typeof ByApproval>

export const DeclineOrderInput = ByApproval.extend({ answer: text(1, 1000).describe("Why not, for the member") })
export type DeclineOrderInput = z.infer<typeof DeclineOrderInput>
