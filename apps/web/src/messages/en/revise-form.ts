import { inLocale } from "@atelier/domain/copy"

export const reviseForm = inLocale({
  label: "What should change?",
  help: "Say what, where and why. One point per line is easiest to work through.",
  tooShort: "Enter what should change.",
  send: "Request changes",
  sent: "Changes requested.",
  buy: (credits: string) => `Request changes for ${credits}`,
  topUp: "Buy credits",
  priceMoved: "The price of a round has changed. This is the new price.",
  kept: "Your text is kept on this device until you send it.",
})
