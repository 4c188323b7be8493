import { inLocale } from "@atelier/domain/copy"

export const chat = inLocale({
  keys: "Enter to send, Shift+Enter for a new line.",
  offline: "You're offline. Your message is kept here.",
  sending: "Sending",
  waiting: "Will be sent when you're back online",
  notSent: "Not sent: the server is not responding.",
  refused: (why: string) => `Not sent: ${why}`,
  again: "Try again",
  takeBack: "Edit",
  attach: "Add files",
})
