import { z } from "zod"
import { TASK_CATEGORIES } from "../catalog/enums.ts"
import { ByTask, Id, IdempotencyKey, Instant, line, pageShape, text, UserId } from "../shared/index.ts"
import { TASK_COMPLEXITIES, TASK_STATUSES, TASK_URGENCIES } from "./enums.ts"
import { DESCRIPTION_LENGTH, MAX_FILES_PER_DELIVERY, TITLE_LENGTH } from "./limits.ts"

export const TaskTitle = line(TITLE_LENGTH.min, TITLE_LENGTH.max)
export const TaskDescription = text(DESCRIPTION_LENGTH.min, DESCRIPTION_LENGTH.max)
const Feedback = text(3, 5000)
const Reason = text(3, 1000)
const FileIds = z.array(Id).refine((ids) => new Set(ids).size === ids.length, "The same file is named twice.")

export const TASK_VIEWS = ["open", "mine", "at_risk", "done"] as const

export const ListTasksInput = z.object({
  ...pageShape,
  statuses: z.array(z.enum(TASK_STATUSES)).max(TASK_STATUSES.length).optional(),
  view: z.enum(TASK_VIEWS).optional(),
  search: line(1, 100).optional(),
})
export type ListTasksInput = z.infer<typeof ListTasksInput>

export const ListAllTasksInput = ListTasksInput.extend({
  category: z.enum(TASK_CATEGORIES).optional(),
  urgency: z.enum(TASK_URGENCIES).optional(),
  clientId: UserId.optional(),
  freelancerId: UserId.optional(),
})
export type ListAllTasksInput = z.infer<typeof ListAllTasksInput>

export const GetTaskInput = ByTask
export type GetTaskInput = z.infer<typeof GetTaskInput>

export const TaskTimelineInput = ByTask.extend(pageShape)
export type TaskTimelineInput = z.infer<typeof TaskTimelineInput>

export const QuoteTaskInput = z.object({ briefId: Id })
export type QuoteTaskInput = z.infer<typeof QuoteTaskInput>

export const SubmitTaskInput = z.object({
  briefId: Id,
  quotedCredits: z.int().min(1).max(1_000_000),
  /** The client has seen that the order is far from the usual, and means it; without it UNUSUAL_ORDER. */
  unusualConfirmed: z.boolean().optional(),
  idempotencyKey: IdempotencyKey,
})
export type SubmitTaskInput = z.infer<typeof SubmitTaskInput>

/** For changes of state alone, which happen once anyway: with it, a repeated request gets the first answer. */
const repeatable = { idempotencyKey: IdempotencyKey.optional() }

/** `expectedRefundCredits` is what the screen promised; another amount is refused, so nobody cancels on an old number. */
export const CancelTaskInput = ByTask.extend({
  reason: Reason.optional(),
  expectedRefundCredits: z.int().min(0).max(1_000_000).optional(),
  idempotencyKey: IdempotencyKey,
})
export type CancelTaskInput = z.infer<typeof CancelTaskInput>

/** `refundCredits` go back to the client, the rest is the freelancer's; `expectedCredits` is what the screen showed in all. */
export const EndTaskInput = ByTask.extend({
  refundCredits: z.int().min(0).max(1_000_000),
  expectedCredits: z.int().min(0).max(1_000_000),
  reason: Reason,
  idempotencyKey: IdempotencyKey,
})
export type EndTaskInput = z.infer<typeof EndTaskInput>

export const StartTaskInput = ByTask.extend(repeatable)
export type StartTaskInput = z.infer<typeof StartTaskInput>

export const ReleaseTaskInput = ByTask.extend({ reason: Reason, ...repeatable })
export type ReleaseTaskInput = z.infer<typeof ReleaseTaskInput>

