import type { RouterInputs } from "@atelier/api"
import { TASK_STATUSES, type TASK_VIEWS } from "@atelier/domain/tasks"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsText, urlFilter } from "@/components/list/url-filter.ts"

export const TASK_TABS = ["open", "mine", "at_risk", "done", "all"] as const satisfies readonly (
  | (typeof TASK_VIEWS)[number]
  | "all"
)[]

export const TASKS = urlFilter("/admin/tasks", {
  view: parseAsStringLiteral(TASK_TABS),
  status: parseAsStringLiteral(TASK_STATUSES),
  q: parseAsText,
})
export type TasksFilter = ReturnType<typeof TASKS.read>

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
