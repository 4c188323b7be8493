import { FORMATS } from "@atelier/domain/copy"
import { formatCents } from "@atelier/domain/credits"
import { cut, plainLine } from "@atelier/domain/shared"
import stringWidth from "string-width"

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

const CENTS = /Cents(?=$|[A-Z])|^cents$/
const CREDITS = /^(?:amount|balanceAfter)$|credits?$/i
const numbers = new Intl.NumberFormat(FORMATS, { maximumFractionDigits: 2 })
const percents = new Intl.NumberFormat(FORMATS, { style: "percent", maximumFractionDigits: 0 })
function bytes(unit: string, value: number) {
  return new Intl.NumberFormat(FORMATS, { style: "unit", unit, maximumFractionDigits: 1 }).format(value)
}

function duration(ms: number): string {
  if (ms < 60_000) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`
  }
  const minutes = Math.round(ms / 60_000)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`
}

function number(name: string, value: number): string {
  if (CENTS.test(name) && Number.isSafeInteger(value)) {
    return formatCents(value, FORMATS)
  }
  if (CREDITS.test(name)) {
    return `${numbers.format(value)} ${Math.abs(value) === 1 ? "credit" : "credits"}`
  }
  if (/Share$/.test(name)) {
    return percents.format(value)
  }
  if (/Bytes$/.test(name)) {
    return value < 1e6 ? bytes("kilobyte", value / 1e3) : bytes("megabyte", value / 1e6)
  }
  return /[a-z]Ms$/.test(name) ? duration(value) : /version|year/i.test(name) ? String(value) : numbers.format(value)
}

/** The name of a field in words; its unit stands with the value. */
export function labelOf(name: string): string {
  return name
    .replace(/(?<=[a-z])(?:Cents(?=$|[A-Z])|(?:Bytes|Ms)$)/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/
const SHORT = ["name", "title", "label", "email", "fileName", "status"]

/** One value on one line, in words and with its unit; undefined for what takes lines of its own. */
export function cellOf(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined) {
    return ""
  }
  if (value instanceof Date || (typeof value === "string" && INSTANT.test(value))) {
    return `${cut(new Date(value).toISOString(), 16).replace("T", " ")} UTC`
  }
  if (Array.isArray(value)) {
    return value.some((one) => typeof one === "object" && one !== null)
      ? undefined
      : value.map((one) => cellOf(name, one)).join(", ")
  }
  if (isRecord(value)) {
    const short = SHORT.find((key) => typeof value[key] === "string")
    return short && cellOf(short, value[short])
  }
  return typeof value === "number"
    ? number(name, value)
    : typeof value === "boolean"
      ? value
        ? "yes"
        : "no"
      : plainLine(String(value))
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** As much of a text as takes `width` columns of a terminal, with an ellipsis where it was shortened. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) {
    return text
  }
  let [kept, taken] = ["", 0]
  for (const { segment } of graphemes.segment(text)) {
    taken += stringWidth(segment)
    if (taken > width - 1) {
      break
    }
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A text filled with space to `width` columns. */
export function fill(text: string, width: number, right = false): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)))
  return right ? space + text : text + space
}
