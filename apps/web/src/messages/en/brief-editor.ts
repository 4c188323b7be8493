import type { BriefKey, Size } from "@atelier/domain/briefs"
import { inLocale } from "@atelier/domain/copy"

/** What an editor of one field of a brief says. */
export const briefEditor = inLocale({
  help: {
    taskSummary: "One or two sentences. If you leave it empty, we write it from the rest of the brief.",
    topic: "What it is about, in a few words.",
    platform: "You can choose several.",
    contentType: "",
    intent: "What it should achieve.",
    audience: "A few words are enough: age, work, what they care about.",
    dimensions: "You can add several.",
    visualDirection: "Words for how it should feel. Choose style cards in the conversation.",
    colors: "Names or hex codes, separated by commas.",
    contentOutline: "One line per part or slide.",
    quantity: "Each extra piece costs less than the first.",
    avoid: "Separated by commas.",
    deadline: "It is due at 18:00 on that day.",
  } satisfies Record<BriefKey, string>,
  notNeededButton: "Not needed",
  noDate: "No fixed date",
  leaveToUs: "Leave it to the designer",
  ownSize: "Custom size",
  width: "Width",
  height: "Height",
  addSize: "Add",
  sizesFull: (most: number) => `Up to ${most} sizes. Remove one to add another.`,
  unit: "Unit",
  units: { px: "Pixels", mm: "Millimetres", ratio: "Ratio" } satisfies Record<Size["unit"], string>,
  sizeRange: {
    px: (min: string, max: string) => `Enter a whole number from ${min} to ${max} pixels.`,
    mm: (min: string, max: string) => `Enter ${min} to ${max} millimetres.`,
    ratio: (min: string, max: string) => `Enter a whole number from ${min} to ${max}, such as 16 and 9.`,
  } satisfies Record<Size["unit"], (min: string, max: string) => string>,
  removeSize: (size: string) => `Remove ${size}`,
  audiences: "Your company's audiences",
  keepAudience: "Save for later tasks",
  tooFew: "Enter something first.",
  lookTooMuch: (most: number, longest: number) =>
    `Up to ${most} words or phrases, ${longest} characters each. Put the rest in the chat.`,
  dayPast: "Choose a date in the future.",
})
