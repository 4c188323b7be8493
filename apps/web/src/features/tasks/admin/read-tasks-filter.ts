import { TASK_STATUSES } from "@atelier/domain/tasks"
import { z } from "zod"
import { given, readFilter, type SearchParams, words } from "@/components/list/read-filter.ts"
import { TASK_TABS } from "./tasks-filter.ts"

const Filter = z.object({ view: given(z.enum(TASK_TABS)), status: given(z.enum(TASK_STATUSES)), q: words })
export type TasksFilter = z.infer<typeof Filter>

export const readTasksFilter = (params: SearchParams): TasksFilter => readFilter(Filter, params)
