export { followTask } from "./follow-task.ts"
export { briefsHandlers } from "./jobs.ts"
export { assertRoomForFiles, isOpen, loadBriefFor } from "./policy.ts"
export { type BriefSubmission, briefSubmission, submitBriefsSql, transcriptSql } from "./submission.ts"
