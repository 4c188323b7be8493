export const IMPORT_LOG_SOURCES = ["bigged", "dribbble", "manual_url", "file_upload", "page_scrape"] as const

export const IMPORT_LOG_TARGETS = ["deliverable_style", "brand_reference"] as const

export const IMPORT_LOG_STATUSES = ["PENDING", "RUNNING", "COMPLETED", "FAILED"] as const
