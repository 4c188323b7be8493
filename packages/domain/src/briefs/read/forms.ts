import type { BriefContentType } from "../enums.ts"
import { CONTENT_TYPE_WORDS, NOT_A_CONTENT_TYPE, SUBJECT_LEADS } from "../lexicon/content-types.ts"
import { COUNT, isArticle, isEnglishWord, readNumber } from "../lexicon/numbers.ts"
import {
  type FormHit,
  IN_THE_SAME_BREATH,
  leadsTo,
  OWNED,
  type PlaceHit,
  REDONE,
  spansOf,
  TRADE,
  touches,
} from "./context.ts"
import { mentionOf } from "./mention.ts"
import { findAll, type Hit, isNegated, type Reading, within } from "./reading.ts"
import { findTypos } from "./typos.ts"
import { chanceOf, type Features, MIN_CHANCE } from "./weights.ts"

/** What may stand between a number and what it counts; units make it the number of something else. */
const BETWEEN = `(?:(?!(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|am|pm|pages?|sides?|sided|metres?|meters?|cm|mm|px|of|for|in|on|to|and|or|und|et|y|og|e|euros?|people|times|${COUNT})(?![\\p{L}]))(?:[\\p{L}][\\p{L}'-]*|[ABab]\\d)(?:\\s+|-)){0,3}`
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,:/x×-])(${COUNT})(?:\\s*(?:[-–]\\s*|(?:to|or|bis|à|a)\\s+)(${COUNT}))?\\s*(?:x|×|mal|times)?\\s+(?:(?:of|de|von|d')\\s+)?(${BETWEEN})$`,
  "iu",
)
const ARTICLE =
  /(?<!\p{L})(?:an?|another|one more|some|ein|eine|einen|einem|une?|una?|uno|ett?|ei|en)\s+(?:[\p{L}\d'-]+\s+){0,3}$/iu
/** A noun follows: "reel museum", "TikTok studio". */
export const NOUN_AFTER =
  /^ (?!(?:for|about|on|in|with|to|of|and|or|by|at|from|as|that|which|who|please|pls|plz|is|are|was|be|should|must|can|could|will|would|it|this|next|until|till|before|via|using|made|sized?|format|design|designs|series|set|campaign|content|creatives?|graphics?|templates?|version|versions|text|only|then|too|also|instead|today|tomorrow|asap|für|über|zum|zur|mit|auf|im|in|bis|und|pour|sur|avec|dans|de|du|des|et|para|sobre|con|en|del|y|til|om|med|på|og|per|con|su|di|there|here|now|new|wanted|needed|plus|so|but|because|since|we|i|you|they|he|she|instagram|facebook|linkedin|youtube|tiktok|printed|publicitaire|numérique)(?!\p{L}))\p{Ll}{3,}/u

const PAGES =
  /(?<![\p{L}\d])(\d{1,3})[- ]?(?:pages?|slides?|seiten|seitige[nrs]?|páginas|sider)[ -]+(?:\p{L}+ ){0,2}$/iu

/** "Facebook post: lost dog posters work": what follows the colon is what it says. */
const TITLED =
  /(?<!\p{L})(?:posts?|ads?|banner|reel|story|poster|flyer|video|header)\s*: ?(?:(?!and |plus |with )[\p{L}'-]+ ){1,4}$/iu

/** At most this many are read: more are no longer an order. */
const MAX_FORMS = 80

function countBefore({ text, language }: Reading, start: number, slides: boolean): FormHit["count"] {
  const before = text.slice(Math.max(0, start - 60), start)
  const pages = slides ? PAGES.exec(before) : null
  if (pages) {
    return { value: Number(pages[1]), evidence: pages[0], start: start - pages[0].length, article: false }
  }
  const match = COUNTED.exec(before)
  const value = match && readNumber(match[2] ?? match[1] ?? "")
  if (match && value !== null && value >= 1 && !(language === "en" && isEnglishWord(match[1] ?? ""))) {
    const evidence = before.slice(match.index)
    return { value, evidence, start: start - evidence.length, article: isArticle(match[1] ?? "") }
  }
  const article = ARTICLE.exec(before)
  return article ? { value: 1, evidence: article[0], start: start - article[0].length, article: true } : null
}

function featuresOf(reading: Reading, { hit, weight, count, placed }: Seen): Features {
  const { text } = reading
  const near = text.slice(Math.max(0, hit.start - 48), hit.start)
  const after = text.slice(hit.end, hit.end + 24)
  const redone = REDONE.test(near)
  const mention = mentionOf(reading, { ...hit, start: count?.start ?? hit.start })
  return {
    ...mention,
    known: mention.known && count === null,
    inside: mention.inside && (count === null || count.article),
    sure: weight >= 0.9,
    vague: weight < 0.75,
    counted: count !== null && !count.article,
    article: count?.article === true,
    placed,
    redone,
    takenUp: IN_THE_SAME_BREATH.test(text.slice(Math.max(0, hit.start - 30), hit.start)),
    takenBack: IN_THE_SAME_BREATH.test(text.slice(hit.end, hit.end + 24)),
    subject: !redone && (SUBJECT_LEADS.test(near) || (count === null && !placed && TITLED.test(near))),
    attribute: NOUN_AFTER.test(after) && !placed && count?.article !== false,
    trade: TRADE.test(near),
    owned: !redone && OWNED.test(near),
  }
}

/** What tells a candidate from those of other lists: one of them is asked for, counted or placed, and this one is not. */
function amongOthers(features: Features, rivals: readonly Features[], joined: boolean, only: boolean): Features {
  const stands = (one: Features) => one.requested === true || one.placed === true || one.counted === true
  return {
    ...features,
    beaten: !stands(features) && rivals.some(stands),
    askedElsewhere: features.requested !== true && rivals.some((one) => one.requested === true),
    first: !only && features.leads === true && rivals.every((one) => one.requested !== true),
    only,
    joined,
  }
}

/** Which list each candidate belongs to: "a flyer and a post" are one. */
function listsOf(text: string, seen: readonly Seen[]): number[] {
  let list = 0
  return seen.map((one, index) => {
    const last = seen[index - 1]
    const gap = last ? text.slice(last.hit.end, one.count?.start ?? one.hit.start) : ""
    list += JOINED.test(gap) && !IN_THE_SAME_BREATH.test(gap) ? 0 : 1
    return list
  })
}

type Seen = Named & Pick<FormHit, "count"> & { placed: boolean }

/** The forms in a message, in order; of names that overlap or touch, the one that says most. */
export function findForms(reading: Reading, places: readonly PlaceHit[], asked: boolean): FormHit[] {
  const { text } = reading
  const ignored = spansOf(text, NOT_A_CONTENT_TYPE)
  const named = CONTENT_TYPE_WORDS.flatMap(([type, pattern, weight]) =>
    findAll(text, pattern).map((hit) => ({ type, hit, weight })),
  )
  const misspelt = findTypos(text).flatMap(({ hit, meant, needsPlace }) => {
    const beside = places.some((place) => Math.abs(place.hit.end - hit.start) <= 1 || touches(text, place.hit, hit))
    return meant.form && (!needsPlace || beside) ? [{ type: meant.form, hit, weight: 0.8 }] : []
  })
  const apart = withoutOverlaps(
    [...named, ...misspelt]
      .filter(({ hit }) => !within(hit.start, ignored) && !isPlaceOf(text, hit))
      .slice(0, MAX_FORMS),
    text,
  )
  const seen = apart.map((one): Seen => {
    const count = countBefore(reading, one.hit.start, one.type === "slide" || one.type === "carousel")
    const placed = places.some(
      ({ hit }) =>
        touches(text, hit, one.hit) ||
        leadsTo(text, one.hit, hit) ||
        (hit.text.length < one.hit.text.length && within(hit.start, [[one.hit.start, one.hit.end]])),
    )
    return { ...one, count, placed }
  })
  const alone = seen.map((one) => featuresOf(reading, one))
  const lists = listsOf(text, seen)
  return seen.map(({ placed: _, ...one }, index) => {
    const rivals = alone.filter((_, other) => lists[other] !== lists[index])
    const joined = lists.filter((list) => list === lists[index]).length > 1
    const features = amongOthers(alone[index] ?? {}, rivals, joined, seen.length === 1)
    const chance = Math.min(1, chanceOf("form", features) + (asked ? ASKED : 0))
    return { ...one, chance, features, refused: isNegated(reading, one.hit.start) }
  })
}

/** "a logo for the choir and then a": one list goes on. */
const JOINED =
  /^[^.!?\n]{0,50}(?:,|;|&|\+|(?<!\p{L})(?:and|plus|as well as|und|sowie|et|y|e|og|samt)(?!\p{L}))\s*(?:\p{L}+ ){0,2}$/iu

/** "A TikTok" is a form, "a TikTok studio" is none. */
function isPlaceOf(text: string, { text: name, end }: Hit): boolean {
  return /tik-? ?tok$/i.test(name.trim()) && NOUN_AFTER.test(text.slice(end, end + 24))
}

/** The question was what to make: a form in the answer is one. */
const ASKED = 0.4

type Named = { type: BriefContentType; hit: Hit; weight: number }

function withoutOverlaps(hits: readonly Named[], text: string): Named[] {
  const ordered = hits.toSorted((a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end || b.weight - a.weight)
  const kept: Named[] = []
  for (const next of ordered) {
    const last = kept.at(-1)
    if (!last || (next.hit.start >= last.hit.end && !/^[\s-]*$/.test(text.slice(last.hit.end, next.hit.start)))) {
      kept.push(next)
    } else if (next.hit.start >= last.hit.end && next.weight >= last.weight) {
      kept[kept.length - 1] = {
        ...next,
        hit: { ...next.hit, start: last.hit.start, text: text.slice(last.hit.start, next.hit.end) },
      }
    }
  }
  return kept
}

/** With nothing better in sight, what is only spoken of may be what is meant. */
const LAST_RESORT = 0.3

/** What is to be made, as far as a message says so. */
export function wantedForms(forms: readonly FormHit[]): FormHit[] {
  const wanted = forms.filter(({ chance, refused }) => !refused && chance >= MIN_CHANCE)
  if (wanted.length > 0) {
    return wanted
  }
  const best = forms.filter(({ refused }) => !refused).toSorted((a, b) => b.chance - a.chance)[0]
  return best && best.chance > LAST_RESORT ? [best] : []
}
