import "./record-decision.ts"

export { answerFiles, handleFiles } from "./handle-files.ts"
export { deliveryHandlers } from "./jobs.ts"
