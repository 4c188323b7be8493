import { inLocale } from "@atelier/domain/copy"

/** What the opened palette says. */
export const palette = inLocale({
  placeholder: "Search pages, actions and tasks",
  goTo: "Go to",
  create: "Create",
  tasks: "Tasks",
  look: "Appearance",
  searching: "Searching tasks",
  failed: "Could not search tasks. Try again in a moment.",
  nothing: (query: string) => `No results for "${query}"`,
  hint: "Arrow keys to move, Enter to open, Escape to close",
})
