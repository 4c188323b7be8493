import { inLocale } from "@atelier/domain/copy"

/** Briefs that are not submitted, as lists show them. */
export const draftList = inLocale({
  untitled: "Untitled brief",
  drafts: "Drafts",
  draft: {
    all: (count: number) => `All ${count} drafts`,
    ready: "Ready to submit",
    missing: "Incomplete",
    touched: "Last changed",
  },
})
