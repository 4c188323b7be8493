import { CONTENT_TYPE_WORDS } from "../lexicon/content-types.ts"
import { isQuality } from "../lexicon/moods.ts"
import { readNumber } from "../lexicon/numbers.ts"
import { PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { ASKING, NO_SUBJECT } from "../lexicon/things.ts"
import { isNegated, type Reading } from "./reading.ts"
import { isPiece, isThing, thing } from "./thing.ts"
import type { Candidate } from "./topic-features.ts"
import { anyWord } from "./words.ts"

const WORDS_OF_PIECES = [...CONTENT_TYPE_WORDS, ...PLATFORM_WORDS].map(([, { source }]) => source).join("|")
const PIECE = new RegExp(`(?<![\\p{L}])(?:${WORDS_OF_PIECES})(?![\\p{L}])`, "giu")
const COUNT =
  /^(?:\d{1,3}|an?|the|our|my|some|one|two|three|four|five|six|seven|eight|nine|ten|ein\p{L}*|zwei|drei|vier|fünf|une?|deux|trois|quatre|cinq|una?|dos|tres|cuatro|cinco|en|et|to|tre|fire|fem|due|quattro|cinque|unser\p{L}*|nos|notre|nuestr[oa]s?|vår[te]?|[-–*•]|\d{1,2}[.)])\s+/iu
