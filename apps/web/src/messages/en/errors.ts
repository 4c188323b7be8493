import { inLocale } from "@atelier/domain/copy"

const missing = "This part of the page did not load."
const todo = {
  offline: "You seem to be offline. Check your connection, then try again.",
  updated: "Atelier was updated while this page was open. Reload the page to see this part.",
  missing: "Try again, or reload the page.",
}

export const errors = inLocale({
  fields: "Some fields are invalid. Check the marked fields.",
  offline: "You're offline. This may be out of date and refreshes when you're back online.",
  unknown: "Something went wrong on our side.",
  block: {
    what: "This part could not be loaded.",
    safe: "Nothing was changed.",
    todo: "Try again. If it keeps happening, send us the request ID.",
  },
  /** A part of a page that is loaded when it is wanted. */
  part: {
    offline: `${missing} ${todo.offline}`,
    updated: `${missing} ${todo.updated}`,
    missing: `${missing} ${todo.missing}`,
    fault: "This part of the page stopped working. Try again, or reload the page.",
  },
  partTodo: todo,
  notFound: {
    title: "Page not found.",
    what: "It may have been moved or removed, or you don't have access.",
    todo: "Check the address, or go to the start page.",
  },
})
