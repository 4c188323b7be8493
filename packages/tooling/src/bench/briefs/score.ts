import type { PieceLabel, Talk, Want } from "./labels.ts"
import { compareLists, holds, plainSize, tokens } from "./match.ts"
import type { PieceView, PlainBrief } from "./view.ts"

export const FIELDS = [
  "type",
  "platform",
  "quantity",
  "size",
  "deadline",
  "topic",
  "audience",
  "intent",
  "words",
  "avoid",
  "colors",
  "category",
] as const
export type ScoredField = (typeof FIELDS)[number]
/** Fields whose values come from a closed set, comparable in any language. */
export const CLOSED: readonly ScoredField[] = ["type", "platform", "quantity", "size", "deadline", "avoid"]

export type Count = { right: number; extra: number; missing: number }
export type Verdict = {
  counts: Record<ScoredField, Count>
  /** Values that must not be inferred: how many were looked for, and which were found. */
  checks: number
  broken: string[]
  /** What was expected and not met, in words; empty when the brief is right. */
  faults: string[]
  confused: [expected: string, got: string][]
}

/** Compares a brief with the labels of its conversation. */
export function judge(view: PlainBrief, { want, not }: Pick<Talk, "want" | "not">): Verdict {
  const verdict: Verdict = { counts: noCounts(), checks: 0, broken: [], faults: [], confused: [] }
  const add = (field: ScoredField, count: Count, expected: unknown, got: unknown) => {
    const sum = verdict.counts[field]
    sum.right += count.right
    sum.extra += count.extra
    sum.missing += count.missing
    if (count.extra + count.missing > 0) {
      verdict.faults.push(`${field}: expected ${show(expected)}, got ${show(got)}`)
    }
  }
  const empty = (field: ScoredField, got: unknown[]) => {
    verdict.checks += 1
    if (got.length > 0) {
      verdict.broken.push(`${field}: ${show(got)}`)
    }
    add(field, { right: 0, extra: got.length > 0 ? 1 : 0, missing: 0 }, null, got)
  }
  const one = (field: ScoredField, expected: unknown, got: unknown, same: boolean) => {
    if (expected === null) {
      empty(field, got === null ? [] : [got])
    } else if (expected !== undefined) {
      add(field, same ? RIGHT : got === null ? MISSING : WRONG, expected, got)
    }
  }
  const many = (field: ScoredField, expected: string[] | null | undefined, got: string[]) => {
    if (expected === null) {
      empty(field, got)
    } else if (expected) {
      add(field, compareLists(got, expected), expected, got)
    }
  }
  judgePieces(view, want, { add, empty, one, verdict })
  judgeDay(want.deadline, view.deadline, one)
  for (const field of ["topic", "audience"] as const) {
    one(field, want[field], view[field], holds(view[field] ?? "", want[field] ?? ""))
  }
  one("intent", want.intent, view.intent, (want.intent ?? "").split("|").includes(view.intent ?? ""))
  one("category", want.category, view.category, want.category === view.category)
  many("words", want.words, view.words)
  many("avoid", want.avoid, view.avoid)
  many("colors", want.colors, view.colors)
  judgeForbidden(view, not, verdict)
  return verdict
}

const RIGHT: Count = { right: 1, extra: 0, missing: 0 }
const MISSING: Count = { right: 0, extra: 0, missing: 1 }
const WRONG: Count = { right: 0, extra: 1, missing: 1 }

type One = (field: ScoredField, expected: unknown, got: unknown, same: boolean) => void
type Judges = {
  add: (field: ScoredField, count: Count, expected: unknown, got: unknown) => void
  empty: (field: ScoredField, got: unknown[]) => void
  one: One
  verdict: Verdict
}

const NOTHING: PieceView = { type: null, platform: [], quantity: null, sizes: [], deadline: null }

function judgePieces(view: PlainBrief, want: Want, judges: Judges): void {
  const left = perPlatform(view.deliverables, want.deliverables)
  for (const label of perPlatform(want.deliverables, view.deliverables)) {
    const best = left.toSorted((a, b) => agreement(b, label) - agreement(a, label))[0] ?? NOTHING
    left.splice(left.indexOf(best), left.length > 0 ? 1 : 0)
    judgePiece(label, best, judges)
  }
  for (const { type, platform } of want.deliverables.every((label) => label.type === undefined) ? [] : left) {
    judges.add("type", { right: 0, extra: 1, missing: 0 }, "no further piece", `${type} ${platform}`)
  }
}

