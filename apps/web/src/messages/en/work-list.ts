import { inLocale } from "@atelier/domain/copy"

/** A freelancer's list of work. */
export const workList = inLocale({
  title: "Work",
  view: "View",
  board: "Board",
  list: "List",
  filter: "Filter tasks",
  show: { open: "Open", done: "Done", all: "All" },
  search: "Search your work",
  find: "Search",
  clear: "Show all",
  columns: {
    toStart: "To start",
    inProgress: "In progress",
    changes: "Changes requested",
    inReview: "In review",
    done: "Done",
  },
  nothing: {
    toStart: "Tasks you accepted.",
    inProgress: "Tasks you have started.",
    changes: "Tasks with requested changes.",
    inReview: "Tasks you delivered.",
    done: "Approved tasks.",
  },
  allDone: "All finished tasks",
  task: "Task",
  client: "Client",
  state: "Status",
  due: "Due",
  pay: "Pay",
  emptyTitle: "Your work appears here.",
  emptyText: "When you accept an offer, its task appears here and moves across the board as you work on it.",
  emptyAction: "View your offers",
  noMatch: (query: string) => `No results for "${query}".`,
  noneOfThese: "No tasks here yet.",
})
