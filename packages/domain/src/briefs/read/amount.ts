import { MAX_QUANTITY } from "../brief.ts"
import { COUNT, NUMBER, readNumber } from "../lexicon/numbers.ts"
import type { Hit, Reading } from "./reading.ts"
import { anyWord } from "./words.ts"

export type Amount = { value: number; evidence: string }

function amount(words: string | undefined, evidence: string): Amount | null {
  const value = readNumber(words ?? "")
  return value !== null && value >= 1 && value <= MAX_QUANTITY ? { value, evidence: evidence.trim() } : null
}

const AFTER = new RegExp(
  `^(?:(?:\\s*[x×]\\s*|\\s*[:|(–-]\\s*|\\s*\\|[^|\\n]{0,30}\\|\\s*)(\\d{1,2})\\s*(?:[x×)|]|pieces|pcs|stück|stk|pièces|piezas)?\\s*(?=[,;)|\\n]|\\.(?!\\d)|$|and |und |et |y |og )|\\s+(?:of|with|mit|aus|de|con|med|av)\\s+(?:about\\s+|ca\\.?\\s+)?(${COUNT})(?:\\s+(?:slides?|cards?|panels?|images?|pictures?|frames?|folien|diapositiv\\p{L}*|diapos?|lysbilder)|\\s*(?=[,.;!?\\n]|$))|[^.!?\\n]{0,50}?[:,]\\s*(${NUMBER})\\s+(?:of course|in total|altogether|in all|insgesamt|au total|en total|totalt|stück)(?![\\p{L}])|s?[^.!?\\n:]{0,40}:\\s*(${NUMBER})\\s+(?=\\p{L}{3,})(?!seconds?|minutes?|days?|weeks?|pages?|euros?))`,
  "iu",
)
const BEFORE_SET = new RegExp(
  `(?<![\\p{L}])(?:set|series|pack|bundle|batch|sequence|serie|reihe|série|lot) (?:of|von|de|på|av) (${COUNT})(?![\\p{L}\\d])`,
  "iu",
)

/** "posts x 3", "a carousel of 8", "Posters: 2": how many, said after the name. */
export function countAfter(text: string, { end, text: name }: Hit): Amount | null {
  const match = AFTER.exec(text.slice(end, end + 90))
  const plain = match?.[1] ?? match?.[2]
  return match && (plain || readsAsMultiple(name)) ? amount(plain ?? match[3] ?? match[4], match[0]) : null
}

const PAGES_AFTER = new RegExp(
  `^[^.!?\\n]{0,30}?[\\s,(]\\s*(${COUNT})\\s*(?:pages?|pp|slides?|cards?|seiten|folien|páginas|sider|diapositiv\\p{L}*|lysbilder)(?![\\p{L}])`,
  "iu",
)

/** "carousel, 10 pp", "karusell på fem sider": of what is counted in pages. */
export function pagesAfter(text: string, { end }: Hit): Amount | null {
  const match = PAGES_AFTER.exec(text.slice(end, end + 60))
  return match ? amount(match[1], match[0]) : null
}

const PAGES_ANYWHERE = new RegExp(
  `(?<![\\p{L}\\d.,:/x×€$£-])x?(${COUNT}) ?(?:pages?|pp|slides?|cards?|images?|seiten|folien|bilder|páginas|imágenes|sider|diapositiv\\p{L}*|lysbilder)(?![\\p{L}])|(?:anzahl|number of|nombre de|número de|antall) (?:seiten|folien|slides|pages|páginas|sider)(?: ?[:=])? ?(\\d{1,2})(?!\\d)`,
  "iu",
)

/** How many pages a message names anywhere, of a piece that has some. */
export function pagesIn(text: string): Amount | null {
  const match = PAGES_ANYWHERE.exec(text)
  return match ? amount(match[1] ?? match[2], match[0]) : null
}

/** A name in the plural: nobody said that it is one. */
export function readsAsMultiple(name: string): boolean {
  return MANY.test(name) && !/(?:ss|us|miniatures)$/i.test(name)
}

