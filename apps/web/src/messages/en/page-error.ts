/** Apart from the other errors: every page carries these for the worst case. */
export const pageError = {
  title: "This page could not be shown.",
  what: "Something went wrong on our side while it was put together.",
  safe: "Your work is safe: what was saved before is still saved.",
  todo: "Try again. If it stays like this, send us the request id below.",
  home: "Go to the start page",
  requestId: "Request id",
  copyRequestId: "Copy the request id",
}
