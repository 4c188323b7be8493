export { recordActivity } from "./activity.ts"
export { cancelTask } from "./cancel-task.ts"
export { moveDue } from "./changes-due.ts"
export { createTask } from "./create-task.ts"
export { tasksDeadlines } from "./deadlines.ts"
export { pauseTask, resumeTask } from "./pause-task.ts"
export { payerForMore, payerOfOrder } from "./payer.ts"
export {
  assertOwnCredits,
  loadOwnWork,
  loadTaskFor,
  lockOwnWork,
  lockTaskFor,
  seenTasks,
  type TaskRow,
  visibleTasks,
} from "./policy.ts"
export { payRate, settleTask } from "./settle-task.ts"
export type { NewTask } from "./submission-sql.ts"
export { type TaskChange, toChange } from "./task-change.ts"
export { taskDeadline, undisputed } from "./task-deadline.ts"
export { tellTask } from "./tell-task.ts"
export { type TaskSet, type TransitionInput, transitionTask } from "./transition.ts"
