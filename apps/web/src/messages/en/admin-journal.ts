import { inLocale } from "@atelier/domain/copy"

export const adminJournal = inLocale({
  title: "Journal of credits",
  user: "Client",
  type: "What",
  anyType: "Anything",
  amount: "Credits",
  balance: "Balance after",
  description: "Why",
  by: "By",
  at: "When",
  charged: (credits: string) => `${credits} out`,
  received: (credits: string) => `${credits} in`,
  narrowedTo: "Only",
  showAll: "Show all entries",
  ofOneTask: "Entries for one task",
  emptyTitle: "No entries.",
  empty: "Every purchase, charge, refund and adjustment appears here.",
})
