import { inLocale } from "@atelier/domain/copy"

export const declineOffer = inLocale({
  title: "Why are you declining?",
  text: "The offer goes to someone else. Your reason helps us send you better offers; the client never sees it.",
  reason: "Reason",
  choose: "Choose a reason.",
  note: "Comment",
  noteHelp: "Only Atelier sees this.",
  noteNeeded: "Enter a short comment.",
  confirm: "Decline offer",
  done: "Offer declined.",
})
