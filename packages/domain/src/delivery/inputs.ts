import { z } from "zod"
import { ByTask, Id, IdempotencyKey, line, text } from "../shared/index.ts"
import { FILE_KINDS, PIN_VERDICTS } from "./enums.ts"
import { isAllowedName, MAX_FILE_BYTES } from "./file-types.ts"

const TURNS_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** A bare file name: no path, no leading dot, nothing that hides its real ending. */
export const FileName = line(1, 255)
  .refine((name) => !/[\\/]/.test(name) && !name.startsWith("."), "Give the name only, without a folder.")
  .refine((name) => !TURNS_DIRECTION.test(name), "The name contains an invisible sign that hides its ending.")

/** Announces an upload; the type is read from the content once it is here. */
export const CreateUploadInput = z
  .object({
    kind: z.enum(FILE_KINDS),
    taskId: Id.optional(),
    briefId: Id.optional(),
    fileName: FileName.refine(isAllowedName, "Files of this type cannot be accepted."),
    sizeBytes: z.int().min(1, "The file is empty.").max(MAX_FILE_BYTES, "The file is larger than 5 GB."),
    idempotencyKey: IdempotencyKey.optional(),
  })
  .refine(({ taskId, briefId }) => (taskId === undefined) !== (briefId === undefined), {
    path: ["taskId"],
    message: "Name the task or the brief the file belongs to.",
  })
export type CreateUploadInput = z.infer<typeof CreateUploadInput>

export const GetFileInput = z.object({ fileId: Id })
export type GetFileInput = z.infer<typeof GetFileInput>

export const DeleteFileInput = GetFileInput
export type DeleteFileInput = z.infer<typeof DeleteFileInput>

export const ListFilesInput = ByTask
export type ListFilesInput = z.infer<typeof ListFilesInput>

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
  fileId: Id,
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
  pin: z.object({ fileId: Id, place: PinPlace }).optional(),
  idempotencyKey: IdempotencyKey.optional(),
}).refine(({ pinId, pin }) => (pinId === undefined) !== (pin === undefined), {
  path: ["pinId"],
  message: "Choose a thread or a place.",
})
export type GuestCommentInput = z.infer<typeof GuestCommentInput>
