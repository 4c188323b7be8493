import type { RouterOutputs } from "@atelier/api"
import type { BriefKey, BriefValues, BriefView } from "@atelier/domain/briefs"

type BriefDetail = RouterOutputs["briefs"]["byId"]
/** One deliverable with what all share. */
export type BriefFields = BriefView
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
  "colors",
  "contentOutline",
  "avoid",
  "deadline",
  "taskSummary",
] as const satisfies readonly BriefKey[]
