/** Briefs that are begun and not sent, by status; the same on the server and in the browser. */
export const draftsInput = (status: "DRAFT" | "READY" | "DISCARDED") => ({ status, limit: 100 })

/** Templates to start from, a page at a time. */
export const templatesInput = { limit: 25 }
