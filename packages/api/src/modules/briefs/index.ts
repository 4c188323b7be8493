export { type BriefRow, loadBriefFor } from "./policy.ts"
export { type BriefSubmission, briefSubmission, submitBriefSql, transcriptOf, transcriptSql } from "./submission.ts"
