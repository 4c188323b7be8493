export const FILE_KINDS = ["REFERENCE", "DELIVERABLE", "ATTACHMENT", "LIBRARY", "LOGO", "FONT"] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const FILE_STATUSES = ["UPLOADING", "PROCESSING", "READY", "REJECTED"] as const
export type FileStatus = (typeof FILE_STATUSES)[number]

/** What the internal review decided about a delivery version. */
export const REVIEW_OUTCOMES = ["PASSED", "RETURNED"] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** What the client decided about a delivery version that passed. */
export const CLIENT_DECISIONS = ["APPROVED", "REVISION_REQUESTED"] as const
export type ClientDecision = (typeof CLIENT_DECISIONS)[number]

export const PIN_STATUSES = ["OPEN", "RESOLVED"] as const
export type PinStatus = (typeof PIN_STATUSES)[number]

export const PIN_VERDICTS = ["FIXED", "CANNOT"] as const
export type PinVerdict = (typeof PIN_VERDICTS)[number]

/** Why a change is asked for. */
export const PIN_TAGS = ["MISSED", "WISH", "TASTE"] as const
export type PinTag = (typeof PIN_TAGS)[number]

/** Who asks: the client, or Atelier's own review, of which the client reads nothing. */
export const PIN_SIDES = ["CLIENT", "ATELIER"] as const
export type PinSide = (typeof PIN_SIDES)[number]