const MANY =
  /(?:s|beiträge|anzeigen|inserate|plakate|plakater|aushänge|folien|blätter|broschüren|prospekte|bilder|präsentationen|videoer|filme|filmer|historier|storie|reklamer|annonser|presentasjoner|brosjyrer|karuseller|locandine|manifesti|annunci|volantini|opuscoli|bannere|postene|pubblicazioni)$/i

const LANGUAGES =
  "(?:english|german|french|spanish|norwegian|italian|polish|dutch|danish|swedish|finnish|portuguese|turkish|czech|russian|ukrainian|arabic|chinese|japanese|greek|hungarian|romanian|deutsch|englisch|französisch|polnisch|spanisch|italienisch|türkisch|allemand|anglais|français|espagnol|italien|alemán|inglés|francés|español|italiano|norsk|engelsk|tysk|svensk|dansk|polsk)"
const EACH_IN = new RegExp(
  `(?<![\\p{L}])(?:each|every one|both|all|jeweils|jedes|je|chacune?|cada un[ao]|hver)(?: of them)?(?: (?:in|auf|en|på))(?: a)? ((?:${LANGUAGES})(?:(?:,? (?:and|und|et|y|og) |, | & |/)(?:${LANGUAGES}))+)`,
  "iu",
)
const DAILY = new RegExp(
  `(?<![\\p{L}])(?:a|per|each|every|pro|par|al|por|hver) (?:day|tag|jour|día|dag)[^.!?\\n]{0,24}?(?:for|over|eine|für|pendant|durante|i) (?:the next )?(${COUNT}|an?|whole)?\\s*(?:whole |full )?(days?|weeks?|tage?|wochen?|jours?|semaines?|días?|semanas?|dager|uker?|uke)(?![\\p{L}])`,
  "iu",
)
const WEEKLY = new RegExp(
  `(?<![\\p{L}])(?:a|per|each|every|pro|par|por) (?:week|woche|semaine|semana)[^.!?\\n]{0,24}?(?:for|over|für|pendant|durante) (?:the next )?(${COUNT}|an?)\\s*(weeks?|months?|wochen|monate?|semaines|mois|semanas|meses)(?![\\p{L}])`,
  "iu",
)

const A_PIECE_FOR_EACH = new RegExp(
  `(?<![\\p{L}])(?:for|für|pour|para|til) (?:each|every one|jede[nrs]?|chacune?|cada un[ao]|hver(?:t)?)(?: of| de| av|(?= der| unserer))?(?: (?:our|the|these|my|unserer|der|nos|nuestr[oa]s|los|las|våre|de))? (${COUNT}) \\p{L}{3,}|(?<![\\p{L}])(?:for|für|pour|para|til) (?:our|the|unsere|die|nos|les|nuestr[oa]s|våre|de) (${COUNT}) \\p{L}{3,40},? (?:jeweils|je|each|chacune?|cada un[ao]|hver)(?![\\p{L}])|(?<![\\p{L}])(?:one|an?) (?:[\\p{L}-]+ ){1,3}each for (?:our|the|my) (${COUNT}) \\p{L}{3,}`,
  "iu",
)

/** How often each piece is needed: "each in German and Polish" is 2, "one a day for a week" is 7. */
export function readTimes(text: string): Amount | null {
  const each = EACH_IN.exec(text)
  const own = A_PIECE_FOR_EACH.exec(text)
  const daily = DAILY.exec(text)
  const weekly = WEEKLY.exec(text)
  const spans = (words: string | undefined) => readNumber(words ?? "") ?? 1
  if (each) {
    const languages = (each[1] ?? "").match(new RegExp(LANGUAGES, "giu")) ?? []
    return { value: languages.length, evidence: each[0] }
  }
  const several = readNumber(own?.[1] ?? own?.[2] ?? own?.[3] ?? "")
  if (own && several !== null) {
    return { value: several, evidence: own[0] }
  }
  if (daily) {
    const weeks = /^[wsu]/i.test(daily[2] ?? "")
    return { value: spans(daily[1]) * (weeks ? 7 : 1), evidence: daily[0] }
  }
  if (weekly) {
    return { value: spans(weekly[1]) * (/^mo|^mes/i.test(weekly[2] ?? "") ? 4 : 1), evidence: weekly[0] }
  }
  return null
}

