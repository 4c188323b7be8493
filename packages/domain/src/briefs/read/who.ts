import { type BriefAudience, type BriefPatch, type BriefView, clip } from "../brief.ts"
import { AGE, PEOPLE } from "../lexicon/audiences.ts"
import { isApart, mentionOf } from "./mention.ts"
import { isOfAnother } from "./of-another.ts"
import { isCorrection, isNegated, namedValue, type Reading, sentenceCase } from "./reading.ts"
import { PEOPLE_BY_ROLE, SAID_ABOUT } from "./roles-of-people.ts"

export type KnownAudience = { id: string; name: string }

const STOP =
  /[.:;!?\n]|, (?:but|not|nobody|no one|and)\b|,? (?:on (?:instagram|linkedin|facebook|twitter|x|youtube|tiktok)\b|by (?:next|the|end|\w+day|\d)|on \d|, the\b|before (?:next|the|\w+day|\d)|(?:and )?(?:we|it|i|please|make|the (?:style|look|goal|deadline))\b|(?:needed|due|ready|delivered|finished)\b|so that\b|in (?:a|an) \w+ (?:style|look|tone)\b|with (?:a|an|our|no|some|warm|bold|clean)\b|to (?:announce|promote|launch|sell|advertise|introduce|celebrate)\b|about (?:our|the|a)\b|(?:warm|bold|clean|modern|simple|fun|playful|elegant|minimal)\b)| - /i

const LEAD =
  /\b(?:(?:aimed|targeted|geared|directed|aiming) (?:at|to(?:wards)?|for)|target(?:ing)?(?! audience| group)|(?:speak(?:s|ing)?|appeal(?:s|ing)?|talk(?:s|ing)?) to|reach(?:ing)?(?: out to)?|attract(?:ing)?|audience (?:of|like)|meant for|made for|intended for) (?:the |our )?/gi
const WHO = new RegExp(`\\b(?:${PEOPLE}|someone) (?:who|that|with|over|under|aged|in|from|looking)\\b`, "gi")
const FOR = new RegExp(
  `\\bfor ((?:(?!(?:for|our|the|my|a|an|this|that|instagram|linkedin|facebook|launch|announcing)\\b)[\\w'&-]+ ){0,5}?(?:${PEOPLE}))\\b(?!['-])`,
  "gi",
)
const FROM = new RegExp(
  `\\b(?:from|among|(?:read|seen|watched|used|followed|bought|loved) by) ((?:[\\w'&-]+ ){0,2}?(?:${PEOPLE}))\\b(?!['-])`,
  "gi",
)
const AGED = new RegExp(`(?<![\\d.,x×:/-])\\b(?:${AGE})(?![\\d%x×:/])`, "gi")
const GENERATIONS = /\b(?:gen(?:eration)? ?[xyz]|millennials|baby boomers|b2b|b2c)\b/gi

