import { FORMATS } from "@atelier/domain/copy"
import * as m from "../messages/index.ts"

/** Formats of the locale that runs. */
export const LOCALE = FORMATS

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(timezone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = timezone + JSON.stringify(options)
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: timezone })
    dateFormats.set(key, format)
  }
  return format
}

const numbers = new Intl.NumberFormat(LOCALE)
const dollars = new Intl.NumberFormat(LOCALE, { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" })
const percents = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 })
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" })
const lists = new Intl.ListFormat(LOCALE, { type: "conjunction" })

/** The calendar day in the timezone as YYYY-MM-DD, to group and compare by day. */
export function dayKey(date: Date, timezone: string): string {
  const parts = dateFormat(timezone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(date)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ""
  return `${part("year")}-${part("month")}-${part("day")}`
}

/** "Thu 26 Nov", with the year when it is not this one. */
export function formatDate(date: Date, timezone: string, now = new Date()): string {
  const sameYear = dayKey(date, timezone).slice(0, 4) === dayKey(now, timezone).slice(0, 4)
  return dateFormat(timezone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(date)
}

/** "18:00" */
export function formatTime(date: Date, timezone: string): string {
  return dateFormat(timezone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date)
}

/** "Thu 26 Nov, 18:00" */
export function formatDateTime(date: Date, timezone: string, now = new Date()): string {
  return `${formatDate(date, timezone, now)}, ${formatTime(date, timezone)}`
}

/** "18:00" today, "Thu 26 Nov, 18:00" on any other day. */
export function formatMoment(date: Date, timezone: string, now = new Date()): string {
  const today = dayKey(date, timezone) === dayKey(now, timezone)
  return today ? formatTime(date, timezone) : formatDateTime(date, timezone, now)
}

/** "Thursday 26 November 2026 at 18:00:05 CET": what the hover of a relative time says. */
export function formatExact(date: Date, timezone: string): string {
  return dateFormat(timezone, { dateStyle: "full", timeStyle: "long" }).format(date)
}

/** "Today", "Yesterday", "Tomorrow" or "Fri 20 Nov". */
export function formatDay(date: Date, timezone: string, now = new Date()): string {
  const day = dayKey(date, timezone)
  if (day === dayKey(now, timezone)) {
    return m.common.time.today
  }
  if (day === dayKey(new Date(now.getTime() - DAY), timezone)) {
    return m.common.time.yesterday
  }
  if (day === dayKey(new Date(now.getTime() + DAY), timezone)) {
    return m.common.time.tomorrow
  }
  return formatDate(date, timezone, now)
}

/** "3 hours ago", "in 4 days", "just now". */
export function formatRelative(date: Date, now = new Date()): string {
  const distance = date.getTime() - now.getTime()
  const size = Math.abs(distance)
  if (size < MINUTE) {
    return m.common.time.now
  }
  if (size < HOUR) {
    return relative.format(Math.trunc(distance / MINUTE), "minute")
  }
  if (size < DAY) {
    return relative.format(Math.trunc(distance / HOUR), "hour")
  }
  if (size < 45 * DAY) {
    return relative.format(Math.trunc(distance / DAY), "day")
  }
  if (size < 320 * DAY) {
    return relative.format(Math.round(distance / (30.4 * DAY)), "month")
  }
  return relative.format(Math.round(distance / (365.25 * DAY)), "year")
}

/** Integer cents to "$1,163.75". */
export function formatUsd(cents: number): string {
  return dollars.format(cents / 100)
}

/** "1 credit", "1,250 credits". */
export function formatCredits(credits: number): string {
  return m.common.money.credits(numbers.format(credits), Math.abs(credits) === 1)
}

export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** 0.78 to "78%". */
export function formatPercent(fraction: number): string {
  return percents.format(fraction)
}

/** "a, b and c" */
export function formatList(items: readonly string[]): string {
  return lists.format(items)
}

/** "1.4 MB", in decimal units as file managers show them. */
export function formatBytes(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(LOCALE, {
    style: "unit",
    unit: units[power] ?? "byte",
    // Short for a byte has no plural.
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power)
}

/** "Lena Hoffmann" to "LH". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toUpperCase()
}
