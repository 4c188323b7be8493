export { type ActivityEntry, recordActivity } from "./activity.ts"
export { approveDelivery } from "./approve-delivery.ts"
export { type CancelledTask, cancelTask } from "./cancel-task.ts"
export { moveDue } from "./changes-due.ts"
export { type CreatedTask, createTask } from "./create-task.ts"
export { tasksDeadlines } from "./deadlines.ts"
export { type Decision, onDecision } from "./decisions.ts"
export { loadOwnWork, loadTaskFor, lockTaskFor, seenTasks, type TaskRow, visibleTasks } from "./policy.ts"
export { countTasks, type TaskCounts } from "./queries.ts"
export type { TaskChange } from "./repeat.ts"
export { buyRevision, reviseDelivery } from "./revise-delivery.ts"
export { payRate, settleTask } from "./settle-task.ts"
export type { NeededSkill, NewTask } from "./submission-sql.ts"
export { taskDeadline } from "./task-deadline.ts"
export type { TaskDetail } from "./task-detail.ts"
export { tellTask } from "./tell-task.ts"
export type { TimelineItem } from "./timeline.ts"
export {
  type MovedTask,
  partyOf,
  type TaskSet,
  type TransitionInput,
  transitionTask,
  updateTaskFields,
} from "./transition.ts"
export type { TaskSummary } from "./view.ts"