/** Says by name that these people are meant, so that a sentence of its own is enough. */
const NAMED =
  /(?<!\p{L})(?:audience|target|(?:read|seen|watched|used)(?: \p{L}+)? by|readers?|viewers?|recipients?|will see|welcome|the ones|the people|never heard|zielgruppe|gedacht|bestimmt|richtet|wendet|public|cible|destiné|s'adress|público|dirigid|pensad|målgruppe|rettet|beregnet|sent to|goes to)/iu
function isTold(reading: Reading, match: RegExpExecArray): boolean {
  const [said] = match
  const end = match.index + said.length
  const named = NAMED.test(reading.text.slice(Math.max(0, match.index - 24), end))
  return !named && isApart(reading, { text: said, start: match.index, end })
}
/** "For vegans." and "It's for vegans." tell nothing else. */
const leadsOff = (reading: Reading, { index, 0: said }: RegExpExecArray) =>
  !mentionOf(reading, { text: said, start: index, end: index + said.length }).told
const isElsewhere = (reading: Reading, { index, 0: said }: RegExpExecArray) =>
  isOfAnother(reading, { text: said, start: index, end: index + said.length })
const isAmount = (name: string) => /^(?:(?:the|our) )?(?:(?:last|next|first)(?!\p{L})|\d)/iu.test(name)

const NOBODY =
  /^(?:it|they|them|us|we|you|i|me|this|that|people|uns|es|sie|ihr|nous|vous|ellos|nosotros|dem|oss|dere)$/iu

/** Who should stop and look. The company's own audiences are found by name. */
export function readAudience(reading: Reading, brief: BriefView, known: readonly KnownAudience[]): BriefPatch | null {
  const { text } = reading
  const own = known.find(({ name }) => name.length >= 3 && text.toLowerCase().includes(name.toLowerCase()))
  if (own) {
    const at = text.toLowerCase().indexOf(own.name.toLowerCase())
    if (!isNegated(reading, at)) {
      return made(reading, brief, { text: clip(own.name, 300), audienceId: own.id }, 0.93, own.name, at)
    }
  }
  const named = namedValue(reading, "audience")
  if (named && !/^(?:to|\d+)(?!\p{L})/iu.test(named.text) && !isNegated(reading, named.start)) {
    return made(reading, brief, audience(named.text), 0.93, named.text, named.start)
  }
  for (const match of text.matchAll(LEAD)) {
    const value = phrase(text, match.index + match[0].length)
    const told = isElsewhere(reading, match)
    if (
      value &&
      !told &&
      !isNegated(reading, match.index) &&
      !/^(?:us|me|them|you|it|out|more people)\b/i.test(value)
    ) {
      return made(reading, brief, audience(value), 0.9, value, match.index)
    }
  }
  for (const pattern of PEOPLE_BY_ROLE) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ""
      const told = isTold(reading, match) || isElsewhere(reading, match)
      if (!NOBODY.test(name) && !isAmount(name) && !told && !isNegated(reading, match.index)) {
        return made(reading, brief, audience(name), 0.87, name, match.index)
      }
    }
  }
  for (const [pattern, confidence] of [
    [WHO, 0.9],
    [FOR, 0.86],
    [FROM, 0.7],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const start = pattern === WHO ? match.index : match.index + match[0].length - (match[1] ?? "").length
      const value = phrase(text, start)
      const addressed = !SAID_ABOUT.test(text.slice(Math.max(0, start - 40), start))
      const forOwn = pattern !== WHO || !/\b(?:show|tell|make|let|help|get|teach|so)\s*$/i.test(text.slice(0, start))
      const apart = isTold(reading, match) && !(pattern === FOR && leadsOff(reading, match))
      const told = apart || isElsewhere(reading, match)
      if (value && addressed && forOwn && !told && !isNegated(reading, start)) {
        return made(reading, brief, audience(value), confidence, value, start)
      }
    }
  }
  for (const pattern of [GENERATIONS, AGED]) {
    for (const match of text.matchAll(pattern)) {
      const looksLikeAge =
        pattern === GENERATIONS || /year|yo|y\/o|aged?|ages|over|under|above|below|\+|their/i.test(match[0])
      if (looksLikeAge && !isTold(reading, match) && !isElsewhere(reading, match) && !isNegated(reading, match.index)) {
        return made(reading, brief, audience(match[0]), 0.75, match[0], match.index)
      }
    }
  }
  return null
}

/** An answer to "who is it for", taken as it stands. */
export function audience(value: string): BriefAudience {
  const bare = value.replace(/^(?:for|it'?s for|they are|they're|mostly|mainly|aimed at|targeting)\s+/i, "")
  return { text: clip(sentenceCase(bare), 300), audienceId: null }
}

function phrase(text: string, start: number): string {
  const rest = text.slice(start, start + 160)
  const stop = rest.search(STOP)
  return clip((stop < 0 ? rest : rest.slice(0, stop)).trim(), 160)
}

function made(
  reading: Reading,
  brief: BriefView,
  value: BriefAudience,
  confidence: number,
  evidence: string,
  at: number,
): BriefPatch | null {
  if (!/[\p{L}\p{N}]/u.test(value.text)) {
    return null
  }
  const current = brief.audience.value
  const corrects = current !== null && current.text !== value.text && isCorrection(reading, at)
  return { field: "audience", value, confidence, evidence, ...(corrects ? { explicit: true } : {}) }
}
