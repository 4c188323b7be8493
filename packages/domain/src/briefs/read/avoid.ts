import { type BriefPatch, type BriefView, clip, GUESS, MIN_CONFIDENCE } from "../brief.ts"
import type { Reading } from "./reading.ts"
import { type Refusal, refusalsIn } from "./refusals.ts"
import { chanceOf } from "./weights.ts"

/** A saying, or what a product lacks, is no refusal. Of forms, and where no piece is spoken of, the words alone decide. */
function isWish({ features, plain }: Refusal): boolean {
  return plain && certaintyOf(features) >= (features.fragment ? VETO_ALONE : VETO)
}
function certaintyOf(features: Refusal["features"]): number {
  const bySelf = features.pieceless || features.form || features.behind
  return bySelf ? 1 : chanceOf("avoid", features)
}
/** What is listed behind something that is no refusal is none either. */
function wishesIn(refusals: readonly Refusal[]): Refusal[] {
  let wished = true
  return refusals.filter((one) => {
    wished = isWish(one) && (wished || !one.listed)
    return wished
  })
}
/** Below this chance the words around a refusal say that it is none; "No stock photos." stands alone. */
const VETO = 0.4
const VETO_ALONE = 0.3
/** Below this one it is a guess, which the assistant asks about. */
const SURE = 0.6

/** What must not appear, as it was said: forms, motifs, words, moods. Adds to the list. */
export function readAvoid(reading: Reading, brief: BriefView, asked: boolean): BriefPatch | null {
  const found = wishesIn(refusalsIn(reading))
  const guessed = brief.avoid.source === "inferred" && brief.avoid.confidence < MIN_CONFIDENCE
  const known = asked && guessed ? [] : (brief.avoid.value ?? [])
  const current = known.filter((item) => !isAllowed(reading.text, item))
  const have = new Set(current.map((item) => item.toLowerCase()))
  const items = found.map(({ item }) => clip(item.toLowerCase(), 80)).filter(isNoDay)
  const fresh = [...new Set(items)].filter((item) => !have.has(item))
  if (fresh.length === 0 && current.length === known.length) {
    return null
  }
  const value = [...current, ...fresh].slice(0, 20)
  const explicit = current.length < known.length || (brief.avoid.source === "confirmed" && fresh.length > 0)
  const evidence = clip([...new Set(found.map((one) => one.evidence))].join("; "), 200)
  return {
    field: "avoid",
    value: value.length > 0 ? value : null,
    confidence: !asked && found.some(({ features }) => certaintyOf(features) < SURE) ? GUESS : 0.9,
    evidence: evidence || clip(reading.text, 200),
    ...(explicit ? { explicit } : {}),
  }
}

/** "No fixed date" and "not before Friday" are about the day, whatever was asked. */
const isNoDay = (item: string) =>
  !/(?<!\p{L})(?:dato|frist|datum|termin|date|deadline|fecha|plazo|délai|hast|prisa)(?!\p{L})|^(?:bis|vor|before|until|by|avant|antes|hasta|før|innen) /u.test(
    item,
  )

/** "Anchors are fine after all": what was refused before is welcome again. */
function isAllowed(text: string, item: string): boolean {
  const said = text.toLowerCase()
  const at = said.indexOf(item)
  return (
    at >= 0 &&
    /^ (?:is|are|would be|ist|sind|est|sont|es|son|er) (?:\p{L}+ )?(?:fine|ok|okay|allowed|welcome|good|great|in ordnung|erlaubt|bien|ok|greit)(?!\p{L})/u.test(
      said.slice(at + item.length),
    )
  )
}
