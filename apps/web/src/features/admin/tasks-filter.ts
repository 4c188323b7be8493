import type { RouterInputs } from "@atelier/api"
import { TASK_STATUSES, type TASK_VIEWS } from "@atelier/domain/tasks"
import { z } from "zod"
import { given, readFilter, type SearchParams, words } from "./filters.ts"

export const TASK_TABS = ["open", "mine", "at_risk", "done", "all"] as const satisfies readonly (
  | (typeof TASK_VIEWS)[number]
  | "all"
)[]

const Filter = z.object({ view: given(z.enum(TASK_TABS)), status: given(z.enum(TASK_STATUSES)), q: words })
export type TasksFilter = z.infer<typeof Filter>

export const readTasksFilter = (params: SearchParams): TasksFilter => readFilter(Filter, params)

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