const VERSIONS = new RegExp(
  `(?<![\\p{L}\\d.,:/x×-])(${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(${NUMBER}))? (?:different |new |verschiedene )?(?:versions?|variants?|variations?|options?|pieces?|designs?|concepts?|creatives|images|graphics|visuals|assets|items|varianten|versionen|entwürfe|stück|motive|variantes|versiones|piezas|varianter|utkast)(?![\\p{L}])`,
  "iu",
)
const OF_THOSE = new RegExp(
  `(?<![\\p{L}])(${NUMBER}) (?:of (?:them|these|those)|davon|d'entre (?:eux|elles)|de (?:ellos|ellas|esos|esas)|av (?:dem|disse))(?![\\p{L}])`,
  "iu",
)
const CHANGED = anyWord(
  "actually|gjør det om|nei|nein|non|holder|reicht|reichen|suffi\\p{L}+|bastan?|make it|instead|no|then|now|rather|only|just|will do|is enough|are enough|please|let'?s|sorry|dann|doch|lieber|nur|plutôt|finalement|mejor|solo|heller|bare|no,",
)
const BARE = new RegExp(
  `(?<![\\p{L}\\d.,:/x×€$£-])(${NUMBER})(?![\\p{L}\\d])(?!\\s*(?:%|x|×|:|/|\\.\\d|€|\\$|euros?|am|pm|uhr|h\\b|px|mm|cm|seconds?|secs?|sec|minutes?|mins?|days?|weeks?|months?|years?|hours?|december|january|february|march|april|may|june|july|august|september|october|november|st\\b|nd\\b|rd\\b|th\\b))`,
  "iu",
)

const NAMED = anyWord(
  `(?:quantity|qty|how many|anzahl|menge|stückzahl|nombre|quantité|combien|cantidad|cu[aá]nt[oa]s|antall|quantità) ?[:=] ?(${NUMBER})(?! ?(?:%|mm|cm|px))`,
)
const THAT_MANY = new RegExp(`, (${NUMBER}) of (?:them|these|those)(?![\\p{L}])`, "giu")

/** A number without a name: "a set of 4"; in a later message also "Two of those will do", "Hm, five then". */
export function readLooseCount({ text }: Reading, known: number | null): Amount | null {
  const named =
    Array.from(text.matchAll(NAMED))[0] ?? (known === null ? Array.from(text.matchAll(THAT_MANY))[0] : undefined)
  if (named) {
    return amount(named[1], named[0])
  }
  const set = BEFORE_SET.exec(text) ?? VERSIONS.exec(text)
  if (set) {
    return amount(set[2] ?? set[1], set[0])
  }
  const those = OF_THOSE.exec(text)
  if (those) {
    return amount(those[1], those[0])
  }
  const sentence = known === null ? undefined : text.split(/(?<=[.!?])\s/u).find(isChangedCount)
  const bare = sentence ? BARE.exec(sentence) : null
  return bare ? amount(bare[1], bare[0]) : null
}

/** "Hm, five then": a short sentence that changes a number, and no day. */
function isChangedCount(sentence: string): boolean {
  const bare = BARE.exec(sentence)
  const dated = /\b(?:by|on|in|at|until|am|bis|le|el|den)\s*(?:the )?$/i.test(sentence.slice(0, bare?.index ?? 0))
  return bare !== null && !dated && sentence.length < 50 && sentence.search(CHANGED) >= 0
}

/** A bare number given in answer to "how many". */
export function readBareNumber(text: string): number | null {
  const match = new RegExp(`(?<![\\p{L}\\d])(${COUNT})(?![\\p{L}\\d])`, "iu").exec(text)
  return match ? (amount(match[1], match[0])?.value ?? null) : null
}
