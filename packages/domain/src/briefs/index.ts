export { DOCUMENT_PROBLEMS, type DocumentProblem, readAttached, sourceText } from "./attached.ts"
export {
  Brief,
  BriefAudience,
  type BriefKey,
  type BriefNote,
  type BriefPatch,
  type BriefValues,
  type BriefView,
  clip,
  VisualDirection,
} from "./brief.ts"
export {
  nextStep,
  type Readiness,
  readiness,
} from "./decide.ts"
export {
  BRIEF_CHANGES,
  BRIEF_CONTENT_TYPES,
  BRIEF_INTENTS,
  BRIEF_MESSAGE_ROLES,
  BRIEF_PLATFORMS,
  BRIEF_STATUSES,
  type BriefChange,
  type BriefContentType,
  type BriefField,
  type BriefFieldSource,
  type BriefIntent,
  type BriefMessageRole,
  type BriefPlatform,
  type BriefStatus,
  MAX_DELIVERABLES,
  MAX_TEMPLATES,
  MESSAGE_LENGTH,
  TEMPLATE_SCOPES,
  type TemplateScope,
} from "./enums.ts"
export { extract } from "./extract.ts"
export type { ServiceFigures } from "./hear.ts"
export {
  ArrangeMoodboardInput,
  AttachToBriefInput,
  BriefByIdInput,
  ChooseStylesInput,
  DiscardBriefInput,
  ListBriefsInput,
  ListTemplatesInput,
  ListVersionsInput,
  MOODBOARD_FILES,
  MoreStylesInput,
  moodboardId,
  RenameTemplateInput,
  RestoreDeliverableInput,
  RestoreVersionInput,
  ReviseBriefInput,
  SaveTemplateInput,
  SayInput,
  SetBriefFieldInput,
  ShareTemplateInput,
  StartAgainInput,
  StartBriefInput,
  StartFromTemplateInput,
  TemplateByIdInput,
} from "./inputs.ts"
export { ModelAnswer } from "./model/answer.ts"
export { toRead, toWrite } from "./model/instructions.ts"
export { canStandFor, mayBegin } from "./model/reply.ts"
export { parseBrief } from "./parse-brief.ts"
export { differing } from "./past/carry.ts"
export { following, type Past, type Plan, planChange, type Said, standing, wayBack } from "./past/plan.ts"
export { type Deed, type ReadAgain, readAgain } from "./past/read-again.ts"
export type { KnownAudience } from "./read/who.ts"
export { applyTurn, mergeBrief, withDeliverable } from "./reduce.ts"
export { isRequired } from "./required.ts"
export { Requirement } from "./requirements.ts"
export { reusable } from "./reuse.ts"
export { isSameSize } from "./same-size.ts"
export { ask, greeting, say } from "./say.ts"
export { SIZE_LIMITS } from "./size-limits.ts"
export type { Size } from "./size-schema.ts"
export { suggestedSizes } from "./sizes.ts"
export { askedCounts, parseStep, patchOf, type Step } from "./steps.ts"
export type { StyleChoice } from "./style-card.ts"
export { whyText } from "./style-why.ts"
export { rankStyles, type StyleOptions } from "./styles.ts"
export { type DraftPart, type TaskDraft, toTask, toTaskOf } from "./to-task.ts"
export { readTurn, warmReading } from "./turn.ts"
export { emptyBrief, emptyDeliverable, sharedOf, viewOf } from "./view.ts"
export {
  changedFields,
  describeBrief,
  listed,
} from "./words.ts"
