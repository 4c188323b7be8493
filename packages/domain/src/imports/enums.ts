export const IMPORT_LOG_SOURCES = ["bigged", "dribbble", "manual_url", "file_upload", "page_scrape"] as const
export type ImportSource = (typeof IMPORT_LOG_SOURCES)[number]

export const IMPORT_LOG_TARGETS = ["deliverable_style", "brand_reference"] as const
export type ImportTarget = (typeof IMPORT_LOG_TARGETS)[number]

export const IMPORT_LOG_STATUSES = ["PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"] as const
export type ImportStatus = (typeof IMPORT_LOG_STATUSES)[number]

/** Why a page or a picture was not read; the first six are those of the client that reads the web. */
export const IMPORT_REASONS = [
  "refused",
  "unreachable",
  "slow",
  "status",
  "too_large",
  "type",
  "damaged",
  "too_small",
  "near_duplicate",
  "nothing_found",
  "missing",
] as const
export type ImportReason = (typeof IMPORT_REASONS)[number]

/** The largest ZIP file that an import opens, in bytes. */
export const MAX_IMPORT_ZIP = 100_000_000
/** Pictures that one import looks at; a page may have many more. */
export const MAX_IMPORT_ITEMS = 200
/** The longest side a picture must have to be of use as an example, in pixels. */
export const MIN_IMPORT_SIDE = 200
