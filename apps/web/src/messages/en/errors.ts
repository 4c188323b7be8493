import { inLocale } from "@atelier/domain/copy"

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
    missing: "This part of the page did not load. Check your connection, then try again or reload the page.",
    missingTodo:
      "Check your connection and try again. If Atelier was updated while this page was open, reload the page.",
    fault: "This part of the page stopped working. Try again, or reload the page.",
  },
  notFound: {
    title: "Page not found.",
    what: "It may have been moved or removed, or you don't have access.",
    todo: "Check the address, or go to the start page.",
  },
})
