import type { RouterInputs } from "@atelier/api"
import type { TASK_VIEWS } from "@atelier/domain/tasks"
import type { TasksFilter } from "./read-tasks-filter.ts"

export const TASK_TABS = ["open", "mine", "at_risk", "done", "all"] as const satisfies readonly (
  | (typeof TASK_VIEWS)[number]
  | "all"
)[]

/** Without a word about it the open tasks; a chosen status is looked for among all. */
export const tabOf = ({ view, status }: TasksFilter): (typeof TASK_TABS)[number] => view ?? (status ? "all" : "open")

export function taskListInput(filter: TasksFilter): RouterInputs["tasks"]["admin"]["list"] {
  const view = tabOf(filter)
  return {
    limit: 30,
    ...(view === "all" ? {} : { view }),
    ...(filter.status ? { statuses: [filter.status] } : {}),
    ...(filter.q ? { search: filter.q } : {}),
  }
}