export const DeliverTaskInput = ByTask.extend({
  note: text(0, 5000).default(""),
  fileIds: FileIds.min(1, "Add at least one file.").max(MAX_FILES_PER_DELIVERY),
  idempotencyKey: IdempotencyKey,
})
export type DeliverTaskInput = z.infer<typeof DeliverTaskInput>

/** The version the admin looked at; another one meanwhile is refused (STALE_VERSION). */
const reviewed = { versionId: Id.optional() }

export const PassDeliveryInput = ByTask.extend({ note: text(0, 2000).default(""), ...reviewed, ...repeatable })
export type PassDeliveryInput = z.infer<typeof PassDeliveryInput>

/** The due date that was shown before the click; refused (DUE_DATE_CHANGED) when it would be another one by now. */
const shownDue = { dueAt: Instant.optional() }

export const ReturnDeliveryInput = ByTask.extend({ feedback: Feedback, ...shownDue, ...reviewed, ...repeatable })
export type ReturnDeliveryInput = z.infer<typeof ReturnDeliveryInput>

export const ApproveDeliveryInput = ByTask.extend(repeatable)
export type ApproveDeliveryInput = z.infer<typeof ApproveDeliveryInput>

export const ReviseDeliveryInput = ByTask.extend({ feedback: Feedback, ...shownDue, ...repeatable })
export type ReviseDeliveryInput = z.infer<typeof ReviseDeliveryInput>

export const BuyRevisionInput = ByTask.extend({
  feedback: Feedback,
  ...shownDue,
  quotedCredits: z.int().min(0).max(1_000_000),
  idempotencyKey: IdempotencyKey,
})
export type BuyRevisionInput = z.infer<typeof BuyRevisionInput>

export const RateTaskInput = ByTask.extend({ score: z.int().min(1).max(5), comment: text(0, 2000).default("") })
export type RateTaskInput = z.infer<typeof RateTaskInput>

export const RetryTaskInput = ByTask.extend(repeatable)
export type RetryTaskInput = z.infer<typeof RetryTaskInput>

export const AssignTaskInput = ByTask.extend({ freelancerId: UserId, reason: Reason.optional(), ...repeatable })
export type AssignTaskInput = z.infer<typeof AssignTaskInput>

/** Details an admin may override before or during work. */
export const UpdateTaskInput = ByTask.extend({
  title: TaskTitle.optional(),
  description: TaskDescription.optional(),
  complexity: z.enum(TASK_COMPLEXITIES).optional(),
  urgency: z.enum(TASK_URGENCIES).optional(),
  deadline: Instant.optional(),
  priority: z.int().min(0).max(3).optional(),
})
export type UpdateTaskInput = z.infer<typeof UpdateTaskInput>

export const OpenDisputeInput = ByTask.extend({ reason: text(10, 5000) })
export type OpenDisputeInput = z.infer<typeof OpenDisputeInput>

/** What the client gets back; the rest of the task's credits is earned by the freelancer. */
export const ResolveDisputeInput = ByTask.extend({
  outcome: z.enum(["COMPLETED", "CANCELLED"]),
  refundCredits: z.int().min(0).max(1_000_000),
  note: text(3, 5000),
  idempotencyKey: IdempotencyKey,
})
export type ResolveDisputeInput = z.infer<typeof ResolveDisputeInput>

export const ListMessagesInput = ByTask.extend(pageShape)
export type ListMessagesInput = z.infer<typeof ListMessagesInput>

export const SendMessageInput = ByTask.extend({
  body: text(1, 5000),
  internal: z.boolean().default(false),
  fileIds: FileIds.max(10).default([]),
  idempotencyKey: IdempotencyKey,
})
export type SendMessageInput = z.infer<typeof SendMessageInput>

export const EditMessageInput = z.object({ messageId: Id, body: text(1, 5000) })
export type EditMessageInput = z.infer<typeof EditMessageInput>

export const MarkMessagesReadInput = ByTask.extend({ upToMessageId: Id })
export type MarkMessagesReadInput = z.infer<typeof MarkMessagesReadInput>
