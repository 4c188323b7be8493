import { PEOPLE } from "../lexicon/audiences.ts"
import { CONTENT_TYPE_WORDS } from "../lexicon/content-types.ts"
import { MONTH, UNITS, WEEKDAY } from "../lexicon/dates.ts"
import { PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { AMOUNT, EMPTY, PLACE } from "../lexicon/things.ts"
import { anyWord } from "./words.ts"

const MAX_WORDS = 9

/** A word that ends the name of a thing. */
const STOP_WORD =
  /^(?:on|by|before|until|till|that|which|who|but|so|because|to|at|from|aimed|targeted|targeting|using|please|this|next|via|as|we|i|i'd|i'm|we'd|we're|it|it's|where|when|if|into|for|need|want|starts?|begins?|opens?|goes|is|are|was|will|should|must|can|runs?|happens|coming|thanks?|instagram|linkedin|facebook|youtube|tiktok|tomorrow|today|tonight|without|ohne|sans|uten|darf|jeweils|maybe|ideally|asap|urgently|bis|am|bitte|soll|sollen|ist|sind|dass|weil|damit|für|auf|mit|und|avant|sur|pour|qui|que|avec|est|sont|merci|et|antes|en|para|con|es|son|gracias|y|innen|før|på|til|som|med|er|skal|takk|og|entro|su|per|che|è|grazie|e)$/i
/** After "and", these start a new thought instead of a second thing. */
const NEW_THOUGHT =
  /^(?:\d+|we|i|it|need|want|would|could|should|make|our|the|my|please|they|is|are|can|will|let|also|maybe|get|have|a|an|one|two|three|instagram|linkedin|facebook|youtube)$/i
const JOINS = /^(?:and|&|or|with|in|und|et|y|og|de|du|des|del|della|av)$/i
/** Words of other languages that belong to a name, though they end others: "tienda de guitarras", "fête de la musique". */
const INSIDE = /^(?:de|du|des|del|della|von|vom|av|l[ae]s?|los|der|die|das|&)$/i

/** Says little without what follows it: "a course in welding". */
const HEAD =
  /^(?:vacanc(?:y|ies)|courses?|class(?:es)?|workshops?|talks?|lectures?|guides?|lessons?|seminars?|jobs?|kurs(?:et)?|foredrag(?:et)?|stilling(?:en)?|cours|ateliers?|stages?|cursos?|taller(?:es)?|charlas?|vortrag|seminar)$/iu
const LINKS = /^(?:in|on|i|om|en|sur|sobre|über)$/iu

/** The thing named at `start`: up to nine words, without what comes after it in the sentence. */
export function thing(text: string, start: number): string {
  const sentence =
    /^[^.,;:!?\n()"–|]*(?:(?:\.(?=\d)|(?<=\d),(?=\d))[^.,;:!?\n()"–|]*)*/.exec(text.slice(start, start + 160))?.[0] ??
    ""
  const words = sentence.trim().split(/\s+/)
  if (/^(?:how|why|what|wie|warum|comment|pourquoi|cómo|por qué|hvordan|hvorfor|come)$/i.test(words[0] ?? "")) {
    const end = words.findIndex(
      (word, index) => index > 1 && /^(?:for|by|before|on|aimed|please|für|pour|para|til)$/i.test(word),
    )
    return words.slice(0, end < 0 ? 12 : Math.min(end, 12)).join(" ")
  }
  const kept: string[] = []
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? ""
    const joins = JOINS.test(word)
    const linked = LINKS.test(word) && HEAD.test(kept.at(-1) ?? "") && /^\p{L}{3}/u.test(next) && !DATE_WORDS.test(next)
    const picky = /^(?:with|in)$/i.test(word)
    const ends =
      kept.length >= MAX_WORDS ||
      (STOP_WORD.test(word) && !joins && !linked && !(index === 0 && /^next$/i.test(word))) ||
      (joins &&
        !(INSIDE.test(word) && next !== "") &&
        (next === "" || NEW_THOUGHT.test(next) || (picky && !linked && !/^\p{Lu}/u.test(next)))) ||
      word === "-"
    if (ends) {
      break
    }
    kept.push(word)
  }
  return kept.join(" ")
}

