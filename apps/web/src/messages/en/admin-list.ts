import { inLocale } from "@atelier/domain/copy"

export const adminList = inLocale({
  filter: {
    search: "Title, client or freelancer",
    status: "Status",
    anyStatus: "Any status",
    view: "Which",
    all: "All",
    nothing: "Nothing fits this filter.",
    nothingNote: "Take a part of it away, or look at everything.",
    clear: "Show everything",
  },
  columns: {
    id: "Id",
    actorId: "Actor id",
    resource: "Resource",
    resourceId: "Resource id",
    requestId: "Request id",
    payment: "Stripe payment",
  },
  export: {
    reading: (rows: string) => (rows === "1" ? "1 row read" : `${rows} rows read`),
    stop: "Stop",
    done: (rows: string) => (rows === "1" ? "1 row exported." : `${rows} rows exported.`),
    cut: (rows: string) => `The first ${rows} rows exported. Narrow the filter for the rest.`,
  },
  reason: {
    label: "Reason",
    help: "Visible to the people involved and kept in the audit log.",
    tooShort: "Enter a short reason.",
  },
})
