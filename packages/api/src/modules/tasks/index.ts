export { recordActivity } from "./activity.ts"
export { approveDelivery } from "./approve-delivery.ts"
export { cancelTask } from "./cancel-task.ts"
export { moveDue } from "./changes-due.ts"
export { createTask } from "./create-task.ts"
export { tasksDeadlines } from "./deadlines.ts"
export { type Decision, onDecision } from "./decisions.ts"
export { loadOwnWork, loadTaskFor, lockTaskFor, seenTasks, type TaskRow, visibleTasks } from "./policy.ts"

export { payRate } from "./settle-task.ts"
export type { NewTask } from "./submission-sql.ts"
export { taskDeadline } from "./task-deadline.ts"

export { tellTask } from "./tell-task.ts"

export {
  type TaskSet,
  transitionTask,
} from "./transition.ts"
