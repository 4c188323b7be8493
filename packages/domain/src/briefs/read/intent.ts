import type { BriefPatch, BriefView } from "../brief.ts"
import { INTENT_WORDS } from "../lexicon/intents.ts"
import { findAll, type Hit, isCorrection, isNegated, type Reading } from "./reading.ts"

const TAKEN_BACK = /\bno,|\bactually\b|\bi mean\b|\bor rather\b|\bwait\b/i

export function readIntent(reading: Reading, brief: BriefView): BriefPatch | null {
  let best: { intent: (typeof INTENT_WORDS)[number][0]; weight: number; hit: Hit } | null = null
  for (const [intent, pattern, weight] of INTENT_WORDS) {
    const hit = findAll(reading.text, pattern).find(({ start }) => !isNegated(reading, start))
    const takenBack = hit && best && TAKEN_BACK.test(reading.text.slice(best.hit.end, hit.start))
    const stands = best && hit && TAKEN_BACK.test(reading.text.slice(hit.end, best.hit.start))
    if (hit && !stands && (!best || takenBack || weight > best.weight)) {
      best = { intent, weight, hit }
    }
  }
  if (!best) {
    return null
  }
  const current = brief.intent.value
  const corrects = current !== null && current !== best.intent && isCorrection(reading, best.hit.start)
  return {
    field: "intent",
    value: best.intent,
    confidence: best.weight,
    evidence: best.hit.text,
    ...(corrects ? { explicit: true } : {}),
  }
}
