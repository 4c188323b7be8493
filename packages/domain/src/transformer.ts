import superjson from "superjson"

type Wire = ReturnType<typeof superjson.serialize>

/** Objects that stand in two places are sent twice: nobody needs to know that they were one. */
function serialize(value: unknown): Wire {
  const wire = superjson.serialize(value)
  delete wire.meta?.referentialEqualities
  return wire
}

/** The one wire format of the typed API, for both ends. */
export const transformer = {
  serialize,
  deserialize: <T = unknown>(wire: Wire): T => superjson.deserialize<T>(wire),
  stringify: (value: unknown): string => JSON.stringify(serialize(value)),
}

/** What an input may hold beside JSON; an answer may hold more. */
const KINDS = new Set<unknown>(["Date", "undefined", "number"])
const MAX_MARKS = 1_000
const MAX_PATH = 200
const MAX_DEPTH = 12

export class WireError extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null
const isMark = (value: unknown) => Array.isArray(value) && value.length === 1 && KINDS.has(value[0])
const isPath = (path: string) => path.length <= MAX_PATH && path.split(".").length <= MAX_DEPTH

function areMarks(values: unknown): boolean {
  if (!isRecord(values) || Array.isArray(values)) {
    return isMark(values)
  }
  let count = 0
  for (const path in values) {
    count += 1
    if (count > MAX_MARKS || !isPath(path) || !isMark(values[path])) {
      return false
    }
  }
  return true
}

function isMeta(meta: unknown): boolean {
  if (meta === undefined) {
    return true
  }
  if (!isRecord(meta)) {
    return false
  }
  const { values, v, ...others } = meta
  return v === 1 && Object.keys(others).length === 0 && (values === undefined || areMarks(values))
}

const isWire = (wire: unknown): wire is Wire => isRecord(wire) && isMeta(wire.meta)

/**
 * Reads what a caller sent, which may be hostile: only the marks that `serialize` makes for inputs, and few of them, are
 * acted on. Everything else is a WireError before any of it is.
 */
export function readWire(wire: unknown): unknown {
  if (!isWire(wire)) {
    throw new WireError("This is not how input is written.")
  }
  try {
    return superjson.deserialize(wire, { inPlace: true })
  } catch (cause) {
    throw new WireError("The marks do not fit the input.", { cause })
  }
}
