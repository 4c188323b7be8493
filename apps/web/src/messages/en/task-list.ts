import { inLocale } from "@atelier/domain/copy"

export const taskList = inLocale({
  title: "Tasks",
  views: "Filter tasks",
  view: { all: "All", mine: "Your turn", open: "In progress", done: "Finished", own: "Ordered by you" },
  search: "Search tasks",
  searchPlaceholder: "Title or person",
  columns: { task: "Task", status: "Status", freelancer: "Freelancer", due: "Due", price: "Price" },
  label: "Your tasks",
  orderedBy: (name: string) => `ordered by ${name}`,
  unassigned: "Finding a freelancer",
  drafts: (count: number) => (count === 1 ? "You have 1 draft." : `You have ${count} drafts.`),
  seeDrafts: "Continue",
  empty: {
    title: "Your tasks appear here.",
    text: "See the status, freelancer and due date of each task. Start your first one with a sentence.",
    action: "New task",
  },
  nothing: {
    title: "No results.",
    text: "Remove a filter or try a different search.",
    action: "Show all tasks",
  },
  none: {
    mine: "You're all caught up.",
    mineText: "Tasks appear here when a version is ready for your review.",
  },
})
