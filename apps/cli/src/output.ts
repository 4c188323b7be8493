import { explainDatabase } from "@atelier/api/cli"
import { cut } from "@atelier/domain/shared"
import { transformer } from "@atelier/domain/transformer"

/** Plain data for machines: dates as ISO text, one line. */
export const asJson = (value: unknown): string => JSON.stringify(transformer.serialize(value).json ?? null)

const cell = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : value instanceof Date
      ? value.toISOString()
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)

const table = (rows: Record<string, unknown>[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => cut(cell(row[column]), 60)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

/** For people: rows as a table, a record as lines, anything else as itself. */
export const asText = (value: unknown): string => {
  if (isRecord(value) && Array.isArray(value.items)) {
    const next = value.nextCursor ? `\n(more: --cursor ${value.nextCursor})` : ""
    return `${asText(value.items)}${next}`
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? "(nothing)" : value.every(isRecord) ? table(value) : value.map(cell).join("\n")
  }
  if (isRecord(value)) {
    const width = Math.max(0, ...Object.keys(value).map((key) => key.length))
    return Object.entries(value)
      .map(([key, item]) => `${key.padEnd(width)}  ${cell(item)}`)
      .join("\n")
  }
  return cell(value)
}

/** What went wrong, in a sentence to act on. */
export const explain = (error: unknown): string =>
  explainDatabase(error) ?? (error instanceof Error ? error.message : String(error))
