import type { ImportLogSource, ImportLogStatus, ImportLogTarget } from "@atelier/domain/imports"

export const imports = {
  source: {
    bigged: "Bigged",
    dribbble: "Dribbble",
    manual_url: "Single address",
    file_upload: "Uploaded files",
    page_scrape: "Pictures of a page",
  } satisfies Record<ImportLogSource, string>,
  target: {
    deliverable_style: "Style cards",
    brand_reference: "Brand references",
  } satisfies Record<ImportLogTarget, string>,
  status: {
    PENDING: "Waiting",
    RUNNING: "Running",
    COMPLETED: "Done",
    FAILED: "Failed",
  } satisfies Record<ImportLogStatus, string>,
}
