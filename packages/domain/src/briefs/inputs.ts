import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { HexColor, Id, IdempotencyKey, line, pageShape, text } from "../shared/index.ts"
import { BRIEF_VALUES, type BriefKey, Deliverable, DeliverableId } from "./brief.ts"
import { BRIEF_STATUSES, MAX_DELIVERABLES, MESSAGE_LENGTH, TEMPLATE_SCOPES } from "./enums.ts"

const version = z.int().min(1).describe("The brief version you read; refused if there is a newer one")
const byBrief = { briefId: Id.describe("Brief") }

/** Opens a draft, with a first message when there is one. */
export const StartBriefInput = z.object({
  message: text(1, MESSAGE_LENGTH).optional().describe("First message"),
  idempotencyKey: IdempotencyKey,
})
export type StartBriefInput = z.infer<typeof StartBriefInput>

export const ListBriefsInput = z.object({
  ...pageShape,
  status: z.enum(BRIEF_STATUSES).optional().describe("Only briefs with this status"),
  search: line(1, 100).optional().describe("Search in titles and in what was said"),
})
export type ListBriefsInput = z.infer<typeof ListBriefsInput>

export const BriefByIdInput = z.object(byBrief)
export type BriefByIdInput = z.infer<typeof BriefByIdInput>

export const SayInput = z.object({
  ...byBrief,
  text: text(1, MESSAGE_LENGTH).describe("The message"),
  clientMessageId: IdempotencyKey,
  version,
})
export type SayInput = z.infer<typeof SayInput>

/** Changes what was said in a message of one's own and reads the brief anew; without a text the last message is taken back. */
export const ReviseBriefInput = z.object({
  ...byBrief,
  version,
  messageId: Id.describe("A message of your own"),
  text: text(1, MESSAGE_LENGTH).nullable().describe("What it should say; null takes your last message back"),
})
export type ReviseBriefInput = z.infer<typeof ReviseBriefInput>

export const ListVersionsInput = z.object({ ...byBrief, ...pageShape })
export type ListVersionsInput = z.infer<typeof ListVersionsInput>

/** The draft and its conversation as they were at an earlier version. */
export const RestoreVersionInput = z.object({
  ...byBrief,
  version,
  to: z.int().min(1).describe("The version to go back to"),
})
export type RestoreVersionInput = z.infer<typeof RestoreVersionInput>

function setField<Key extends BriefKey>(field: Key) {
  return z.object({
    ...byBrief,
    version,
    field: z.literal(field).describe("Field of the brief"),
    value: BRIEF_VALUES[field].nullable().describe("Its value"),
    deliverable: DeliverableId.optional().describe("Which deliverable it is about; the first when left out"),
  })
}

/** One field set manually; null clears it, or says of an optional one that it is not needed. */
export const SetBriefFieldInput = z.discriminatedUnion("field", [
  setField("taskSummary"),
  setField("topic"),
  setField("platform"),
  setField("contentType"),
  setField("intent"),
  setField("audience"),
  setField("dimensions"),
  setField("visualDirection"),
  setField("colors"),
  setField("contentOutline"),
  setField("quantity"),
  setField("avoid"),
  setField("deadline"),
])
export type SetBriefFieldInput = z.infer<typeof SetBriefFieldInput>

/** A deliverable that was removed, as it was read before. */
export const RestoreDeliverableInput = z.object({
  ...byBrief,
  version,
  deliverable: DeliverableId.describe("Its id"),
  fields: Deliverable.omit({ id: true }).describe("Its fields as they were"),
  position: z
    .int()
    .min(0)
    .max(MAX_DELIVERABLES - 1)
    .describe("Where it stood, from 0"),
})
export type RestoreDeliverableInput = z.infer<typeof RestoreDeliverableInput>

export const ChooseStylesInput = z.object({
  ...byBrief,
  version,
  styleIds: z
    .array(Id)
    .max(4)
    .refine((ids) => new Set(ids).size === ids.length, invalid.stylesTwice)
    .describe("The chosen styles"),
  /** The choice is made and the conversation goes on; otherwise more cards may follow. */
  done: z.boolean().default(true).describe("The choice is final; otherwise more cards may follow"),
})
export type ChooseStylesInput = z.infer<typeof ChooseStylesInput>

