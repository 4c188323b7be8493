import { z } from "zod"
import { invalid } from "../../copy/index.ts"
import { ByTask, Id, text } from "../../shared/index.ts"
import { PIN_TAGS, PIN_VERDICTS } from "../enums.ts"
import { PinPlace } from "./place.ts"

/** Of one task, those that are not sent among them. */
export const MAX_PINS = 200

const ByPin = z.object({ pinId: Id.describe("Pin") })
const body = text(1, 2000).describe("What needs to change")
const tag = z.enum(PIN_TAGS).describe("A requirement that was missed, a new wish, or taste")
const requirement = z.string().min(1).max(80).describe("The requirement that was missed")

export const ListPinsInput = ByTask
export type ListPinsInput = z.infer<typeof ListPinsInput>

/** Without a file it is about the whole version. */
export const AddPinInput = z
  .object({
    versionId: Id.describe("The version in review"),
    fileId: Id.optional().describe("The file it is on; without one, the whole version"),
    place: PinPlace.default({}).describe("Where on the file; empty for all of it"),
    body,
    tag,
    requirement: requirement.optional(),
  })
  .refine(({ fileId, place }) => fileId !== undefined || Object.values(place).every((part) => part === undefined), {
    path: ["fileId"],
    message: invalid.pinFile,
  })
export type AddPinInput = z.infer<typeof AddPinInput>

export const EditPinInput = ByPin.extend({
  place: PinPlace.optional().describe("Another place on its file"),
  body: body.optional(),
  tag: tag.optional(),
  requirement: requirement.nullable().optional(),
})
export type EditPinInput = z.infer<typeof EditPinInput>

export const RemovePinInput = ByPin
export type RemovePinInput = z.infer<typeof RemovePinInput>

export const ReplyToPinInput = ByPin.extend({ body: text(1, 2000).describe("The reply") })
export type ReplyToPinInput = z.infer<typeof ReplyToPinInput>

export const ResolvePinInput = ByPin
export type ResolvePinInput = z.infer<typeof ResolvePinInput>

export const ReopenPinInput = ByPin.extend({ body: text(0, 2000).default("").describe("What is still missing") })
export type ReopenPinInput = z.infer<typeof ReopenPinInput>

/** What the next version does about a pin; what cannot be done needs a reason. */
export const AnswerPinInput = ByPin.extend({
  verdict: z.enum(PIN_VERDICTS).describe("Whether it is fixed or cannot be done"),
  comment: text(0, 2000).default("").describe("What was changed, or why it cannot be done"),
}).refine(({ verdict, comment }) => verdict === "FIXED" || comment.length > 0, {
  path: ["comment"],
  message: invalid.pinReason,
})
export type AnswerPinInput = z.infer<typeof AnswerPinInput>