/** One piece for two places is the same as one for each, where the other side has several of its type. */
function perPlatform<Piece extends Pick<PieceLabel, "type"> & { platform?: string[] | null | undefined }>(
  pieces: Piece[],
  others: Pick<PieceLabel, "type">[],
): Piece[] {
  return pieces.flatMap((piece) => {
    const places = piece.platform ?? []
    const apart = places.length > 1 && others.filter(({ type }) => type === piece.type).length > 1
    return apart ? places.map((place) => ({ ...piece, platform: [place] })) : [piece]
  })
}

function agreement(piece: PieceView, label: PieceLabel): number {
  const type = label.type?.split("|").includes(piece.type ?? "") ? 8 : 0
  const platform = compareLists(piece.platform, label.platform ?? []).right * 4
  return type + platform + (piece.quantity === label.quantity ? 2 : 0)
}

function judgePiece(label: PieceLabel, piece: PieceView, { add, empty, one, verdict }: Judges): void {
  const isType = label.type?.split("|").includes(piece.type ?? "") ?? false
  one("type", label.type, piece.type, isType)
  if (label.type && !isType) {
    verdict.confused.push([label.type, piece.type ?? "nothing"])
  }
  if (label.platform === null) {
    empty("platform", piece.platform)
  } else if (label.platform) {
    add("platform", compareLists(piece.platform, label.platform), label.platform, piece.platform)
  }
  const { quantity } = label
  if (quantity === "one") {
    verdict.checks += 1
    if ((piece.quantity ?? 1) !== 1) {
      verdict.broken.push(`quantity: ${piece.quantity}`)
      add("quantity", { right: 0, extra: 1, missing: 0 }, "one", piece.quantity)
    }
  } else {
    one("quantity", quantity, piece.quantity, quantity === piece.quantity)
  }
  const firm = piece.sizes.filter(({ suggested }) => !suggested).map(({ text }) => text)
  if (label.size === null) {
    empty("size", firm)
  } else if (label.size) {
    const expected = label.size.map(plainSize)
    const got = piece.sizes.map(({ text }) => text)
    const right = expected.filter((size) => got.includes(size)).length
    const extra = firm.filter((size) => !expected.includes(size)).length
    add("size", { right, extra, missing: expected.length - right }, expected, got)
  }
  if (label.deadline) {
    judgeDay(label.deadline, piece.deadline, one)
  }
}

/** A day is right to the day; where the label has a time, to the minute. A suggested day is as good as none. */
function judgeDay(expected: string | null | undefined, day: PieceView["deadline"], one: One): void {
  if (expected === null) {
    one("deadline", null, day === null || day.suggested ? null : day.at, false)
  } else if (expected) {
    const same = expected.split("|").some((accepted) => day?.at.startsWith(accepted))
    one("deadline", expected, day?.at ?? null, same)
  }
}

function judgeForbidden(view: PlainBrief, not: Talk["not"], verdict: Verdict): void {
  const pieces = view.deliverables
  const days = [view.deadline, ...pieces.map(({ deadline }) => deadline)]
  const found: Record<string, string[]> = {
    type: pieces.flatMap(({ type }) => type ?? []),
    platform: pieces.flatMap(({ platform }) => platform),
    quantity: pieces.flatMap(({ quantity }) => String(quantity ?? "")),
    size: pieces.flatMap(({ sizes }) => sizes.map(({ text }) => text)),
    deadline: days.flatMap((day) => (day && !day.suggested ? (day.at.split("T")[0] ?? "") : [])),
    intent: [view.intent ?? ""],
  }
  const texts: Record<string, string[]> = {
    topic: [view.topic ?? ""],
    audience: [view.audience ?? ""],
    words: view.words,
    avoid: view.avoid,
    colors: view.colors,
  }
  for (const [field, values] of Object.entries(not)) {
    for (const value of values) {
      verdict.checks += 1
      const plain = field === "size" ? plainSize(value) : value
      const has = found[field]?.includes(plain) || texts[field]?.some((text) => hasAll(text, value))
      if (has) {
        verdict.broken.push(`${field}: ${value}`)
        verdict.faults.push(`${field}: must not be ${value}`)
      }
    }
  }
}

function hasAll(text: string, phrase: string): boolean {
  const said = new Set(tokens(text))
  return tokens(phrase).every((word) => said.has(word))
}

export function noCounts(): Record<ScoredField, Count> {
  return Object.fromEntries(FIELDS.map((field) => [field, { right: 0, extra: 0, missing: 0 }])) as Record<
    ScoredField,
    Count
  >
}

function show(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing")
}
