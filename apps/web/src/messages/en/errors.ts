export const errors = {
  fields: "Some of what you entered cannot be used. See the marked fields.",
  offline: "You are offline. What you see is from before; it refreshes automatically.",
  unknown: "Something went wrong on our side.",
  block: {
    what: "This part could not be loaded.",
    safe: "Nothing was changed and nothing is lost.",
    todo: "Try again. If it stays like this, send us the request id.",
  },
  /** A part of a page that is loaded when it is wanted. */
  part: {
    missing: "This part of the page did not load. Check your connection, then try again or reload the page.",
    missingTodo:
      "Check your connection and try again. If Atelier was updated while this page was open, reload the page.",
    fault: "This part of the page stopped working. Try again, or reload the page.",
  },
  notFound: {
    title: "There is nothing at this address.",
    what: "It was moved or removed, or it belongs to someone else's account.",
    todo: "Check the address, or begin again from the start page.",
  },
}
