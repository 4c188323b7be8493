import { inLocale } from "@atelier/domain/copy"

export const fresh = inLocale({
  title: "Confirm it's you",
  note: "This changes money or access, so we ask for your second factor every 30 minutes.",
  confirm: "Confirm and continue",
  setUpTitle: "Set up two-factor sign-in first",
  setUpNote: "This changes money or access. Setting it up takes a minute, then you can continue.",
})
