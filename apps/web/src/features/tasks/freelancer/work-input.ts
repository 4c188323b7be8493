import type { TaskStatus } from "@atelier/domain/tasks"

export const WORK_HREF = "/freelancer/work"

export function workHref(taskId: string): string {
  return `/freelancer/tasks/${taskId}`
}

export const COLUMNS = {
  toStart: ["ASSIGNED"],
  inProgress: ["IN_PROGRESS"],
  changes: ["REVISION_REQUESTED"],
  inReview: ["PENDING_ADMIN_REVIEW", "IN_REVIEW"],
  done: ["COMPLETED"],
} as const satisfies Record<string, readonly TaskStatus[]>
export type Column = keyof typeof COLUMNS

const OPEN: TaskStatus[] = ["ASSIGNED", "IN_PROGRESS", "REVISION_REQUESTED", "PENDING_ADMIN_REVIEW", "IN_REVIEW"]
const DONE: TaskStatus[] = ["COMPLETED", "CANCELLED"]

export const SHOWS = ["open", "done", "all"] as const
type Show = (typeof SHOWS)[number]
export type WorkView = { view: "board" | "list"; show: Show; search: string }

const found = (search: string) => (search ? { search } : {})
const statusesOf = (show: Show): TaskStatus[] => (show === "open" ? OPEN : show === "done" ? DONE : [...OPEN, ...DONE])

/** The inputs of the lists, for the page that fetches them beforehand. */
export const boardOpenInput = (search: string) => ({ statuses: OPEN, limit: 100, ...found(search) })
export const boardDoneInput = (search: string) => ({ statuses: [...COLUMNS.done], limit: 5, ...found(search) })
export function workListInput({ show, search }: WorkView) {
  return {
    statuses: statusesOf(show),
    limit: 25,
    ...found(search),
  }
}
export const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }
