import type { BriefContentType } from "../enums.ts"
import { CONTENT_TYPE_WORDS, NOT_A_CONTENT_TYPE, SUBJECT_LEADS } from "../lexicon/content-types.ts"
import { COUNT, isArticle, isEnglishWord, readNumber } from "../lexicon/numbers.ts"
import {
  clauseBefore,
  type FormHit,
  leadsTo,
  OTHERS,
  OWNED,
  PAST,
  type PlaceHit,
  REDONE,
  REQUEST,
  spansOf,
  TRADE,
  touches,
} from "./context.ts"
import { findAll, type Hit, isNegated, type Reading, within } from "./reading.ts"
import { findTypos } from "./typos.ts"
import { FORM_WEIGHTS, MIN_FORM_SCORE, weigh } from "./weights.ts"

/** What may stand between a number and what it counts; units make it the number of something else. */
const BETWEEN = `(?:(?!(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|am|pm|pages?|sides?|sided|metres?|meters?|cm|mm|px|of|for|in|on|to|and|or|und|et|y|og|e|euros?|people|times|${COUNT})(?![\\p{L}]))(?:[\\p{L}][\\p{L}'-]*|[ABab]\\d)(?:\\s+|-)){0,3}`
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,:/x×-])(${COUNT})(?:\\s*(?:[-–]\\s*|(?:to|or|bis|à|a)\\s+)(${COUNT}))?\\s*(?:x|×|mal|times)?\\s+(?:(?:of|de|von|d')\\s+)?(${BETWEEN})$`,
  "iu",
)
const ARTICLE =
  /(?<!\p{L})(?:an?|another|one more|some|ein|eine|einen|einem|une?|una?|uno|ett?|ei|en)\s+(?:[\p{L}\d'-]+\s+){0,3}$/iu
const NOUN_AFTER =
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

function scoreOf(reading: Reading, hit: Hit, weight: number, count: FormHit["count"], placed: boolean, asked: boolean) {
  const { text } = reading
  const clause = clauseBefore(text, hit.start)
  const near = text.slice(Math.max(0, hit.start - 48), hit.start)
  const redone = REDONE.test(near)
  return weigh(
    FORM_WEIGHTS,
    {
      requested:
        clause.search(REQUEST) >= 0 || /^[^.!?\n]{0,60}\b(?:please|bitte|svp|por favor)\b/i.test(text.slice(hit.end)),
      counted: count !== null,
      placed,
      leads: /^\s*(?:[\p{L}'-]+\s+){0,2}$/u.test(clause),
      asked,
      subject: !redone && (SUBJECT_LEADS.test(near) || (count === null && !placed && TITLED.test(near))),
      attribute: NOUN_AFTER.test(text.slice(hit.end, hit.end + 24)) && !placed && count?.article !== false,
      trade: TRADE.test(near),
      owned: !redone && OWNED.test(near),
      others: clause.search(OTHERS) >= 0,
      past: clause.search(PAST) >= 0,
    },
    weight * 0.6,
  )
}

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
    [...named, ...misspelt].filter(({ hit }) => !within(hit.start, ignored)).slice(0, MAX_FORMS),
    text,
  )
  return apart.map(({ type, hit, weight }) => {
    const count = countBefore(reading, hit.start, type === "slide" || type === "carousel")
    const placed = places.some((place) => touches(text, place.hit, hit) || leadsTo(text, hit, place.hit))
    return {
      type,
      hit,
      weight,
      count,
      score: scoreOf(reading, hit, weight, count, placed, asked),
      refused: isNegated(reading, hit.start),
    }
  })
}

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
const LAST_RESORT = -0.4

/** What is to be made, as far as a message says so. */
export function wantedForms(forms: readonly FormHit[]): FormHit[] {
  const wanted = forms.filter(({ score, refused }) => !refused && score >= MIN_FORM_SCORE)
  if (wanted.length > 0) {
    return wanted
  }
  const best = forms.filter(({ refused }) => !refused).toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > LAST_RESORT ? [best] : []
}
