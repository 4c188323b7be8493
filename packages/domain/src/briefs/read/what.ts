import type { BriefPatch, BriefView } from "../brief.ts"
import type { BriefContentType, BriefPlatform } from "../enums.ts"
import { CONTENT_TYPE_WORDS, NOT_A_CONTENT_TYPE, SUBJECT_LEADS } from "../lexicon/content-types.ts"
import { HOME_OF, NOT_A_PLATFORM, PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { findAll, type Hit, isAddition, isCorrection, isNegated, type Reading, type Span, within } from "./reading.ts"

const spansOf = (text: string, pattern: RegExp): Span[] => findAll(text, pattern).map(({ start, end }) => [start, end])

/** "to our website", "sign up for our newsletter": where people go afterwards, not where this is published. */
const DESTINATION =
  /\b(?:(?:to|visit|visiting|from|see|join|joining|promot\w+|announc\w+|about|subscribe to|sign ?ups? (?:for|to)|launch\w*) (?:our|the|my|a|your)|(?:promot\w+|about|launch\w*)(?: new)?) (?:new |own |weekly |monthly )?$/i
const DESTINATION_AFTER = /^\s*(?:sign|subscri|list|visitors?|traffic|readers?)/i

export function readPlatforms(reading: Reading, brief: BriefView, asked: boolean): BriefPatch | null {
  const { text } = reading
  const ignored = spansOf(text, NOT_A_PLATFORM)
  const found = PLATFORM_WORDS.flatMap(([platform, pattern]) =>
    findAll(text, pattern).map((hit) => ({ platform, hit })),
  )
    .filter(({ hit }) => !within(hit.start, ignored))
    .sort((a, b) => a.hit.start - b.hit.start)
  const isDestination = (hit: Hit) =>
    DESTINATION.test(text.slice(Math.max(0, hit.start - 40), hit.start)) || DESTINATION_AFTER.test(text.slice(hit.end))
  const wanted = found.filter(({ hit }) => !isNegated(reading, hit.start))
  const direct = wanted.filter(({ hit }) => !isDestination(hit))
  const positive = direct.length > 0 ? direct : asked ? wanted : []
  const refused = new Set(found.filter(({ hit }) => isNegated(reading, hit.start)).map(({ platform }) => platform))
  const current = brief.platform.value ?? []
  const first = positive[0] ?? found[0]
  if (!first) {
    return null
  }
  const named = [...new Set(positive.map(({ platform }) => platform))].filter((platform) => !refused.has(platform))
  const kept = current.filter((platform) => !refused.has(platform))
  const takesBack = kept.length < current.length
  const corrects = takesBack || (current.length > 0 && isCorrection(reading, first.hit.start))
  if (named.length === 0 && !takesBack) {
    return null
  }
  const replaces = !takesBack && (corrects || asked) && !isAddition(reading, first.hit.start)
  const value: BriefPlatform[] = replaces ? named : [...new Set([...kept, ...named])]
  return {
    field: "platform",
    value: value.length > 0 ? value : null,
    confidence: 0.95,
    evidence: (positive.length > 0 ? positive : found).map(({ hit }) => hit.text).join(", "),
    ...(corrects ? { explicit: true } : {}),
  }
}

type TypeHit = { type: BriefContentType; hit: Hit; weight: number; subject: boolean }

const isGeneric = (type: BriefContentType) => type === "ad" || type === "post" || type === "slide" || type === "video"
const COORDINATED = /^\s*(?:,|and|&|\+|plus|or)\s*(?:an?|one|some|\d)?\s*(?:[\w-]+\s){0,2}$/i

/** The one thing to be made: specific forms beat generic ones beside them, things spoken about are passed over. */
export function readContentType(
  reading: Reading,
  brief: BriefView,
  platforms: readonly BriefPlatform[],
): BriefPatch | null {
  const { text } = reading
  const ignored = spansOf(text, NOT_A_CONTENT_TYPE)
  const hits: TypeHit[] = CONTENT_TYPE_WORDS.flatMap(([type, pattern, weight]) =>
    findAll(text, pattern)
      .filter(({ start }) => !within(start, ignored) && !isNegated(reading, start))
      .map((hit) => ({
        type,
        hit,
        weight,
        subject: SUBJECT_LEADS.test(text.slice(Math.max(0, hit.start - 40), hit.start)),
      })),
  )
  const meant = hits.some(({ subject }) => !subject) ? hits.filter(({ subject }) => !subject) : hits
  const ordered = meant.sort((a, b) => a.hit.start - b.hit.start || b.weight - a.weight)
  let winner: TypeHit | undefined
  for (const candidate of ordered) {
    if (!winner) {
      winner = candidate
      continue
    }
    const between = text.slice(winner.hit.end, candidate.hit.start)
    const adjacent = candidate.hit.start <= winner.hit.end || /^[\s-]*$/.test(between)
    const heavier: boolean = adjacent
      ? candidate.weight >= winner.weight
      : isGeneric(winner.type) && !isGeneric(candidate.type) && !COORDINATED.test(between)
    winner =
      heavier || (isCorrection(reading, candidate.hit.start) && brief.contentType.value === winner.type)
        ? candidate
        : winner
  }
  if (!winner) {
    return null
  }
  const social = platforms.some((one) => one === "instagram" || one === "linkedin" || one === "facebook")
  const type = winner.type === "slide" && social && !platforms.includes("presentation") ? "carousel" : winner.type
  const current = brief.contentType.value
  return {
    field: "contentType",
    value: type,
    confidence: Math.max(0.5, winner.weight - (winner.subject ? 0.15 : 0)),
    evidence: winner.hit.text.trim(),
    ...(current && current !== type && isCorrection(reading, winner.hit.start) ? { explicit: true } : {}),
  }
}

/** A form that lives mostly in one place names that place, when nothing else did. */
export function impliedPlatform(type: BriefContentType | null, evidence: string | undefined): BriefPatch | null {
  const home = type ? HOME_OF[type] : undefined
  return home ? { field: "platform", value: [home[0]], confidence: home[1], evidence, note: "implied" } : null
}
