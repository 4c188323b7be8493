import { fail } from "./errors.ts"

export type Page<T> = { items: T[]; nextCursor: string | null }

/** An opaque cursor of a sort value and an id. */
export function encodeCursor(value: Date | string | number, id: string): string {
  return Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, id])).toString("base64url")
}

/** The sort value and id of a cursor; a broken one is INVALID_INPUT. */
export function decodeCursor(cursor: string): { value: string; id: string } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString())
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === "string") {
      return { value: String(parsed[0]), id: parsed[1] }
    }
  } catch {
    // fall through: a cursor that is not ours
  }
  return fail("INVALID_INPUT", { field: "cursor" })
}

/** Cuts limit + 1 rows to a page. */
export function toPage<T>(rows: T[], limit: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
}
