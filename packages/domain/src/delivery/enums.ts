export const FILE_KINDS = ["REFERENCE", "DELIVERABLE", "ATTACHMENT"] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const FILE_STATUSES = ["UPLOADING", "PROCESSING", "READY", "REJECTED"] as const
export type FileStatus = (typeof FILE_STATUSES)[number]

/** What became of a delivery version: the internal review, then the client's. */
export const DELIVERY_OUTCOMES = ["PASSED", "RETURNED", "APPROVED", "REVISION_REQUESTED"] as const
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number]

export const PIN_STATUSES = ["OPEN", "RESOLVED"] as const
export type PinStatus = (typeof PIN_STATUSES)[number]

export const PIN_VERDICTS = ["FIXED", "CANNOT"] as const
export type PinVerdict = (typeof PIN_VERDICTS)[number]
