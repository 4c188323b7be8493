import type { BriefChange, BriefMessageRole } from "../enums.ts"

/** A version of a draft: what it goes on from, and the messages that stood. */
export type Past = { version: number; parent: number | null; change: BriefChange; messages: readonly number[] }

/** A message of the conversation. `words` is false for cards that were chosen and files that were attached. */
export type Said = {
  seq: number
  /** Where it stands: its own number, or that of the message it replaces. */
  place: number
  version: number | null
  role: BriefMessageRole
  words: boolean
  /** The message that attached the file it is about. */
  source: number | null
  stands: boolean
}

/** What is done anew on top of a version, in this order: messages that are read, and clicks that are carried over. */
type Again = { kind: "read"; seq: number } | { kind: "click"; from: number; to: number }
export type Plan = { base: number; again: Again[]; isLast: boolean }

/** So many messages are read anew at most, so that a change is answered at once. */
const MAX_READ_AGAIN = 20

/** The versions that lead to the current one, oldest first, as far back as they are kept. */
function lineTo(past: readonly Past[], current: number): Past[] {
  const byVersion = new Map(past.map((one) => [one.version, one]))
  const line: Past[] = []
  for (let one = byVersion.get(current); one; one = one.parent === null ? undefined : byVersion.get(one.parent)) {
    line.unshift(one)
  }
  return line
}

const byPlace = (one: Said, other: Said) => one.place - other.place

/** What stands of a conversation, in order. */
export function standing(said: readonly Said[]): Said[] {
  return said.filter(({ stands }) => stands).toSorted(byPlace)
}

/**
 * How a message that stands is changed or taken back: from the latest version that knows nothing of it and of what was said
 * later, everything is done anew. Null when that version is no longer kept, or when it is too long ago.
 */
export function planChange(past: readonly Past[], current: number, said: readonly Said[], seq: number): Plan | null {
  const now = standing(said)
  const target = now.find((one) => one.seq === seq)
  if (target?.role !== "USER" || target.version === null) {
    return null
  }
  const before = new Set(now.filter(({ place }) => place < target.place).map((one) => one.seq))
  const line = lineTo(past, current)
  const base = line.findLast(({ messages }) => messages.every((one) => before.has(one)))
  if (!base) {
    return null
  }
  const known = new Set(base.messages)
  const users = now.filter(({ role }) => role === "USER")
  const read = users.filter((one) => one.words && !known.has(one.seq))
  const isGone = (one: Said) => !one.stands || one.source === target.seq
  const gone = new Set(
    said.filter((one) => one.role !== "ASSISTANT" && !one.words && isGone(one)).map((one) => one.version),
  )
  const clicks = line.filter(
    ({ version, change, parent }) =>
      version > base.version && parent !== null && change === "SET" && !gone.has(version) && version !== target.version,
  )
  if (read.length > MAX_READ_AGAIN || read.some(({ version }) => version === null)) {
    return null
  }
  const again = [
    ...read.map(({ seq, version }) => ({ at: version ?? 0, what: { kind: "read" as const, seq } })),
    ...clicks.map(({ version, parent }) => ({
      at: version,
      what: { kind: "click" as const, from: parent ?? 0, to: version },
    })),
  ]
  return {
    base: base.version,
    again: again.toSorted((one, other) => one.at - other.at).map(({ what }) => what),
    isLast: users.at(-1) === target,
  }
}

/** The messages that go with one: what was answered to it, and what was read in its files. */
export function following(now: readonly Said[], target: Said): Said[] {
  const read = now.filter(({ source }) => source === target.seq)
  const versions = new Set([target, ...read].map(({ version }) => version).filter((version) => version !== null))
  const answers = now.filter(({ role, version }) => role === "ASSISTANT" && version !== null && versions.has(version))
  return [...new Set([...read, ...answers])]
}

/** The version that the current one can be turned back to with one click, when it came from an undo or a changed answer. */
export function wayBack(past: readonly Past[], current: number): { change: "EDITED" | "UNDONE"; to: number } | null {
  const byVersion = new Map(past.map((one) => [one.version, one]))
  let one = byVersion.get(current)
  while (one?.change === "RESTORED") {
    one = one.parent === null ? undefined : byVersion.get(one.parent)
  }
  return one && (one.change === "EDITED" || one.change === "UNDONE") && byVersion.has(one.version - 1)
    ? { change: one.change, to: one.version - 1 }
    : null
}
