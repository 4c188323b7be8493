import type { BriefPatch, BriefView } from "../brief.ts"
import type { BriefIntent } from "../enums.ts"
import { GOAL_NOUNS, INTENT_WORDS } from "../lexicon/intents.ts"
import { isApart, mentionOf, sentenceBefore } from "./mention.ts"
import { type Hit, isCorrection, isNegated, namedValue, type Reading } from "./reading.ts"

const TAKEN_BACK =
  /(?<!\p{L})(?:no,|actually|i mean|or rather|wait|nein|doch|eigentlich|non|plutôt|mejor|perdón|nei|heller|anzi)(?!\p{L})/iu
/** "to sell vouchers", "so that they sign up": what it is for, rather than what the business does. */
const PURPOSE =
  /(?<!\p{L})(?:to|so that|so|in order to|(?:we|i) want|(?:we'd|i'd|would) like|goal|aim|purpose|should|must|meant to|help us|um|damit|soll(?:en)?|ziel|pour|afin de|afin que|but|objectif|doit|para|para que|objetivo|debe|for å|slik at|så|skal|mål|per|affinché|deve)(?!\p{L})[^.;!?\n]{0,60}$/iu
/** "We sell pianos" says what the business does. */
const BUSINESS =
  /(?<!\p{L})(?:we|i|who|which|company|shop|firm|wir|ich|nous|nosotros|vi|noi)(?: also| mostly| mainly| only)? $/iu

/** "sales training firm", "awareness coach": what somebody does. */
const A_TRADE =
  /^ (?:training|trainers?|coach(?:es|ing)?|consultan\p{L}+|agency|agencies|firm|company|companies|team|managers?|academy|school|centre|center|department|software)(?!\p{L})/iu

/** "We launch our autumn blend", "Announcing our partnership": the message itself is the news. */
function isOwnNews(reading: Reading, hit: Hit): boolean {
  const { ourselves, over } = mentionOf(reading, { ...hit, start: hit.end })
  return (ourselves && !over) || (/ing$/iu.test(hit.text) && sentenceBefore(reading.text, hit.start).trim() === "")
}
const isNews = (intent: BriefIntent) => intent === "announcement" || intent === "awareness"

type Found = { intent: BriefIntent; weight: number; hit: Hit }

function byNoun(named: Hit): Found | null {
  const [found] = GOAL_NOUNS.find(([, pattern]) => named.text.search(pattern) >= 0) ?? []
  return found ? { intent: found, weight: 0.9, hit: named } : null
}

/** What people should do, by the strongest word that says so; what stands in a purpose counts more than what is only told. */
export function readIntent(reading: Reading, brief: BriefView): BriefPatch | null {
  const { text } = reading
  const named = namedValue(reading, "intent")
  let best: Found | null = null
  for (const [intent, pattern, base] of INTENT_WORDS) {
    for (const match of text.matchAll(pattern)) {
      const hit = { text: match[0].trim(), start: match.index, end: match.index + match[0].length }
      const before = text.slice(Math.max(0, hit.start - 80), hit.start)
      const said = named !== null && hit.start >= named.start && hit.start < named.end
      if (
        isNegated(reading, hit.start) ||
        (!isNews(intent) && BUSINESS.test(before)) ||
        A_TRADE.test(text.slice(hit.end)) ||
        (!said && !(isNews(intent) && isOwnNews(reading, hit)) && isApart(reading, hit))
      ) {
        continue
      }
      const weight = base + (said ? 0.1 : 0) + (PURPOSE.test(before) ? 0.05 : 0)
      const takenBack = best !== null && TAKEN_BACK.test(text.slice(best.hit.end, hit.start))
      const stands = best !== null && hit.start < best.hit.start && TAKEN_BACK.test(text.slice(hit.end, best.hit.start))
      if (!stands && (best === null || takenBack || weight > best.weight)) {
        best = { intent, weight, hit }
      }
      break
    }
  }
  best ??= named && byNoun(named)
  if (!best) {
    return null
  }
  const current = brief.intent.value
  const corrects = current !== null && current !== best.intent && isCorrection(reading, best.hit.start)
  return {
    field: "intent",
    value: best.intent,
    confidence: Math.min(0.95, best.weight),
    evidence: best.hit.text,
    ...(corrects ? { explicit: true } : {}),
  }
}
