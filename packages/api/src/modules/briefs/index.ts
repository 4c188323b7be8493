export { followTask } from "./follow-task.ts"
export { assertRoomForFiles, type BriefRow, loadBriefFor } from "./policy.ts"
export { type BriefSubmission, briefSubmission, submitBriefsSql, transcriptOf, transcriptSql } from "./submission.ts"
