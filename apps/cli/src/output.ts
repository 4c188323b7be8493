import { explainDatabase } from "@atelier/api/cli"
import { plainText } from "@atelier/domain/shared"
import { transformer } from "@atelier/domain/transformer"
import { cellOf, fill, isRecord, labelOf } from "./cell.ts"
import { tableOf, wrap } from "./table.ts"

/** Plain data for machines: dates as ISO text, one line. */
export const asJson = (value: unknown): string => JSON.stringify(transformer.serialize(value).json ?? null)

const NARROWEST_TEXT = 30
const indent = (text: string, by: number) => text.replace(/\n(?!\n)/g, `\n${" ".repeat(by)}`)

function lineOf(name: string, value: unknown, label: string, room: number): string | undefined {
  if (Array.isArray(value) && value.length === 0) {
    return `${label}  none`
  }
  if (value === null || value === undefined || value === "") {
    return `${label}  –`
  }
  const lines = typeof value === "string" ? plainText(value) : ""
  const written = lines.includes("\n") ? lines : isRecord(value) ? undefined : cellOf(name, value)
  if (written === undefined) {
    return undefined
  }
  const width = Math.max(NARROWEST_TEXT, room - label.length - 2)
  const wrapped = written.split("\n").map((line) => wrap(line, width))
  return `${label}  ${indent(wrapped.join("\n"), label.length + 2)}`.trimEnd()
}

/** A record: its own values as lines, what has parts of its own as blocks under their names. */
function recordOf(value: Record<string, unknown>, room: number): string {
  const entries = Object.entries(value)
  const width = Math.max(0, ...entries.map(([name]) => labelOf(name).length))
  const lines: string[] = []
  const blocks: string[] = []
  for (const [name, item] of entries) {
    const line = lineOf(name, item, fill(labelOf(name), width), room)
    if (line === undefined) {
      blocks.push(`${labelOf(name)}\n  ${indent(asText(item, room - 2), 2)}`)
    } else {
      lines.push(line)
    }
  }
  return [...(lines.length > 0 ? [lines.join("\n")] : []), ...blocks].join("\n\n")
}

/** For people: rows as a table, a record as lines, anything else as it is, in `room` columns of a terminal. */
export function asText(value: unknown, room: number): string {
  if (isRecord(value) && Array.isArray(value.items)) {
    const { items, nextCursor, ...more } = value
    const rest = Object.keys(more).length > 0 ? `\n\n${recordOf(more, room)}` : ""
    return `${asText(items, room)}${nextCursor ? `\n(more: --cursor ${nextCursor})` : ""}${rest}`
  }
  if (value === undefined || value === null) {
    return value === null ? "(nothing)" : "Done."
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? "(nothing)"
      : value.every(isRecord)
        ? tableOf(value, room)
        : value.map((one) => cellOf("", one) ?? asText(one, room)).join("\n")
  }
  return isRecord(value) ? recordOf(value, room) : (cellOf("", value) ?? "")
}

/** What went wrong, in a sentence to act on. */
export function explain(error: unknown): string {
  return explainDatabase(error) ?? (error instanceof Error ? error.message : String(error))
}
