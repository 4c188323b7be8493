export type CsvValue = string | number | boolean | Date | null | undefined

/** Spreadsheets read these as the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/

function field(value: CsvValue): string {
  if (value === null || value === undefined) {
    return ""
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value)
  }
  const text = value instanceof Date ? value.toISOString() : value
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as RFC 4180 text; dates in ISO form, and text that a spreadsheet would run as a formula is kept as text. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows]
    .map((row) => row.map(field).join(","))
    .join("\r\n")
    .concat("\r\n")
}
