import { PEOPLE } from "../lexicon/audiences.ts"
import { MONTH, UNITS, WEEKDAY } from "../lexicon/dates.ts"
import { isQuality } from "../lexicon/moods.ts"
import { verbsOf } from "../lexicon/telling.ts"
import { SMALL_TALK } from "../lexicon/things.ts"
import { mentionOf } from "./mention.ts"
import type { Reading } from "./reading.ts"
import { piecesIn } from "./thing.ts"
import type { Features } from "./weights.ts"
import { anyWord } from "./words.ts"

/** What a message may be about; `kind` says which rule named it. */
export type Candidate = { name: string; confidence: number; evidence: string; at: number; kind: string }

const TIME = anyWord(
  `${MONTH}|${WEEKDAY}|${UNITS}|today|tomorrow|tonight|eom|asap|now|soon|heute|morgen|demain|hoy|mañana|i dag|i morgen`,
)
const PERSONS = anyWord(PEOPLE)

/** What holds of each candidate for being the subject, alone and among the others. */
export function featuresOfTopics(reading: Reading, candidates: readonly Candidate[]): Features[] {
  const { text } = reading
  const pieces = piecesIn(text)
  const verbs = verbsOf(reading.language)
  const keys = candidates.map(({ name }) => wordsOf(name))
  const terse = text.search(verbs) < 0
  return candidates.map(({ name, at, kind }, index) => {
    const words = name.split(/\s+/)
    const { requested, requestedBefore, leads, someoneElse, over, aside, quoted, later, verbless, bullet, asks } =
      mentionOf(reading, { text: name, start: at, end: at + name.length })
    const from = Math.max(text.lastIndexOf("\n", at), text.lastIndexOf(". ", at), text.lastIndexOf("! ", at)) + 1
    const end = at + (/[.!?\n]/.exec(text.slice(at))?.index ?? text.length)
    const own = keys[index] ?? []
    return {
      ...{ requested, requestedBefore, leads, someoneElse, over, aside, quoted, later, verbless, bullet, asks },
      ...Object.fromEntries(candidates.filter((one) => one.at === at).map((one) => [one.kind, true])),
      pieceBefore: pieces.some((one) => one >= from && one < at),
      pieceAfter: pieces.some((one) => one >= at + name.length && one < end),
      pieceEarlier: pieces.some((one) => one < from),
      pieceless: pieces.length === 0,
      terse: terse && kind === "besidePiece",
      verb: kind !== "tells" && name.search(verbs) >= 0,
      persons: name.search(PERSONS) >= 0,
      digit: /\d/.test(name),
      one: words.length === 1,
      many: words.length > 4,
      capital: /^\p{Lu}/u.test(name),
      quality: words.length === 1 && isQuality(name),
      time: kind !== "tells" && name.search(TIME) >= 0,
      talk: SMALL_TALK.test(name),
      colon: /[:]\s*$/.test(text.slice(0, at)),
      start: at < 3,
      lies: LIES.test(name),
      short: text.length <= 60,
      agreed: own.some((word) =>
        keys.some((other, place) => place !== index && candidates[place]?.at !== at && other.includes(word)),
      ),
      first: index === candidates.findIndex((one) => one.at === Math.min(...candidates.map((other) => other.at))),
      only: new Set(candidates.map((one) => one.at)).size === 1,
    }
  })
}

/** Where a piece hangs or lies. */
const LIES =
  /(?<!\p{L})(?:walls?|counters?|desk|windows?|doors?|gates?|fridge|lifts?|corridors?|stairs|waiting rooms?|letter ?box|toilets?|tresen|schaufenster|eingang|comptoir|vitrine|mostrador|escaparate|disken|vinduet)(?!\p{L})/iu

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}{5,}/gu) ?? []
