import { inLocale } from "@atelier/domain/copy"

export const cancelForm = inLocale({
  reason: "Reason",
  reasonHelp: "Visible to the people involved.",
  tooShort: "Enter a few words, or leave it empty.",
  confirm: (credits: string) => `Cancel task, refund ${credits}`,
  confirmNone: "Cancel task, no refund",
  done: (credits: string) => `Cancelled. ${credits} refunded.`,
  doneNone: "Cancelled.",
  moved: "The refund has changed since you opened this. Here is the new amount.",
})
