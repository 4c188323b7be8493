import type { StyleAxis } from "../../catalog/enums.ts"
import { type BriefPatch, type BriefView, clip } from "../brief.ts"
import { CONTENT_TYPE_WORDS } from "../lexicon/content-types.ts"
import { PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { LOOK_AFTER, LOOK_BEFORE, STYLE_WORDS, type StyleWord } from "../lexicon/styles.ts"
import { findAll, type Hit, isCorrection, isNegated, type Reading } from "./reading.ts"

type StyleHit = { style: StyleWord; hit: Hit; refused: boolean }

function styleHits(reading: Reading, answering: boolean): StyleHit[] {
  const { text } = reading
  const hits = STYLE_WORDS.flatMap((style) =>
    findAll(text, style.match).map((hit) => ({ style, hit, refused: isNegated(reading, hit.start) })),
  )
  return hits.filter(({ style, hit }) => {
    const before = text.slice(Math.max(0, hit.start - 30), hit.start)
    const after = text.slice(hit.end, hit.end + 30)
    const alone = /^\s*$/.test(before) && /^\W*$/.test(after)
    return (
      style.sure ||
      answering ||
      alone ||
      (LOOK_BEFORE.test(before) && !/^ [a-z]{4,}/i.test(after)) ||
      LOOK_AFTER.test(after)
    )
  })
}

/** The look asked for in words; adds to what was said before unless it is taken back. Chosen cards stay. */
export function readLook(reading: Reading, brief: BriefView, answering: boolean): BriefPatch | null {
  const hits = styleHits(reading, answering)
  const wanted = hits.filter(({ refused }) => !refused).sort((a, b) => a.hit.start - b.hit.start)
  const refused = hits.filter((one) => one.refused)
  const current = brief.visualDirection.value
  const first = wanted[0] ?? refused[0]
  const dropsOld = refused.some(({ style }) => current?.words.includes(style.word))
  if (!first || (wanted.length === 0 && !dropsOld)) {
    return null
  }
  const gone = new Set(refused.map(({ style }) => style.word))
  const words = [...new Set([...(current?.words ?? []), ...wanted.map(({ style }) => style.word)])].filter(
    (word) => !gone.has(word),
  )
  const goneAxes = new Set<StyleAxis>(refused.flatMap(({ style }) => style.axes.slice(0, 1)))
  const axes = [...new Set([...wanted.flatMap(({ style }) => style.axes), ...(current?.axes ?? [])])].filter(
    (axis) => !goneAxes.has(axis),
  )
  const corrects = current !== null && isCorrection(reading, first.hit.start)
  return {
    field: "visualDirection",
    value: { styleIds: current?.styleIds ?? [], axes: axes.slice(0, 8), words: words.slice(-12) },
    confidence: Math.max(brief.visualDirection.confidence, wanted.some(({ style }) => style.sure) ? 0.88 : 0.8),
    evidence: (wanted.length > 0 ? wanted : refused).map(({ hit }) => hit.text.trim()).join(", "),
    ...(corrects ? { explicit: true } : {}),
  }
}

const AVOIDING =
  /\b(?:no(?= )(?! (?:more than|later|less|longer|idea|worries|problem|rush|hurry|preference|deadline|matter|need|one\b|thanks?|thank|budget|specific|particular|clue|wait))|without|avoid(?:ing)?|never use|steer clear of|stay away from|(?:please )?(?:don't|do not|dont) (?:use|want|like|include|need|show|add|put|make it|be)(?: (?:any|it|to (?:see|be|look|use)))?|nothing|(?:shouldn't|should not|must not|can't) (?:be|look|feel|have|use|include)|not(?= too | very | so | look)|(?:we|i) hate|except for|(?<=\b(?:it|look|be|feel|something) )not)\s+/gi
const AVOID_END =
  /[.;:!?\n()]| (?:but|please|pls|plz|thanks|thank you|just|only|because|since|and (?:we|i|it|please|the|make|our)|instead|unless|we|i|at all)\b|,? (?:and |but )?(?:without|avoid|not|no)\b|, (?:and |but )?(?:we|i|it|please|the|make|something|maybe|think|more|just|only)\b/i
const NOT_AVOIDED =
  /^(?:that|it|this|me|us|you|them|sure|yet|problem|fancy|special|special at all|else|else for now|to|have|need|know|mind|anything|in mind|comes to mind|a)\b|^(?:any|much|big|real)? ?(?:idea|clue|deadline|rush|hurry|preference|time|question)/i
const IS_FORM = [
  ...CONTENT_TYPE_WORDS.map(([, pattern]) => pattern.source),
  ...PLATFORM_WORDS.map(([, pattern]) => pattern.source),
].map((source) => new RegExp(`^(?:an? |the |for |on )?(?:${source})(?: (?:post|ad|one|please))?s?$`, "iu"))

/** Things that must not appear: "no stock photos", "avoid red and neon colours". Adds to the list. */
export function readAvoid(reading: Reading, brief: BriefView): BriefPatch | null {
  const { text } = reading
  const found: string[] = []
  const evidence: string[] = []
  for (const match of text.matchAll(AVOIDING)) {
    const start = match.index + match[0].length
    const rest = text.slice(start, start + 100)
    const stop = rest.search(AVOID_END)
    const phrase = (stop < 0 ? rest : rest.slice(0, stop)).trim()
    const items = phrase
      .split(/\s*,\s*(?:and|or|nor)?\s*|\s+(?:and|or|nor)\s+/i)
      .map((item) =>
        item
          .replace(/\p{Extended_Pictographic}|\ufe0f/gu, "")
          .replace(/^(?:no|any|the|our|too many|too much|using|use of|to (?:be|look|use))\s+/i, "")
          .trim(),
      )
      .filter((item) => /\p{L}{2}/u.test(item) && !NOT_AVOIDED.test(item) && item.split(" ").length <= 6)
      .filter((item) => !IS_FORM.some((form) => form.test(item)))
    if (items.length > 0) {
      found.push(...items)
      evidence.push(`${match[0].trim()} ${phrase}`)
    }
  }
  const current = brief.avoid.value ?? []
  const have = new Set(current.map((item) => item.toLowerCase()))
  const fresh = [...new Set(found.map((item) => clip(item.toLowerCase(), 80)))].filter((item) => !have.has(item))
  if (fresh.length === 0) {
    return null
  }
  return { field: "avoid", value: [...current, ...fresh].slice(0, 20), confidence: 0.9, evidence: evidence.join("; ") }
}
