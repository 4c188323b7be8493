import type { StyleAxis } from "../../catalog/enums.ts"
import { type BriefPatch, type BriefView, clip } from "../brief.ts"
import { isQuality, moodOf } from "../lexicon/moods.ts"
import { LOOK_AFTER, LOOK_BEFORE, STYLE_WORDS } from "../lexicon/styles.ts"
import { coloursIn, isColour } from "./color.ts"
import { isOfAnother } from "./of-another.ts"
import { findAll, type Hit, isCorrection, isNegated, type Reading } from "./reading.ts"
import { endsOfPieces as piecesIn } from "./thing.ts"
import { anyWord } from "./words.ts"

/** A word of style as it was said, with the axes it pulls towards. */
type Said = { word: string; axes: readonly StyleAxis[]; start: number; end: number; sure: boolean }

/** "a bit", "very", "und": before a word of style, no part of it. */
const DEGREE =
  /^(?:(?:and|or|but|yet|also|please|both|(?:just )?an? (?:bit|little|touch|tad)(?: of)?|a|an|very|really|quite|rather|super|more|slightly|somewhat|truly|just|too|pretty|fairly|nice(?:ly)? and|kind of|sort of|kinda|not too|be|it|und|oder|aber|bitte|sehr|eher|etwas|ganz|ziemlich|ein (?:bisschen|wenig)|recht|et|ou|mais|très|plutôt|assez|un peu|y|o|pero|muy|más bien|bastante|un poco|algo|og|eller|men|veldig|ganske|litt|heller|e|molto|piuttosto|un po')\s+)+/iu
/** Where words of style follow. */
const LEADS = anyWord(
  "(?:should|must|has to|have to|needs? to|can|could|may|to) (?:look|feel|be|come across as)(?: like)?|(?:look|feel|style|mood|tone|vibe|look and feel|look & feel|design|aesthetic|atmosphere)(?: (?:should be|is|are|of))?:?|(?:it|everything) (?:looks?|feels?)|make (?:it|them|this)|keep (?:it|them|this)|something|(?:soll(?:en|te|ten)?|muss|darf|bitte|gerne?)(?: (?:es|das|er|sie|alles))?|stil:?|stimmung:?|aussehen:?|wirkung:?|style:?|ambiance:?|ton:?|(?:doit|devrait|devraient) être|quelque chose de|estilo:?|tono:?|aspecto:?|(?:debe|debería|tiene que) (?:ser|verse|parecer)|algo|(?:skal|bør|må) (?:være|se)(?: ut)?|stil:?|noe|uttrykk:?|stile:?|(?:deve|dovrebbe) essere|qualcosa di",
)
const ITEM_EDGE =
  /(?:[,;/&+]|(?<!\p{L})(?:and|or|but|yet|und|oder|aber|et|ou|mais|y|o|pero|og|eller|men|e|ma)(?!\p{L}))\s*/iu
const FORM_AFTER =
  /^\s*(?:\p{L}+ )?(?:posts?|carousels?|stor(?:y|ies)|reels?|banners?|posters?|flyers?|ads?|logos?|slides?|headers?|thumbnails?|graphics?|images?|videos?|deck|presentation|instagram|linkedin|facebook|youtube|look|style|feel|feeling|vibes?|tone|mood|design|aesthetics?|plakat\p{L}*|flyer\p{L}*|affiches?|bannières?|cartel(?:es)?)(?!\p{L})/iu

/** The look asked for, in the client's words; adds to what was said before unless it is taken back. Chosen cards stay. */
export function readLook(reading: Reading, brief: BriefView, answering: boolean): BriefPatch | null {
  const hits = apart([
    ...known(reading, answering),
    ...listed(reading, answering),
    ...led(reading),
    ...underHeading(reading),
    ...predicated(reading),
    ...beforeForms(reading),
  ]).filter(({ start, end, word }) => answering || !isOfAnother(reading, { text: word, start, end }))
  const wanted = hits.filter(({ start, word }) => !isNegated(reading, start) && !(answering && isColour(word)))
  const refused = hits.filter(({ start }) => isNegated(reading, start)).map(({ word }) => word)
  // Colours alone answer the question as well; beside words of style they are only colours.
  const colours = answering && wanted.length === 0 ? coloursIn(reading, false) : []
  const current = brief.visualDirection.value
  const dropsOld = refused.some((word) => current?.words.includes(word))
  const first = wanted[0] ?? hits[0]
  if ((wanted.length === 0 && colours.length === 0 && !dropsOld) || (!first && colours.length === 0)) {
    return null
  }
  const words = [...new Set([...(current?.words ?? []), ...wanted.map(({ word }) => word), ...colours])].filter(
    (word) => !refused.includes(word),
  )
  const goneAxes = new Set(
    hits.filter(({ start }) => isNegated(reading, start)).flatMap(({ axes }) => axes.slice(0, 1)),
  )
  const axes = [...new Set([...wanted.flatMap((one) => one.axes), ...(current?.axes ?? [])])].filter(
    (axis) => !goneAxes.has(axis),
  )
  const corrects = current !== null && first !== undefined && isCorrection(reading, first.start)
  return {
    field: "visualDirection",
    value: { styleIds: current?.styleIds ?? [], axes: axes.slice(0, 8), words: words.slice(-12) },
    confidence: Math.max(brief.visualDirection.confidence, wanted.some(({ sure }) => sure) ? 0.88 : 0.8),
    evidence: [...(wanted.length > 0 ? wanted : hits).map(({ word }) => word), ...colours].join(", "),
    ...(corrects ? { explicit: true } : {}),
  }
}

/** In order, the longer of two that overlap. */
function apart(hits: readonly Said[]): Said[] {
  const kept: Said[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0) && !kept.some(({ word }) => word === hit.word)) {
      kept.push(hit)
    }
  }
  return kept
}

/** Words of the lexicon: sure ones anywhere, others beside words of look. */
function known({ text }: Reading, answering: boolean): Said[] {
  const hits = STYLE_WORDS.flatMap((style) => findAll(text, style.match).map((hit) => ({ style, hit })))
  return hits
    .filter(({ style, hit }) => style.sure || answering || isInPlace(text, hit))
    .map(({ style, hit }) => said(hit.text, hit.start, style.axes, style.sure))
}

function isInPlace(text: string, hit: Hit): boolean {
  const before = text.slice(Math.max(0, hit.start - 30), hit.start)
  const after = text.slice(hit.end, hit.end + 30)
  const alone = /^\s*$/.test(before) && /^\W*$/.test(after)
  return alone || (LOOK_BEFORE.test(before) && !/^ [a-z]{4,}/i.test(after)) || LOOK_AFTER.test(after)
}

function said(text: string, start: number, axes: readonly StyleAxis[], sure: boolean): Said {
  const word = text.trim().replace(DEGREE, "").toLowerCase()
  const at = start + Math.max(0, text.toLowerCase().indexOf(word))
  return { word: clip(word, 60), axes, start: at, end: at + word.length, sure }
}

/** One item of a list as a word of style: a quality, with or without its degree; null for anything else. */
function quality(item: string, start: number, lenient: boolean): Said | null {
  const bare = item
    .trim()
    .replace(DEGREE, "")
    .replace(/[.!?\s]+$/, "")
  const words = bare.split(/\s+/)
  const last = words.at(-1) ?? ""
  const fits = words.length === 1 ? isQuality(last) : words.length === 2 && words.every((word) => moodOf(word) !== null)
  const taken = lenient && words.length <= 6 && /^\p{L}/u.test(bare) && !SMALL_TALK.test(bare) && !TALKING.test(bare)
  if (bare === "" || !(fits || taken)) {
    return null
  }
  const axis = moodOf(last)
  return said(item, start, axis === null || axis === "none" ? [] : [axis], false)
}
const SMALL_TALK =
  /^(?:yes|no|ok|okay|please|thanks|thank you|with|without|like(?! an?(?!\p{L}))|the|it|we|i|you|that|this|my|our|mit|ohne|avec|sans|con|sin|med|uten|maybe|perhaps|something|anything|nothing|not|skip|idk|dunno|sure|fine|good|nice|great|any|none|either|whatever|lots|first|second|third|last|both|all)(?!\p{L})|\d/iu

const TALKING =
  /(?<!\p{L})(?:i|we|you|it|they|is|are|was|do|does|did|have|has|need|want|can|could|would|will|should|leave|decide|choose|open|question|ich|wir|sie|ist|sind|kann|können|je|nous|vous|est|yo|usted|es|jeg|vi|er|kan)(?!\p{L})|\?/iu

/** "Spooky, romantic." A sentence, or its last part, that is nothing but qualities. */
function listed({ text, clauses }: Reading, answering: boolean): Said[] {
  return clauses.flatMap((clause) => {
    const parts = split(text, clause.start, clause.end)
    const found = parts.map(({ text: item, start }) => quality(item, start, answering))
    const whole = found.every((one) => one !== null)
    if (answering || whole) {
      const several = found.length > 1 || answering || (found[0]?.axes.length ?? 0) > 0
      return several ? found.filter((one) => one !== null) : []
    }
    return runsOf(found).flatMap(({ words, ends }) => {
      const moods = words.filter(({ word }) => moodOf(word.split(" ").at(-1) ?? "") !== null)
      return words.length > 1 && moods.length > 0 ? words : ends ? moods : []
    })
  })
}

