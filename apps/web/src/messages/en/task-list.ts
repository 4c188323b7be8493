export const taskList = {
  title: "Tasks",
  views: "Which tasks",
  view: { all: "All", mine: "Your turn", open: "Under way", done: "Finished" },
  search: "Search tasks",
  searchPlaceholder: "Title or person",
  columns: { task: "Task", status: "Status", freelancer: "Freelancer", due: "Due", price: "Price" },
  label: "Your tasks",
  nobody: "Being looked for",
  drafts: (count: number) =>
    count === 1 ? "One brief is begun and not sent." : `${count} briefs are begun and not sent.`,
  seeDrafts: "Continue",
  empty: {
    title: "Your tasks appear here.",
    text: "Each with its state, who works on it and when it is due. The first one begins with a sentence.",
    action: "Begin a task",
  },
  nothing: {
    title: "No task fits this.",
    text: "Take a filter away, or search for other words.",
    action: "Show all tasks",
  },
  none: {
    mine: "Nothing waits for you.",
    mineText: "When a version is ready for your answer, its task appears here.",
  },
}
