/** What an event's words are made of; a moment becomes words only for a reader, in the reader's zone. */
export type NotificationParams = Record<string, string | number | Date>
export type SpokenParams = Record<string, string | number>

/** "2 December 2026 at 17:00" in the reader's zone. The only place of the server that puts a moment into words. */
const momentInWords = (at: Date, timezone: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: timezone }).format(at)

export const inWords = (params: NotificationParams, timezone: string): SpokenParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value instanceof Date ? momentInWords(value, timezone) : value,
    ]),
  )