/** Qualities that stand beside each other in a list, and whether the list ends with them. */
function runsOf(found: readonly (Said | null)[]): { words: Said[]; ends: boolean }[] {
  const runs: { words: Said[]; ends: boolean }[] = []
  let words: Said[] = []
  for (const [index, one] of found.entries()) {
    if (one) {
      words.push(one)
    }
    if (!one || index === found.length - 1) {
      runs.push({ words, ends: one !== null })
      words = []
    }
  }
  return runs.filter((run) => run.words.length > 0)
}

function split(text: string, start: number, end: number): Hit[] {
  const parts: Hit[] = []
  let rest = start
  const edges = new RegExp(ITEM_EDGE.source, "giu")
  for (const edge of text.slice(start, end).matchAll(edges)) {
    parts.push({ text: text.slice(rest, start + edge.index), start: rest, end: start + edge.index })
    rest = start + edge.index + edge[0].length
  }
  parts.push({ text: text.slice(rest, end), start: rest, end })
  return parts.filter((part) => part.text.trim() !== "")
}

/** After "it should look", "style:", "something": qualities until something else comes. */
function led({ text }: Reading): Said[] {
  return findAll(text, LEADS).flatMap(({ end }) => {
    const rest = text.slice(end, end + 120)
    const stop = rest.search(/[.;!?\n()]/)
    const found: Said[] = []
    for (const part of split(text, end, end + (stop < 0 ? rest.length : stop))) {
      const one = quality(
        part.text.replace(/^[\s:]+/, ""),
        part.start + (/^[\s:]*/.exec(part.text)?.[0].length ?? 0),
        false,
      )
      const head = one ?? headOf(part)
      if (!head) {
        break
      }
      found.push(head)
      if (!one) {
        break
      }
    }
    return found
  })
}

const HEADING =
  /(?:^|\n)[ \t]*(?:\d{1,2}[.)]?[ \t]*|[-*#]{1,4}[ \t]*)?(?:(?:visual )?style|visual direction|look(?: (?:and|&) feel)?|mood|tone|stil|stimmung|aussehen|ambiance|ton|estilo|tono|aspecto|uttrykk|stile)[ \t]*:?[ \t]*\n[ \t]*/giu

/** The first sentence below a heading that says "Style" and no more is nothing but its words. */
function underHeading({ text }: Reading): Said[] {
  return findAll(text, HEADING).flatMap(({ end }) => {
    const rest = text.slice(end, end + 120)
    const stop = rest.search(/[.;!?\n()]/)
    return split(text, end, end + (stop < 0 ? rest.length : stop)).flatMap(
      ({ text: item, start }) => quality(item, start, true) ?? [],
    )
  })
}

/** "elegant for the gala": the quality that a longer part begins with. */
function headOf(part: Hit): Said | null {
  const lead = /^[\s:]*/.exec(part.text)?.[0].length ?? 0
  const degree = DEGREE.exec(part.text.slice(lead))?.[0].length ?? 0
  const word = /^\p{L}[\p{L}-]*/u.exec(part.text.slice(lead + degree))?.[0]
  const axis = word ? moodOf(word) : null
  return word && axis !== null ? said(word, part.start + lead + degree, axis === "none" ? [] : [axis], false) : null
}

/** "is restrained and a little old-fashioned", "un logo discreto". */
function predicated({ text, language }: Reading): Said[] {
  const after = findAll(text, IS).map(({ end }) => ({ end, least: 2 }))
  const romance = language === "fr" || language === "es" || language === "it"
  const behind = romance ? piecesIn(text).map((end) => ({ end, least: 1 })) : []
  return [...after, ...behind].flatMap(({ end, least }) => {
    const rest = text.slice(end, end + 90)
    const stop = rest.search(/[.;!?\n()]/)
    const found: Said[] = []
    for (const part of split(text, end, end + (stop < 0 ? rest.length : stop))) {
      const one = headOf(part)
      if (!one) {
        break
      }
      found.push(one)
    }
    return found.length < least ? [] : found
  })
}
const IS = anyWord("is|are|be|ist|sind|sein|est|sont|soit|es|sea|son|er|være")

/** "a spooky poster", "ein düsteres Plakat". */
function beforeForms({ text }: Reading): Said[] {
  return findAll(text, /(?<![\p{L}-])\p{L}{4,}(?:-\p{L}+)?(?![\p{L}-])/gu).flatMap(({ text: word, start, end }) => {
    const axis = moodOf(word)
    return axis !== null && FORM_AFTER.test(text.slice(end, end + 40))
      ? [said(word, start, axis === "none" ? [] : [axis], false)]
      : []
  })
}
