import { inLocale } from "@atelier/domain/copy"

/** Working hours and days off, wherever they are shown or entered. */
export const hours = inLocale({
  title: "Your hours",
  days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  allDay: "all day",
  none: "None",
  off: "Day off",
  note: "In your time zone. The time to answer an offer only counts during these hours.",
  overnight: "An end time before the start is on the next day. The same time twice means the whole day.",
  from: (day: string, at: number) => (at === 0 ? `${day}, from` : `${day}, from, slot ${at + 1}`),
  to: (day: string, at: number) => (at === 0 ? `${day}, until` : `${day}, until, slot ${at + 1}`),
  add: (day: string) => `Add hours on ${day}`,
  remove: (day: string) => `Remove these hours on ${day}`,
  copy: "Copy Monday to all weekdays",
  empty: "You have no working hours, so the time to answer an offer always counts.",
  daysOff: {
    title: "Days off",
    help: "You get no offers on these days, and deadlines of open offers are paused. Includes the first and last day.",
    from: (at: number) => `Days off ${at}, first day`,
    to: (at: number) => `Days off ${at}, last day`,
    add: "Add days off",
    remove: (at: number) => `Remove days off ${at}`,
    until: "until",
    order: "The last day is before the first.",
    shown: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  },
})
