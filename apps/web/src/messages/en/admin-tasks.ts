import { inLocale } from "@atelier/domain/copy"
import type { DueState } from "@atelier/domain/tasks"

export const adminTasks = inLocale({
  title: "Tasks",
  views: {
    open: "Open",
    mine: "Your turn",
    at_risk: "At risk",
    done: "Closed",
    all: "All",
  },
  task: "Task",
  client: "Client",
  freelancer: "Freelancer",
  turn: "Status",
  due: "Due",
  price: "Price",
  pay: "Pay",
  status: "Status",
  category: "Category",
  created: "Submitted",
  unassigned: "Unassigned",
  noDate: "No date",
  dueMark: { NONE: null, ON_TRACK: null, SOON: "Due soon", OVERDUE: "Late" } satisfies Record<DueState, string | null>,
  emptyTitle: "No tasks here.",
  empty: "Tasks appear here when clients submit them.",
})
