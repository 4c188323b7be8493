import { z } from "zod"
import { ByTask, Id, IdempotencyKey, line, pageShape, text } from "../shared/index.ts"
import { FILE_KINDS, PIN_VERDICTS } from "./enums.ts"
import { cleanFileName, isAllowedName } from "./file-types.ts"

const ONE_OWNER = { path: ["taskId"], message: "Name the task or the brief the file belongs to." }

/** What comes with an upload; the type is read from the content. References belong to a brief, the rest to a task. */
export const UploadFileInput = z
  .object({
    kind: z.enum(FILE_KINDS).describe("What it is for"),
    taskId: Id.optional().describe("Task"),
    briefId: Id.optional().describe("Brief"),
    fileName: z
      .string()
      .min(1, "Required.")
      .max(2000)
      .overwrite(cleanFileName)
      .refine(isAllowedName, "Files of this type cannot be accepted."),
  })
  .refine(({ taskId, briefId }) => (taskId === undefined) !== (briefId === undefined), ONE_OWNER)
  .refine(({ kind, briefId }) => (kind === "REFERENCE") === (briefId !== undefined), {
    path: ["kind"],
    message: "References belong to a brief; deliveries and attachments belong to a task.",
  })
export type UploadFileInput = z.infer<typeof UploadFileInput>

export const FileUrlInput = z.object({
  fileId: Id.describe("File"),
  inline: z.boolean().default(false).describe("Link for display in a page instead of a download"),
})
export type FileUrlInput = z.infer<typeof FileUrlInput>

export const RemoveFileInput = z.object({ fileId: Id.describe("File") })
export type RemoveFileInput = z.infer<typeof RemoveFileInput>

/** Files that belong to no version and no message: references, and own uploads that wait to be used. */
export const ListFilesInput = z
  .object({ taskId: Id.optional().describe("Task"), briefId: Id.optional().describe("Brief") })
  .refine(({ taskId, briefId }) => (taskId === undefined) !== (briefId === undefined), ONE_OWNER)
export type ListFilesInput = z.infer<typeof ListFilesInput>

export const PreflightInput = ByTask.extend({ fileIds: z.array(Id).min(1).max(50).describe("Ids of uploaded files") })
export type PreflightInput = z.infer<typeof PreflightInput>

export const ReviewQueueInput = z.object(pageShape)
export type ReviewQueueInput = z.infer<typeof ReviewQueueInput>

export const UnreadMessagesInput = z.object({ taskIds: z.array(Id).max(100).describe("Tasks") })
export type UnreadMessagesInput = z.infer<typeof UnreadMessagesInput>

export const ListVersionsInput = ByTask
export type ListVersionsInput = z.infer<typeof ListVersionsInput>

const Fraction = z.number().min(0).max(1)
const Milliseconds = z.int().min(0).max(86_400_000)

/** Where a remark points: a place on a picture or page, or a time (or range) of a video; fractions of width and height. */
export const PinPlace = z
  .object({
    page: z.int().min(1).max(10_000).optional(),
    x: Fraction.optional(),
    y: Fraction.optional(),
    startMs: Milliseconds.optional(),
    endMs: Milliseconds.optional(),
  })
  .refine(({ x, y }) => (x === undefined) === (y === undefined), "A place has two coordinates.")
  .refine(({ x, startMs }) => x !== undefined || startMs !== undefined, "Point at a place or at a time.")
  .refine(
    ({ startMs, endMs }) => endMs === undefined || (startMs !== undefined && endMs >= startMs),
    "The range must not end before it starts.",
  )

export const CreatePinInput = z.object({
  fileId: Id.describe("File"),
  place: PinPlace,
  body: text(1, 5000),
  requirementId: line(1, 64).optional(),
  idempotencyKey: IdempotencyKey.optional(),
})
export type CreatePinInput = z.infer<typeof CreatePinInput>

export const ListPinsInput = z.object({ versionId: Id })
export type ListPinsInput = z.infer<typeof ListPinsInput>

export const CommentPinInput = z.object({ pinId: Id, body: text(1, 5000), idempotencyKey: IdempotencyKey.optional() })
export type CommentPinInput = z.infer<typeof CommentPinInput>

export const ResolvePinInput = z.object({ pinId: Id, resolved: z.boolean() })
export type ResolvePinInput = z.infer<typeof ResolvePinInput>

/** What became of a pin that was carried to the next version; an impossible one needs a reason. */
export const AnswerPinInput = z
  .object({ pinId: Id, verdict: z.enum(PIN_VERDICTS), comment: text(0, 2000).default("") })
  .refine(({ verdict, comment }) => verdict === "FIXED" || comment.length > 0, {
    path: ["comment"],
    message: "Say why it cannot be done.",
  })
export type AnswerPinInput = z.infer<typeof AnswerPinInput>

export const CreateReviewLinkInput = z.object({
  versionId: Id,
  expiresInDays: z.int().min(1).max(90).default(14),
  password: z.string().min(6).max(128).optional(),
})
export type CreateReviewLinkInput = z.infer<typeof CreateReviewLinkInput>

export const RevokeReviewLinkInput = z.object({ linkId: Id })
export type RevokeReviewLinkInput = z.infer<typeof RevokeReviewLinkInput>

const LinkToken = z
  .string()
  .min(20)
  .max(200)
  .regex(/^[\w-]+$/)

export const OpenReviewLinkInput = z.object({ token: LinkToken, password: z.string().max(128).optional() })
export type OpenReviewLinkInput = z.infer<typeof OpenReviewLinkInput>

/** A guest remarks on a place, or answers in a thread; never both. */
export const GuestCommentInput = OpenReviewLinkInput.extend({
  guestName: line(1, 80),
  body: text(1, 5000),
  pinId: Id.optional(),
  pin: z.object({ fileId: Id.describe("File"), place: PinPlace }).optional(),
  idempotencyKey: IdempotencyKey.optional(),
}).refine(({ pinId, pin }) => (pinId === undefined) !== (pin === undefined), {
  path: ["pinId"],
  message: "Choose a thread or a place.",
})
export type GuestCommentInput = z.infer<typeof GuestCommentInput>
