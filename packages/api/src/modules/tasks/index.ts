export { type ActivityEntry, recordActivity } from "./activity.ts"
export { canSeeTask, loadOwnWork, loadTaskFor, type TaskRow, visibleTasks } from "./policy.ts"
export {
  type MovedTask,
  partyOf,
  type TaskSet,
  type TransitionInput,
  transitionTask,
  updateTaskFields,
} from "./transition.ts"