/** Cards beside those already shown: near one of them, or far from all. */
export const MoreStylesInput = z
  .object({
    ...byBrief,
    mode: z.enum(["more", "different"]).describe("More like one style, or different from all shown"),
    styleId: Id.optional().describe("The style to stay close to"),
    shown: z.array(Id).max(100).default([]).describe("Styles already shown"),
  })
  .refine(({ mode, styleId }) => mode === "different" || styleId !== undefined, {
    path: ["styleId"],
    message: invalid.likeStyle,
  })
export type MoreStylesInput = z.infer<typeof MoreStylesInput>

/** Files and pictures on one moodboard; the chosen styles and colours come on top. */
export const MOODBOARD_FILES = 100

export const AttachToBriefInput = z.object({
  ...byBrief,
  version,
  fileIds: z.array(Id).min(1).max(20).describe("Ids of uploaded files"),
})
export type AttachToBriefInput = z.infer<typeof AttachToBriefInput>

/** Colours on one moodboard. */
const MOODBOARD_COLORS = 20
const MAX_ITEMS = MOODBOARD_FILES + MOODBOARD_COLORS + 4

const note = line(1, 200).optional().describe("What the client says about it")

const OnMoodboard = z.discriminatedUnion("type", [
  z.object({ type: z.literal("style"), styleId: Id.describe("A style card"), note }),
  z.object({ type: z.literal("color"), color: HexColor, note }),
  z.object({ type: z.literal("upload"), fileId: Id.describe("An own file of this brief"), note }),
  z.object({ type: z.literal("image"), brandReferenceId: Id.describe("A brand look"), note }),
])

type OnMoodboard = z.infer<typeof OnMoodboard>

/** What an item is known by on its moodboard: the id of its card, file or look, or its colour. */
export function moodboardId(item: OnMoodboard): string {
  switch (item.type) {
    case "style":
      return item.styleId
    case "color":
      return item.color
    case "upload":
      return item.fileId
    case "image":
      return item.brandReferenceId
  }
}

function isFew(items: readonly { type: string }[], types: readonly string[], most: number): boolean {
  return items.filter(({ type }) => types.includes(type)).length <= most
}

/** Everything that is to be on the moodboard, in its order; what is left out leaves it. */
export const ArrangeMoodboardInput = z.object({
  ...byBrief,
  version,
  items: z
    .array(OnMoodboard)
    .max(MAX_ITEMS)
    .refine((items) => new Set(items.map(moodboardId)).size === items.length, invalid.onceOnMoodboard)
    .refine((items) => isFew(items, ["style"], 4), invalid.moodboardStyles)
    .refine((items) => isFew(items, ["upload", "image"], MOODBOARD_FILES), invalid.moodboardFiles(MOODBOARD_FILES))
    .refine((items) => isFew(items, ["color"], MOODBOARD_COLORS), invalid.moodboardColors(MOODBOARD_COLORS))
    .describe("What is on the moodboard, in order"),
})
export type ArrangeMoodboardInput = z.infer<typeof ArrangeMoodboardInput>

export const DiscardBriefInput = z.object({ ...byBrief, version })
export type DiscardBriefInput = z.infer<typeof DiscardBriefInput>

/** A draft with what an own task says. */
export const StartAgainInput = z.object({ taskId: Id.describe("An own task"), idempotencyKey: IdempotencyKey })
export type StartAgainInput = z.infer<typeof StartAgainInput>

const templateName = line(1, 80).describe("Name of the template")
const byTemplate = { templateId: Id.describe("Template") }

export const ListTemplatesInput = z.object({
  ...pageShape,
  scope: z.enum(TEMPLATE_SCOPES).optional().describe("Only own ones, the company's or the house's"),
})
export type ListTemplatesInput = z.infer<typeof ListTemplatesInput>

export const SaveTemplateInput = z.object({ ...byBrief, name: templateName })
export type SaveTemplateInput = z.infer<typeof SaveTemplateInput>

export const RenameTemplateInput = z.object({ ...byTemplate, name: templateName })
export type RenameTemplateInput = z.infer<typeof RenameTemplateInput>

export const ShareTemplateInput = z.object({
  ...byTemplate,
  shared: z.boolean().describe("Everybody in the company may start from it"),
})
export type ShareTemplateInput = z.infer<typeof ShareTemplateInput>

export const TemplateByIdInput = z.object(byTemplate)
export type TemplateByIdInput = z.infer<typeof TemplateByIdInput>

export const StartFromTemplateInput = z.object({ ...byTemplate, idempotencyKey: IdempotencyKey })
export type StartFromTemplateInput = z.infer<typeof StartFromTemplateInput>