const MAKES = CONTENT_TYPE_WORDS.map(
  ([, pattern]) => new RegExp(`^(?:[\\p{L}\\d-]+ ){0,2}(?:${pattern.source})$`, "iu"),
)
const PLACES = PLATFORM_WORDS.map(([, pattern]) => new RegExp(`^(?:${pattern.source})(?![\\p{L}])`, "iu"))
const PERSONS = new RegExp(`(?:^|\\s)(?:${PEOPLE})$`, "i")
const DATE_WORDS =
  /^(?:(?:early|late|mid|next|this|end of) )?(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|christmas|easter)$/i

/** Begins like something that is done or told, not like a name. */
const CLAUSE =
  /^(?:l['’])?(?:qu'|n'|(?:qui|que|dont|som|å|ne|nada|nein|away|dazu|darüber|davon|dafür|annoncer|raconter|fêter|présenter|vendre|faire|dire|expliquer|montrer|convaincre|attirer|remercier|inviter|informer|célébrer|recruter|promouvoir|contar\p{L}*|anunciar\p{L}*|vender|avisar\p{L}*|explicar\p{L}*|celebrar|promocionar|mostrar)(?!\p{L}))/iu
/** "two minutes", "3 Varianten": how much of something. */
const MEASURE =
  /^(?:[\p{L}\d]+ )?(?:variants?|versions?|minutes?|seconds?|secs?|scenes?|sider|dager|uker|minutter|bilder|seiten|tagen?|wochen|minuten|sekunden|folien|jours|semaines|secondes|páginas|días|semanas|minutos|segundos|varianten?|variantes?)$/iu
const TIME_WORD = anyWord(
  `${MONTH}|${WEEKDAY}|${UNITS}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|today|tomorrow|tonight|tmrw|heute|morgen|demain|mañana|i dag|i morgen`,
)
const BESIDE_TIME =
  /(?<!\p{L})(?:on|by|the|at|of|for|and|from|to|until|till|in|out|am|um|der|den|dem|vom|bis|ab|le|la|du|au|el|del|al|de|den|til|fra|om|ca|about|spätestens|straight|after|mid(?:dle)?|mitte|anfang|ende|early|late|next|this|nächste\p{L}*|prochain\p{L}*|próxim\p{L}*|neste|st|nd|rd|th|pm|uhr|two|three|four|five|zwei|drei|vier|deux|trois|dos|tres|to|tre|fire)(?!\p{L})/giu

/** A day or a stretch of time, whatever small words stand beside it. */
function isTime(name: string): boolean {
  const left = name.replace(TIME_WORD, "")
  return left !== name && !/\p{L}/u.test(left.replace(BESIDE_TIME, ""))
}

/** Whether a name can be a subject. `strict`: neither a form, nor a place of publication, nor people. */
export function isThing(name: string, strict: boolean): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "").length
  if (
    letters < 3 ||
    CLAUSE.test(name) ||
    isTime(name) ||
    MEASURE.test(name) ||
    EMPTY.test(name) ||
    PLACE.test(name) ||
    AMOUNT.test(name)
  ) {
    return false
  }
  return !strict || !(DATE_WORDS.test(name) || isPiece(name) || PERSONS.test(name))
}

/** A form, or a place of publication. */
export function isPiece(name: string): boolean {
  return MAKES.some((make) => make.test(name)) || PLACES.some((place) => place.test(name))
}

const ANY_PIECE = new RegExp(
  `(?<!\\p{L})(?:${[...CONTENT_TYPE_WORDS, ...PLATFORM_WORDS].map(([, { source }]) => source).join("|")})(?!\\p{L})`,
  "giu",
)

/** Where a text names forms and places. */
export function piecesIn(text: string): number[] {
  return Array.from(text.matchAll(ANY_PIECE), ({ index }) => index)
}

/** Where the names of forms and places end in a text. */
export function endsOfPieces(text: string): number[] {
  return Array.from(text.matchAll(ANY_PIECE), ({ index, 0: name }) => index + name.length)
}
