import { inLocale } from "@atelier/domain/copy"

/** Fields for days and times. */
export const dates = inLocale({
  calendar: "Choose from a calendar",
  usualTime: "17:00",
  example: (value: string) => `e.g. ${value}`,
  unclear: "Enter a date, such as 4 Dec 2026.",
  unclearWithTime: "Enter a date and time, such as 4 Dec 2026, 17:00.",
  unclearTime: "Enter a time, such as 17:00.",
})
