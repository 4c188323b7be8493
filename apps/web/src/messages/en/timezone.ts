import { inLocale } from "@atelier/domain/copy"

/** The field for a time zone, wherever it stands. */
export const timezone = inLocale({
  label: "Time zone",
  search: "Search by city or country",
  nothing: "No such city or country. Try the largest city near you.",
  found: (count: number, more: boolean) =>
    more ? `The first ${count} places.` : count === 1 ? "1 place." : `${count} places.`,
  now: (time: string) => `It is ${time} there now.`,
  device: (city: string) => `Use this device's: ${city}`,
})
