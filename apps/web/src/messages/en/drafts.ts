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
    search: "Search drafts",
    found: (count: number) => (count === 0 ? "No draft says this." : count === 1 ? "1 draft" : `${count} drafts`),
    remove: (title: string) => `Delete ${title}`,
    removed: "Draft deleted.",
    gone: "This draft was deleted.",
    bin: "Deleted drafts",
    binText: "Deleted drafts are kept for 30 days.",
    binEmpty: "There are no deleted drafts.",
    recover: "Restore",
    recovered: "Draft restored.",
    forGood: "Delete permanently",
    forGoodTitle: "Delete this draft permanently?",
    forGoodText: "Its conversation, brief and files are deleted. This cannot be undone.",
    goneForGood: "Draft deleted permanently.",
  },
})
