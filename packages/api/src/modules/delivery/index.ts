import "./record-decision.ts"

export { answerFiles, handleFiles } from "./handle-files.ts"
export { deliveryJobs, tidyUploads } from "./jobs.ts"
