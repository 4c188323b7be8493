import { type Brief, type BriefContentType, type BriefPlatform, type Size, toTask } from "@atelier/domain/briefs"

type Said = { text: string; suggested: boolean }
type Day = { at: string; suggested: boolean }
export type PieceView = {
  type: BriefContentType | null
  platform: BriefPlatform[]
  quantity: number | null
  sizes: Said[]
  deadline: Day | null
}
/** A brief as the labels speak of it: plain values, and what is only a suggestion marked as such. */
export type PlainBrief = {
  deliverables: PieceView[]
  topic: string | null
  audience: string | null
  intent: string | null
  words: string[]
  avoid: string[]
  colors: string[]
  deadline: Day | null
  category: string | null
}

/** Notes of values that wait for somebody to take them. */
const SUGGESTIONS: readonly (string | undefined)[] = ["standard_size", "day_before_event"]

export function plain(brief: Brief): PlainBrief {
  const deadline = dayOf(brief.deadline)
  const pieces = brief.deliverables
    .map((piece) => pieceOf(piece, deadline))
    .filter(({ type, platform, quantity, sizes }) => type ?? platform[0] ?? quantity ?? sizes[0])
  return {
    deliverables: pieces,
    topic: brief.topic.value,
    audience: brief.audience.value?.text ?? null,
    intent: brief.intent.value,
    words: brief.visualDirection.value?.words ?? [],
    avoid: brief.avoid.value ?? [],
    colors: brief.colors.value ?? [],
    deadline: deadline ?? pieces.find((piece) => piece.deadline)?.deadline ?? null,
    category: pieces.length > 0 ? toTask(brief).category : null,
  }
}

function pieceOf(piece: Brief["deliverables"][number], shared: Day | null): PieceView {
  const suggested = SUGGESTIONS.includes(piece.dimensions.note)
  return {
    type: piece.contentType.value,
    platform: piece.platform.value ?? [],
    quantity: piece.quantity.value,
    sizes: (piece.dimensions.value ?? []).map((size) => ({ text: sizeText(size), suggested })),
    deadline: dayOf(piece.deadline) ?? shared,
  }
}

/** `1080x1350`, `105x148mm`, `9:16`. */
function sizeText({ unit, width, height }: Size): string {
  return unit === "ratio" ? `${width}:${height}` : `${width}x${height}${unit === "px" ? "" : unit}`
}

function dayOf({ value, note }: Brief["deadline"]): Day | null {
  return value === null ? null : { at: value, suggested: SUGGESTIONS.includes(note) }
}
