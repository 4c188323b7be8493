import { zonedParts, zonedToUtc } from "@atelier/domain/shared"

const two = (value: number) => String(value).padStart(2, "0")

/** An instant as a field of date and time shows it: the wall clock of the timezone. */
export function toLocalField(date: Date, timezone: string): string {
  const { year, month, day, hour, minute } = zonedParts(date, timezone)
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** The instant that such a field means; null while it is not complete. */
export function fromLocalField(value: string, timezone: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value)
  if (!parts) {
    return null
  }
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number)
  return zonedToUtc({ year, month, day, hour, minute }, timezone)
}
