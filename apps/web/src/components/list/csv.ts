import { zonedParts } from "@atelier/domain/shared"

export type CsvValue = string | number | boolean | Date | null | undefined

/** Spreadsheets read these as the start of a formula, in any width and behind anything that is not seen. */
const FORMULA = /^[=+\-\u2212@|]/
const UNSEEN = /^[\p{Z}\p{C}\u115F\u1160\u3164]+/u
const isFormula = (text: string) => /^[\t\r\n]/.test(text) || FORMULA.test(text.normalize("NFKC").replace(UNSEEN, ""))

const pad = (value: number) => String(value).padStart(2, "0")

/** "2026-11-22 12:00:00" on the reader's clock: sorts, and is read as a date by spreadsheets. */
function moment(date: Date, timezone: string): string {
  const { year, month, day, hour, minute, second } = zonedParts(date, timezone)
  return `${year}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}`
}

function field(value: CsvValue, timezone: string): string {
  if (value === null || value === undefined) {
    return ""
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value)
  }
  const text = value instanceof Date ? moment(value, timezone) : value
  const safe = isFormula(text) ? `'${text}` : text
  // Some spreadsheets part cells at semicolons or tabs, and would find a formula behind one.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as RFC 4180 text. Times are the reader's, and their columns say of which zone; text that a spreadsheet would run
 * as a formula is kept as text.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[], timezone: string): string {
  const titles = header.map((title, at) =>
    rows.some((row) => row[at] instanceof Date) ? `${title} (${timezone})` : title,
  )
  return [titles, ...rows]
    .map((row) => row.map((value) => field(value, timezone)).join(","))
    .join("\r\n")
    .concat("\r\n")
}

/** Hands the text to the browser as a file. */
export function download(name: string, csv: string): void {
  // The mark at the start makes spreadsheets read UTF-8.
  const url = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
