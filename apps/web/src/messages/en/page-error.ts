import { inLocale } from "@atelier/domain/copy"

/** Apart from the other errors: every page carries these for the worst case. */
export const pageError = inLocale({
  title: "This page could not be loaded.",
  what: "Something went wrong on our side.",
  safe: "Everything you saved is safe.",
  todo: "Try again. If it keeps happening, send us the request ID below.",
  retry: "Try again",
  home: "Go to the start page",
  requestId: "Request ID",
  copyRequestId: "Copy request ID",
})
