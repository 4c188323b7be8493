export { approveDelivery } from "./approve-delivery.ts"
export { deliveryDeadlines } from "./deadlines.ts"
export { answerFiles, handleFiles } from "./handle-files.ts"
export { deliveryHandlers } from "./jobs.ts"
