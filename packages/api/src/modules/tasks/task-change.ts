import type { TaskStatus } from "@atelier/domain/tasks"
import type { TaskRow } from "./policy.ts"

/** What a change of state answers: the task and where it stands now. */
export type TaskChange = { taskId: string; status: TaskStatus }

export const toChange = (task: TaskRow): TaskChange => ({ taskId: task.id, status: task.status })
