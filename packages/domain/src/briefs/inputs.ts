import { z } from "zod"
import { Id, IdempotencyKey, pageShape, text } from "../shared/index.ts"
import { BRIEF_KEYS, BRIEF_VALUES, type BriefKey } from "./brief.ts"
import { BRIEF_STATUSES } from "./enums.ts"

const version = z.int().min(1)
const byBrief = { briefId: Id }

/** Opens a draft, with a first message when there is one. */
export const StartBriefInput = z.object({
  message: text(1, 4000).optional(),
  idempotencyKey: IdempotencyKey,
})
export type StartBriefInput = z.infer<typeof StartBriefInput>

export const ListBriefsInput = z.object({ ...pageShape, status: z.enum(BRIEF_STATUSES).optional() })
export type ListBriefsInput = z.infer<typeof ListBriefsInput>

export const BriefByIdInput = z.object(byBrief)
export type BriefByIdInput = z.infer<typeof BriefByIdInput>

export const SayInput = z.object({ ...byBrief, text: text(1, 4000), clientMessageId: IdempotencyKey, version })
export type SayInput = z.infer<typeof SayInput>

const setField = <Key extends BriefKey>(field: Key) =>
  z.object({ ...byBrief, version, field: z.literal(field), value: BRIEF_VALUES[field].nullable() })

/** One field set by hand; null clears it, or says of an optional one that it is not needed. */
export const SetBriefFieldInput = z.discriminatedUnion("field", [
  setField("taskSummary"),
  setField("topic"),
  setField("platform"),
  setField("contentType"),
  setField("intent"),
  setField("audience"),
  setField("dimensions"),
  setField("visualDirection"),
  setField("contentOutline"),
  setField("quantity"),
  setField("avoid"),
  setField("deadline"),
])
export type SetBriefFieldInput = z.infer<typeof SetBriefFieldInput>

export const ChooseStylesInput = z.object({
  ...byBrief,
  version,
  styleIds: z
    .array(Id)
    .max(4)
    .refine((ids) => new Set(ids).size === ids.length, "Choose each style once."),
  /** The choice is made and the conversation goes on; otherwise more cards may follow. */
  done: z.boolean().default(true),
})
export type ChooseStylesInput = z.infer<typeof ChooseStylesInput>

/** Cards beside those already shown: near one of them, or far from all. */
export const MoreStylesInput = z
  .object({
    ...byBrief,
    mode: z.enum(["more", "different"]),
    styleId: Id.optional(),
    shown: z.array(Id).max(100).default([]),
  })
  .refine(({ mode, styleId }) => mode === "different" || styleId !== undefined, {
    path: ["styleId"],
    message: "Choose the style you want more of.",
  })
export type MoreStylesInput = z.infer<typeof MoreStylesInput>

/** Files on one moodboard; the chosen styles come on top. */
export const MOODBOARD_FILES = 100

export const AttachToBriefInput = z.object({ ...byBrief, version, fileIds: z.array(Id).min(1).max(20) })
export type AttachToBriefInput = z.infer<typeof AttachToBriefInput>

export const DiscardBriefInput = z.object({ ...byBrief, version })
export type DiscardBriefInput = z.infer<typeof DiscardBriefInput>

export const QuoteBriefInput = z.object(byBrief)
export type QuoteBriefInput = z.infer<typeof QuoteBriefInput>

/** What a language model may propose: values only, never a choice on the person's behalf. */
const proposal = <Key extends BriefKey>(field: Key) =>
  z.object({
    field: z.literal(field),
    value: BRIEF_VALUES[field],
    confidence: z.number().min(0).max(1),
    evidence: text(0, 200).optional(),
  })

export const ProposedPatch = z.discriminatedUnion("field", [
  proposal("topic"),
  proposal("platform"),
  proposal("contentType"),
  proposal("intent"),
  proposal("audience"),
  proposal("dimensions"),
  proposal("visualDirection"),
  proposal("contentOutline"),
  proposal("quantity"),
  proposal("avoid"),
  proposal("deadline"),
])
export const ProposedPatches = z.object({ patches: z.array(ProposedPatch).max(BRIEF_KEYS.length * 2) })
export type ProposedPatches = z.infer<typeof ProposedPatches>
