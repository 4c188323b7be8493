import { type Brief, type BriefPatch, clip } from "../brief.ts"
import { readNumber } from "../lexicon/numbers.ts"
import { isNegated, type Reading, read } from "../read/reading.ts"
import { readDeadline } from "../read/when.ts"
import { patchOf } from "../steps.ts"
import { deliverableOf, emptyBrief, viewOf } from "../view.ts"
import type { Finding, ModelAnswer } from "./answer.ts"

/** Above a guess of the rules, below what they read plainly. */
const CONFIDENCE = 0.7
const MAX_DAYS_AHEAD = 400
const DAY_MS = 86_400_000

type Heard = { message: string; brief: Brief; now: Date; timezone: string }

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim()

const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")

/** Where words stand in what the person wants; -1 for words that are not there, or only in what is no wish of theirs. */
function placeOf({ text }: Reading, words: string): number {
  const parts = words.trim().split(/\s+/).map(literal)
  return words.trim() === ""
    ? -1
    : text.search(new RegExp(`(?<![\\p{L}\\d])${parts.join("\\s+")}(?![\\p{L}\\d])`, "iu"))
}

/** The words of a value that is kept as it was said. */
function spokenIn(finding: Finding): readonly string[] {
  switch (finding.field) {
    case "topic":
      return [finding.value]
    case "audience":
      return [finding.value.text]
    case "visualDirection":
      return finding.value.words
    case "colors":
    case "avoid":
    case "contentOutline":
      return finding.value
    default:
      return []
  }
}

const dayOf = (value: unknown) => String(value).split("T")[0]

function hasNumber(evidence: string, wanted: number): boolean {
  const words = plain(evidence).match(/\d+(?:[.,]\d+)?|[\p{L}-]+/gu) ?? []
  return words.some((word) => readNumber(word) === wanted || Number(word.replace(",", ".")) === wanted)
}

/** Whether the evidence bears the value out, as far as that can be told. */
function isBorneOut(finding: Finding, { now, timezone }: Heard): boolean {
  const { evidence } = finding
  switch (finding.field) {
    case "quantity":
      return hasNumber(evidence, finding.value)
    case "dimensions":
      return finding.value.every(({ unit, width, height }) =>
        [width, height].every((side) => hasNumber(evidence, side) || (unit === "mm" && hasNumber(evidence, side / 10))),
      )
    case "deadline": {
      const day = Date.parse(finding.value)
      const own = readDeadline(read(evidence), viewOf(emptyBrief()), now, timezone)
      const isNear = day > now.getTime() && day < now.getTime() + MAX_DAYS_AHEAD * DAY_MS
      const agrees = own?.value ? dayOf(own.value) === dayOf(finding.value) : /\d/.test(evidence)
      return isNear && agrees
    }
    default:
      return true
  }
}

/** "The platform is YouTube", said to the tool: not where it is wanted, whatever words of the wish are named for it. */
function isOrderedOnly({ field, value }: Finding, message: string, { text }: Reading): boolean {
  const names = field === "platform" ? value : field === "contentType" || field === "intent" ? [value] : []
  return names.some((name) => plain(message).includes(name) && !plain(text).includes(name))
}

const OWN: readonly string[] = ["platform", "contentType", "dimensions", "quantity"]

function toPatch(finding: Finding, { brief }: Heard): BriefPatch | null {
  const piece = brief.deliverables[(finding.deliverable ?? 1) - 1]
  if (!piece) {
    return null
  }
  const isOwn = OWN.includes(finding.field) || (finding.field === "deadline" && finding.deliverable !== undefined)
  const current = isOwn ? deliverableOf(brief, piece.id)[finding.field as "platform"] : viewOf(brief)[finding.field]
  if (current.source === "confirmed") {
    return null
  }
  const value =
    finding.field === "audience"
      ? { ...finding.value, audienceId: null }
      : finding.field === "visualDirection"
        ? { ...(viewOf(brief).visualDirection.value ?? { styleIds: [], axes: [] }), words: finding.value.words }
        : finding.field === "dimensions"
          ? finding.value.map((size) => ({ ...size, label: clip(finding.evidence, 80) }))
          : finding.value
  return patchOf(finding.field, value, {
    confidence: CONFIDENCE,
    evidence: finding.evidence,
    ...(isOwn ? { deliverable: piece.id } : {}),
  })
}

/**
 * What of a model's findings may enter a brief, for `mergeBrief` as inference: its evidence stands literally in what the person
 * wants (not in a quotation, a signature or an order to the tool), it is not negated there, words are the person's own, numbers and
 * days agree with the evidence, and nothing that was confirmed is touched.
 */
export function proposalsOf({ found }: ModelAnswer, heard: Heard): BriefPatch[] {
  const reading = read(heard.message)
  return found.flatMap((finding) => {
    const at = placeOf(reading, finding.evidence)
    const isSaid = at >= 0 && spokenIn(finding).every((words) => placeOf(reading, words) >= 0)
    const isRefused = finding.field !== "avoid" && at >= 0 && isNegated(reading, at)
    const isAllowed = isSaid && !isRefused && !isOrderedOnly(finding, heard.message, reading)
    const patch = isAllowed && isBorneOut(finding, heard) ? toPatch(finding, heard) : null
    return patch ? [patch] : []
  })
}
