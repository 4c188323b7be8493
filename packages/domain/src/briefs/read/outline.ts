import { type BriefPatch, type BriefView, clip } from "../brief.ts"
import type { Reading } from "./reading.ts"

const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)]|(?:slide|page|frame|card|scene|part) \d{1,2}\s*[:.-])\s*(.{2,300})$/i
const QUOTED =
  /\b(?:say(?:s|ing)?|read(?:s|ing)?|headline|title|text|copy|slogan|tagline|caption|call to action|cta)\b[^"\n]{0,25}"([^"\n]{2,200})"/gi
const MUST =
  /\b(?:must (?:have|include|show|mention)|has to (?:include|show|mention)|(?:please )?(?:include|mention)|make sure (?:to include|it (?:has|includes|shows)))\s+([^.;!?\n]{3,160})/gi

/** What has to appear: bullet lines, "Slide 1: ...", quoted texts, "must include our logo and address". */
export function readOutline(reading: Reading, brief: BriefView): BriefPatch | null {
  const { text } = reading
  const bullets = text.split("\n").flatMap((line) => BULLET.exec(line)?.[1]?.trim() ?? [])
  const listed = bullets.length >= 2 ? bullets : []
  const quoted = [...text.matchAll(QUOTED)].flatMap((match) => (match[1] ? [`Text: ${match[1].trim()}`] : []))
  const musts = [...text.matchAll(MUST)].flatMap((match) => match[1]?.split(/\s*,\s*(?:and )?|\s+and\s+/) ?? [])
  return outlinePatch(brief, [...listed, ...quoted, ...musts, ...lengths(text)], 0.85)
}

/** "a 15 sec video": the length is checked at delivery, so it is kept with the content. */
function lengths(text: string): string[] {
  const match = /\b(\d{1,3})[ -]?(sec(?:ond)?s?|s|min(?:ute)?s?)\b(?! (?:ago|left|walk|from))/i.exec(text)
  return match ? [`Length: ${match[1]} ${match[2]?.toLowerCase().startsWith("m") ? "minutes" : "seconds"}`] : []
}

/** The answer to "what should it say": lines, or parts between semicolons. */
export function outlineAnswer(text: string, brief: BriefView): BriefPatch | null {
  const lines = text.split(/\n|;/).map((line) => BULLET.exec(line)?.[1] ?? line)
  return outlinePatch(brief, lines, 0.95)
}

function outlinePatch(brief: BriefView, items: readonly string[], confidence: number): BriefPatch | null {
  const current = brief.contentOutline.value ?? []
  const clean = items.map((item) => clip(item.trim(), 300)).filter((item) => /[\p{L}\p{N}]/u.test(item))
  const fresh = [...new Set(clean)].filter((item) => !current.includes(item))
  if (fresh.length === 0) {
    return null
  }
  return {
    field: "contentOutline",
    value: [...current, ...fresh].slice(0, 30),
    confidence,
    evidence: clip(fresh.join("; "), 200),
  }
}
