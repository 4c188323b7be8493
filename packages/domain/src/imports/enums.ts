export const IMPORT_LOG_SOURCES = ["bigged", "dribbble", "manual_url", "file_upload", "page_scrape"] as const
export type ImportLogSource = (typeof IMPORT_LOG_SOURCES)[number]

export const IMPORT_LOG_TARGETS = ["deliverable_style", "brand_reference"] as const
export type ImportLogTarget = (typeof IMPORT_LOG_TARGETS)[number]

export const IMPORT_LOG_STATUSES = ["PENDING", "RUNNING", "COMPLETED", "FAILED"] as const
export type ImportLogStatus = (typeof IMPORT_LOG_STATUSES)[number]