const PARTS = /[.,;:!?\n()"|]|\s[-–/+]\s/gu
const MAX_PARTS = 80

/** Parts of a message that are nothing but a thing: "Logo. Climbing gym.", "trampoline park instagram reel". */
export function fragments(reading: Reading): Candidate[] {
  const found: Candidate[] = []
  let known = false
  for (const { part, start } of partsOf(reading.text)) {
    const hasPiece = part.search(PIECE) >= 0
    const whole = known && NAMES_TOO.test(part) && part.match(PIECE)?.length === 1 ? stripped(part) : ""
    if (whole.includes(" ") && !NO_SUBJECT.test(whole) && !LINKED.test(whole)) {
      found.push({ name: whole, confidence: 0.57, evidence: whole, at: start, kind: "whole" })
      continue
    }
    known ||= hasPiece
    const bare = part.replace(PIECE, "|").replace(ASKING, " ").replace(/\s+/g, " ")
    for (const piece of bare.split("|")) {
      const name = stripped(piece)
      const words = name.split(" ")
      if (words.every((word) => readNumber(word) !== null || isSmall(word))) {
        continue
      }
      if (words.length > 6 || NO_SUBJECT.test(name) || !isThing(name, true) || isPiece(name) || words.every(isSmall)) {
        continue
      }
      if (LINKED.test(name) || isNegated(reading, start) || words.every((word) => isQuality(word))) {
        continue
      }
      found.push({
        name,
        confidence: hasPiece ? 0.56 : found.length === 0 ? 0.6 : 0.55,
        evidence: name,
        at: start + Math.max(0, part.indexOf(name)),
        kind: hasPiece ? "besidePiece" : known ? "afterPiece" : "beforePiece",
      })
    }
  }
  return found
}

/** Forms that are also the second half of other things: "water slides", "fishing reels". */
const NAMES_TOO = /(?<=\p{L} )(?:slides?|reels?|stor(?:y|ies)|covers?|decks?|shorts?|clips?)[ ]*$/iu
/** "for the choir" and "by Friday" are read by what leads them. */
const LINKED =
  /^(?:for|to|by|on|in|at|of|with|without|from|as|and|or|but|like|about|until|before|after|für|mit|ohne|auf|bis|im|am|zu\p{L}?|von|vor|und|oder|aber|über|als|pour|avec|sans|sur|avant|d'ici|en|dans|et|ou|mais|de|du|para|con|sin|antes|y|o|pero|i|med|uten|på|til|om|innen|før|og|eller|men|per|su|senza|entro|e)(?!\p{L})|(?<!\p{L})(?:of|for|with|to|the|an?|our|my|your|and|or|on|in)$/iu
const isSmall = (word: string) => word.length < 3

function stripped(text: string): string {
  const bare = text.replace(/^[\s–*•-]+|[\s–-]+$/gu, "").replace(COUNT, "")
  return bare === text ? bare : stripped(bare)
}

function partsOf(text: string): { part: string; start: number }[] {
  const parts: { part: string; start: number }[] = []
  let start = 0
  for (const edge of text.matchAll(PARTS)) {
    parts.push({ part: text.slice(start, edge.index), start })
    start = edge.index + edge[0].length
    if (parts.length >= MAX_PARTS) {
      break
    }
  }
  return [...parts, { part: text.slice(start), start }].filter(({ part }) => part.trim().length > 2 && part.length < 90)
}

const RUNS = anyWord(
  "(?:we|i)(?:'ve| have)?(?: also| mostly| only| mainly| now)? (?:run|sell|make|do|build|brew|bake|grow|own|operate|teach|organi[sz]e|host|repair|rent(?: out)?|offer|install|produce|design|publish|import|train|breed|clean|fix|restore|manage|are|am|teach|print|got|have)|we're|i'm",
)
const OWN =
  /(?<!\p{L})(?:our|my) ((?:[\p{L}\d'&-]+ ){0,3}?[\p{L}'&-]+) (?=(?:needs?|wants?|would like|is looking for|are looking for)(?!\p{L}))/giu
const TELLS =
  /(?<!\p{L})(?:(?:our|my) ((?:[\p{L}\d'&-]+ ){0,3}?[\p{L}'&-]+ (?:has|have|(?!this|thus|plus|less|always|perhaps|sometimes|towards|besides)\p{L}{2,}s)(?!\p{L})(?: [\p{L}\d'&-]+){0,5})|the ((?:[\p{L}\d'&-]+ ){0,3}?[\p{L}'&-]+ (?:gets|opens|reopens|starts|begins|celebrates|moves|launches|closes|returns|comes|hosts|sings|plays|wins|turns|shows|offers|becomes|takes place)(?: [\p{L}\d'&-]+){0,5}))/giu
const OFF =
  /^(?:brand|budget|deadline|colou?rs?|logo|printer|photographer|designer|boss|website|site|page|account|channel|team|client|customers?|company|office|idea|problem|question|goal|audience|competitor|rival|agency)(?!\p{L})/iu

/** What someone says about themselves: "We run a ferry line", "Our choir sings Haydn in May". */
export function statements(reading: Reading): Candidate[] {
  const { text } = reading
  const found: Candidate[] = []
  const keep = (name: string, at: number, confidence: number, kind: string) => {
    if (isThing(name, true) && !OFF.test(name) && !isNegated(reading, at) && !PRONOUN.test(name)) {
      found.push({ name, confidence, evidence: name, at, kind })
    }
  }
  for (const match of some(text, OWN)) {
    keep(match[1] ?? "", match.index, 0.7, "wants")
  }
  for (const match of some(text, RUNS)) {
    const end = match.index + match[0].length
    const lead = /^ (?:an? |the |our |some |my )?/.exec(text.slice(end, end + 8))?.[0].length ?? 0
    keep(thing(text, end + lead), match.index, /(?:are|am|have|got|'re|'m)$/iu.test(match[0]) ? 0.53 : 0.6, "does")
  }
  for (const match of some(text, TELLS)) {
    keep(thing(text, match.index + match[0].indexOf(match[1] ?? match[2] ?? "")), match.index, 0.58, "tells")
  }
  return found
}

const PRONOUN =
  /^(?:it|that|this|them|so|not|very|happy|glad|looking|sorry|interested|open|sure|here|based|located|in|also|all|always|still|just|going|planning|thinking|not|a small|small|too|about|on|at|no|lots|two|three|many|already|been|had|no idea|question)(?!\p{L})/iu
const some = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern)).slice(0, MAX_PARTS)

const ANY_LEAD = anyWord(
  "our|my|unser\\p{L}*|notre|nos|nuestr\\p{L}+|vår[te]?|for|about|on|of|with|how to|für|zu[rm]?|über|von|thema|pour|sur|de|du|d'|para|sobre|del|til|om|for|av|på",
)

/** "thanks for the quick answer" */
const THANKED = /(?<!\p{L})(?:thanks|thank you|thx|sorry|danke|merci|gracias|perdón|takk|grazie)[^.!?,\n]{0,12}$/iu

export function isThanked(text: string, at: number): boolean {
  return THANKED.test(text.slice(Math.max(0, at - 24), at + 1))
}

const TITLE = /:[ \t]+(?=[\p{L}"'¿¡])/gu

/** What a message says behind a colon: "Instagram post: why roofs leak". */
export function titles({ text }: Reading): Candidate[] {
  return some(text, TITLE).flatMap((match) => {
    const at = match.index + match[0].length
    const name = /^[^.;!?\n]*/.exec(text.slice(at, at + 90))?.[0].trim() ?? ""
    const words = name.split(/\s+/)
    return words.length > 1 && words.length < 11 && isThing(name, true) && !isPiece(name)
      ? [{ name, confidence: 0.55, evidence: name, at, kind: "behindColon" }]
      : []
  })
}

/** Whatever a small word leads to, the weakest of all. */
export function bare({ text }: Reading): Candidate[] {
  return some(text, ANY_LEAD).flatMap((match) => {
    const end = match.index + match[0].length
    const lead =
      /^\s*(?:(?:an?|the|our|my|some|die|das|den|dem|der|eine?[nrm]?|unser\p{L}*|l[ae]s?|l'|une?|notre|nos|el|los|una?|nuestr\p{L}+|vår[te]?|en|et) ?(?=\s))?\s*/iu.exec(
        text.slice(end, end + 16),
      )?.[0].length ?? 0
    const name = thing(text, end + lead)
    return isThing(name, true) && !isThanked(text, match.index) && !/(?<!\p{L})about(?!\p{L})/iu.test(name)
      ? [{ name, confidence: 0.55, evidence: name, at: end + lead, kind: `bare ${match[0].toLowerCase()}` }]
      : []
  })
}
