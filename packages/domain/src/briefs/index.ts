export {
  BRIEF_KEYS,
  BRIEF_NOTES,
  BRIEF_VALUES,
  Brief,
  BriefAudience,
  type BriefFieldState,
  type BriefKey,
  type BriefNote,
  type BriefPatch,
  type BriefValues,
  clip,
  Dimension,
  emptyBrief,
  parseBrief,
  VisualDirection,
  validPatch,
} from "./brief.ts"
export { colorDistance, hueFamily, isGrey } from "./colors.ts"
export {
  FIELD_WEIGHTS,
  isSettled,
  nextStep,
  READY_PERCENT,
  type Readiness,
  readiness,
  type StepContext,
} from "./decide.ts"
export {
  BRIEF_CONTENT_TYPES,
  BRIEF_FIELD_SOURCES,
  BRIEF_FIELDS,
  BRIEF_INTENTS,
  BRIEF_MESSAGE_ROLES,
  BRIEF_PLATFORMS,
  BRIEF_STATUSES,
  type BriefContentType,
  type BriefField,
  type BriefFieldSource,
  type BriefIntent,
  type BriefMessageRole,
  type BriefPlatform,
  type BriefStatus,
} from "./enums.ts"
export { type ExtractContext, extract } from "./extract.ts"
export {
  AttachToBriefInput,
  BriefByIdInput,
  ChooseStylesInput,
  DiscardBriefInput,
  ListBriefsInput,
  MOODBOARD_FILES,
  MoreStylesInput,
  ProposedPatch,
  ProposedPatches,
  QuoteBriefInput,
  SayInput,
  SetBriefFieldInput,
  StartBriefInput,
} from "./inputs.ts"
export { CONTENT_TYPE_NAMES } from "./lexicon/content-types.ts"
export { INTENT_NAMES } from "./lexicon/intents.ts"
export { PLATFORM_NAMES } from "./lexicon/platforms.ts"
export { clean } from "./read/reading.ts"
export type { KnownAudience } from "./read/who.ts"
export { applyTurn, mergeBrief } from "./reduce.ts"
export { quickReplies, type ReplyContext } from "./replies.ts"
export { isRequired, REQUIRED_KEYS } from "./required.ts"
export {
  CATEGORY_SLUGS,
  deliverableType,
  estimatedHours,
  type RequiredSkill,
  type Requirement,
  requiredSkills,
  SKILL_SLUGS,
  type SkillSlug,
  type TaskDraft,
  taskCategory,
  toTask,
} from "./requirements.ts"
export { greeting, question, say } from "./say.ts"
export { sizeLabel, standardSizes, suggestedSizes } from "./sizes.ts"
export { askedCounts, parseStep, type Question, type QuickReply, type Step } from "./steps.ts"
export {
  type RankedStyle,
  rankStyles,
  type StyleCard,
  type StyleChoice,
  type StyleContext,
  type StyleOptions,
  type StyleWhy,
  similarity,
  whyText,
} from "./styles.ts"
export {
  changedFields,
  dayText,
  describeBrief,
  describeWork,
  FIELD_LABELS,
  fieldNote,
  fieldText,
  listed,
} from "./words.ts"
