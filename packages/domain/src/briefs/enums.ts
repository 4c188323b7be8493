export const BRIEF_STATUSES = ["DRAFT", "READY", "SUBMITTED", "IN_PROGRESS", "COMPLETED", "DISCARDED"] as const
export type BriefStatus = (typeof BRIEF_STATUSES)[number]

export const BRIEF_FIELD_SOURCES = ["pending", "inferred", "confirmed"] as const
export type BriefFieldSource = (typeof BRIEF_FIELD_SOURCES)[number]

const BRIEF_FIELDS = [
  "taskSummary",
  "topic",
  "platform",
  "contentType",
  "intent",
  "audience",
  "dimensions",
  "visualDirection",
  "contentOutline",
] as const
export type BriefField = (typeof BRIEF_FIELDS)[number]

export const BRIEF_PLATFORMS = [
  "instagram",
  "linkedin",
  "facebook",
  "twitter",
  "youtube",
  "tiktok",
  "print",
  "web",
  "email",
  "presentation",
] as const
export type BriefPlatform = (typeof BRIEF_PLATFORMS)[number]

export const BRIEF_INTENTS = [
  "signups",
  "authority",
  "awareness",
  "sales",
  "engagement",
  "education",
  "announcement",
] as const
export type BriefIntent = (typeof BRIEF_INTENTS)[number]

export const BRIEF_CONTENT_TYPES = [
  "post",
  "story",
  "reel",
  "carousel",
  "banner",
  "ad",
  "thumbnail",
  "slide",
  "header",
  "flyer",
  "poster",
  "video",
  "logo",
  "landing page",
] as const
export type BriefContentType = (typeof BRIEF_CONTENT_TYPES)[number]

export const BRIEF_MESSAGE_ROLES = ["USER", "ASSISTANT", "FILE"] as const
export type BriefMessageRole = (typeof BRIEF_MESSAGE_ROLES)[number]

/** What made a version of a draft: a message, a click, a changed answer, a message taken back, an older version. */
export const BRIEF_CHANGES = ["SAID", "SET", "EDITED", "UNDONE", "RESTORED"] as const
export type BriefChange = (typeof BRIEF_CHANGES)[number]

/** Whose a template is: its author's, shared in the company, or offered to all clients. */
export const TEMPLATE_SCOPES = ["OWN", "COMPANY", "HOUSE"] as const
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number]

/** Templates of one person. */
export const MAX_TEMPLATES = 50

export const MAX_DELIVERABLES = 12

/** Most characters of a message in the conversation of a brief, all of which are read. */
export const MESSAGE_LENGTH = 8_000
