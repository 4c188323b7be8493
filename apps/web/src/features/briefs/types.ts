import type { RouterOutputs } from "@atelier/api"
import type { BriefKey, BriefValues } from "@atelier/domain/briefs"

type BriefDetail = RouterOutputs["briefs"]["byId"]
export type BriefFields = BriefDetail["brief"]
export type BriefMessage = BriefDetail["messages"][number]
export type StyleCard = BriefMessage["styles"][number]

/** A value for one field, or null: cleared, or not needed. */
export type FieldChange = { [Key in BriefKey]: { field: Key; value: BriefValues[Key] | null } }[BriefKey]

/** The order of the sheet. */
export const SHEET_FIELDS = [
  "topic",
  "platform",
  "contentType",
  "quantity",
  "dimensions",
  "intent",
  "audience",
  "visualDirection",
  "contentOutline",
  "avoid",
  "deadline",
  "taskSummary",
] as const satisfies readonly BriefKey[]
