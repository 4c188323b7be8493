import type { RouterOutputs } from "@atelier/api"
import type { BriefKey, BriefValues, BriefView } from "@atelier/domain/briefs"

export type Estimate = NonNullable<RouterOutputs["tasks"]["estimate"]>
export type Template = RouterOutputs["briefs"]["templates"]["list"]["items"][number]
type BriefDetail = RouterOutputs["briefs"]["byId"]
/** One deliverable with what all share. */
export type BriefFields = BriefView
export type Deliverable = BriefDetail["brief"]["deliverables"][number]
export type BriefMessage = BriefDetail["messages"][number]
export type StyleCard = BriefMessage["styles"][number]

/** A value for one field, or null: cleared, or not needed. Which deliverable it is about; the first when left out. */
export type FieldChange = {
  [Key in BriefKey]: { field: Key; value: BriefValues[Key] | null; deliverable?: string | undefined }
}[BriefKey]

/** What each of several deliverables shows of its own. */
export const OWN_FIELDS = ["contentType", "platform", "quantity", "dimensions"] as const satisfies readonly BriefKey[]

/** What several deliverables have in common. */
export const COMMON_FIELDS = [
  "topic",
  "intent",
  "audience",
  "visualDirection",
  "colors",
  "contentOutline",
  "avoid",
  "deadline",
  "taskSummary",
] as const satisfies readonly BriefKey[]

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
