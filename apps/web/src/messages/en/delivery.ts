import { inLocale } from "@atelier/domain/copy"
import type {
  ClientDecision,
  FileKind,
  FileStatus,
  PinStatus,
  PinVerdict,
  ReviewOutcome,
} from "@atelier/domain/delivery"

export const delivery = inLocale({
  version: (number: number) => `Version ${number}`,
  fileKind: {
    REFERENCE: "Reference",
    DELIVERABLE: "Delivery",
    ATTACHMENT: "Attachment",
    LIBRARY: "For the library",
    LOGO: "Logo",
    FONT: "Font",
  } satisfies Record<FileKind, string>,
  fileStatus: {
    UPLOADING: "Uploading",
    PROCESSING: "Being checked",
    READY: "Ready",
    REJECTED: "Rejected",
  } satisfies Record<FileStatus, string>,
  review: {
    PASSED: "Passed Atelier's review",
    RETURNED: "Returned by Atelier",
  } satisfies Record<ReviewOutcome, string>,
  decision: {
    APPROVED: "Approved",
    REVISION_REQUESTED: "Changes requested",
  } satisfies Record<ClientDecision, string>,
  pinStatus: { OPEN: "Open", RESOLVED: "Resolved" } satisfies Record<PinStatus, string>,
  pinVerdict: { FIXED: "Fixed", CANNOT: "Not possible" } satisfies Record<PinVerdict, string>,
})
