import stringWidth from "string-width"
import { cellOf, fill, labelOf, shorten } from "./cell.ts"

const GAP = 2
/** What a column may be shortened to: addresses and titles stay of use only when most of them is there. */
const NARROWEST = 12
const READABLE = 24
const WIDEST = 48
/** What tells rows apart comes first, when there is no room for all; ids of other things come last. */
const IMPORTANT = [
  "id",
  "name",
  "title",
  "email",
  "account",
  "status",
  "createdAt",
  "role",
  "type",
  "event",
  "action",
  "subject",
  "client",
  "freelancer",
  "user",
  "actorName",
  "credits",
  "priceCredits",
  "amount",
  "amountCents",
]
const EMAIL = /^\S+@\S+$/
const WORD = /^[A-Z_]*$/
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

const LEGIBLE = new Set(["name", "title", "task", "description"])

type Column = { name: string; cells: string[]; least: number; width: number; right: boolean; rank: number }

function rankOf(name: string, at: number, cells: string[]): number {
  const important = IMPORTANT.indexOf(name)
  if (important >= 0) {
    return important
  }
  return (/Id$/.test(name) || cells.some((cell) => UUID.test(cell)) ? 1000 : 100) + at
}

function isPlain(value: unknown) {
  return value === null || value === undefined || ["number", "boolean"].includes(typeof value) || value instanceof Date
}

function toColumn(rows: Record<string, unknown>[], name: string, at: number): Column | undefined {
  const cells = rows.map((row) => cellOf(name, row[name]))
  if (!cells.some(Boolean)) {
    return undefined
  }
  const texts = cells.map((cell) => cell ?? "")
  const values = rows.map((row) => row[name])
  const widest = Math.max(stringWidth(labelOf(name)), ...texts.map((cell) => stringWidth(cell)))
  // An id that is shortened, an amount or a moment is of no use.
  const whole = values.every(isPlain) || texts.every((cell) => UUID.test(cell) || WORD.test(cell)) || name === "id"
  const width = whole ? widest : Math.min(widest, WIDEST)
  return {
    name,
    cells: texts,
    width,
    least: whole
      ? width
      : Math.min(width, LEGIBLE.has(name) || texts.some((cell) => EMAIL.test(cell)) ? READABLE : NARROWEST),
    right: values.some((value) => typeof value === "number"),
    rank: rankOf(name, at, texts),
  }
}

function sum(columns: Column[], of: "least" | "width") {
  return columns.reduce((total, column) => total + column[of], GAP * (columns.length - 1))
}

function choose(columns: Column[], room: number): Column[] {
  const chosen = new Set<Column>()
  for (const column of columns.toSorted((a, b) => a.rank - b.rank)) {
    if (chosen.size === 0 || sum([...chosen, column], "least") <= room) {
      chosen.add(column)
    }
  }
  return columns.filter((column) => chosen.has(column))
}

/** Takes from the widest columns until all fit. */
function squeeze(columns: Column[], room: number): void {
  for (let over = sum(columns, "width") - room; over > 0; over--) {
    const [widest] = columns.filter(({ width, least }) => width > least).toSorted((a, b) => b.width - a.width)
    if (!widest) {
      return
    }
    widest.width -= 1
  }
}

/** Rows as a table no wider than `room` columns of a terminal; says which fields had no place. */
export function tableOf(rows: Record<string, unknown>[], room: number): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const all = names.flatMap((name, at) => toColumn(rows, name, at) ?? [])
  const columns = choose(all, room)
  squeeze(columns, room)
  const line = (textOf: (column: Column) => string) =>
    columns
      .map((column) => fill(shorten(textOf(column), column.width), column.width, column.right))
      .join(" ".repeat(GAP))
      .trimEnd()
  const lines = rows.map((_, at) => line(({ cells }) => cells[at] ?? ""))
  const hidden = names.filter((name) => isShown(rows, name) && !columns.some((column) => column.name === name))
  const note = hidden.length > 0 ? [wrap(`(no room for ${hidden.map(labelOf).join(", ")}: --json has all)`, room)] : []
  return [line(({ name }) => labelOf(name)), ...lines, ...note].join("\n")
}

function isShown(rows: Record<string, unknown>[], name: string) {
  return rows.some(({ [name]: value }) => value !== null && value !== undefined && value !== "" && !isEmpty(value))
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

/** Text in lines of at most `width` columns, broken between words where it has any. */
export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line !== "" && stringWidth(longer) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line].join("\n")
}
