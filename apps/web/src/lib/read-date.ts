const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const TIME = /^(\d{1,2})(?:[:.h ]?(\d{2}))? ?(?:h|([ap])\.?m\.?)?$/i
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})?)?$/
const DAY_MONTH = /^(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}|\d{2}))?$/i
const MONTH_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/i
const WITH_TIME = /^(.*?\S)(?:T|,\s*|\s+at\s+|\s+)(\d{1,2}(?:[:.]\d{2})?\s?(?:h|[ap]\.?m\.?)?)$/i

const two = (value: number) => String(value).padStart(2, "0")

/** Which month a word names: its English name or a beginning of it. */
function monthOf(word: string): number {
  const at = MONTHS.findIndex((month) => word.toLowerCase().startsWith(month.toLowerCase()))
  return at + 1
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 2000 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Year, month and day as written; the year is 0 where none is. Numbers are day first. */
function partsOf(text: string): [year: number, month: number, day: number] | null {
  const iso = ISO.exec(text)
  if (iso) {
    return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  }
  const year = (given: string | undefined) => (given ? Number(given) + (given.length === 2 ? 2000 : 0) : 0)
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    return [year(numbers[3]), Number(numbers[2]), Number(numbers[1])]
  }
  const dayMonth = DAY_MONTH.exec(text)
  if (dayMonth) {
    return [year(dayMonth[3]), monthOf(dayMonth[2] ?? ""), Number(dayMonth[1])]
  }
  const monthDay = MONTH_DAY.exec(text)
  return monthDay ? [year(monthDay[3]), monthOf(monthDay[1] ?? ""), Number(monthDay[2])] : null
}

/**
 * The day a person writes ("4 Dec 2026", "4.12.2026", "04/12/26", "2026-12-04") as YYYY-MM-DD; null when it is none.
 * Without a year it is the next such day from `from` (YYYY-MM-DD) on.
 */
export function readDay(written: string, from: string): string | null {
  const parts = partsOf(written.trim().replace(WEEKDAY, "").replace(/\s+/g, " "))
  if (!parts) {
    return null
  }
  const [given, month, day] = parts
  const start = Number(from.split("-")[0])
  for (const year of given ? [given] : [start, start + 1]) {
    const key = `${year}-${two(month)}-${two(day)}`
    if (isDay(year, month, day) && (given || key >= from)) {
      return key
    }
  }
  return null
}

/** The time a person writes ("17:00", "17.00", "9", "5 pm") as HH:MM; null when it is none. */
export function readTime(written: string): string | null {
  const found = TIME.exec(written.trim())
  if (!found) {
    return null
  }
  const half = found[3]?.toLowerCase()
  const said = Number(found[1])
  const hour = half ? (said % 12) + (half === "p" ? 12 : 0) : said
  const minute = Number(found[2] ?? 0)
  return hour > 23 || minute > 59 || (half && (said < 1 || said > 12)) ? null : `${two(hour)}:${two(minute)}`
}

/** Day and time in one ("4 Dec 2026, 17:00") as YYYY-MM-DDTHH:MM; null when either is missing. */
export function readDayAndTime(written: string, from: string): string | null {
  const found = WITH_TIME.exec(written.trim())
  const day = found && readDay(found[1] ?? "", from)
  const time = found && readTime(found[2] ?? "")
  return day && time ? `${day}T${time}` : null
}

/** "2026-12-04" and "2026-12-04T17:00" as they are written here: "4 Dec 2026", "4 Dec 2026, 17:00". */
export function writeDay(value: string): string {
  const [day = "", time] = value.split("T")
  const [year, month, date] = day.split("-").map(Number)
  return year && month && date ? `${date} ${MONTHS[month - 1]} ${year}${time ? `, ${time}` : ""}` : ""
}
