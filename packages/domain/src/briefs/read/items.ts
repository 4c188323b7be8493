import type { BriefContentType } from "../enums.ts"
import { countAfter, pagesAfter, readsAsMultiple } from "./amount.ts"
import { type FormHit, IN_THE_SAME_BREATH, LISTED, leadsTo, type PlaceHit, touches } from "./context.ts"
import { isMeant } from "./places.ts"
import type { Hit, Reading } from "./reading.ts"

/** One thing that is to be made, as a message speaks of it. */
export type Item = {
  type: BriefContentType
  /** Its name where it is first spoken of. */
  hit: Hit
  /** Where its words begin, with its number and its place. */
  start: number
  weight: number
  count: { value: number; evidence: string; implied: boolean } | null
  places: PlaceHit[]
}

const isGeneric = (type: BriefContentType) => type === "ad" || type === "post" || type === "slide" || type === "video"
const countsSlides = (type: BriefContentType) => type === "carousel" || type === "slide"
const SLIDES = /^(?:slides?|cards?|panels?|frames?|images?|pictures?|folien?|diapositiv\p{L}*|diapos?|lysbilder?)/iu

/** "or" offers a second choice; the first one counts until somebody decides. */
const OFFERED = /^\s*,?\s*(?:or|oder|ou|o|eller)\s/iu

function attached(reading: Reading, form: FormHit, places: readonly PlaceHit[], forms: readonly FormHit[]): PlaceHit[] {
  const own: PlaceHit[] = []
  for (const place of places) {
    const { hit } = place
    const inside = hit.start >= form.hit.start && hit.end <= form.hit.end
    const last = own.at(-1)
    const listed =
      last !== undefined && last.hit.start > form.hit.end && LISTED.test(reading.text.slice(last.hit.end, hit.start))
    const beside = inside || listed || touches(reading.text, hit, form.hit) || leadsTo(reading.text, form.hit, hit)
    const free = listed ? !forms.some((one) => touches(reading.text, hit, one.hit)) : true
    if (beside && free && isMeant(reading, place, forms, places, false)) {
      own.push(place)
    }
  }
  return own
}

function countOf(reading: Reading, form: FormHit): Item["count"] {
  const slides = countsSlides(form.type)
  const after = (slides ? pagesAfter(reading.text, form.hit) : null) ?? countAfter(reading.text, form.hit)
  if (form.count && !form.count.article) {
    return { value: form.count.value, evidence: `${form.count.evidence}${form.hit.text}`, implied: false }
  }
  if (after) {
    return { ...after, implied: false }
  }
  const one = !slides && !readsAsMultiple(form.hit.text)
  return one ? { value: 1, evidence: `${form.count?.evidence ?? ""}${form.hit.text}`.trim(), implied: true } : null
}

function itemOf(reading: Reading, form: FormHit, places: readonly PlaceHit[], forms: readonly FormHit[]): Item {
  const own = attached(reading, form, places, forms)
  const start = Math.min(form.hit.start, form.count?.start ?? form.hit.start, ...own.map(({ hit }) => hit.start))
  const { type, hit, weight } = form
  return { type, hit, start, weight, count: countOf(reading, form), places: own }
}

type Relation = "another" | "instead" | "same"

/** What a form has to do with the things spoken of before it. */
function relationOf(text: string, item: Item, items: readonly Item[], form: FormHit): Relation {
  const last = items.at(-1)
  if (!last) {
    return "another"
  }
  const between = text.slice(last.hit.end, item.start)
  if (between.length < 60 && IN_THE_SAME_BREATH.test(between)) {
    return "instead"
  }
  const twin = items.find(({ type }) => type === item.type)
  const listed = LISTED.test(between) || /\n\s*(?:[-*•–|]|\d{1,2}[.)])?\s*$/.test(between)
  if (twin) {
    const elsewhere =
      item.places.length > 0 &&
      twin.places.length > 0 &&
      !item.places.some(({ platform }) => twin.places.some((one) => one.platform === platform))
    return elsewhere && (listed || form.count !== null) ? "another" : "same"
  }
  if (OFFERED.test(between)) {
    return "same"
  }
  if (item.type === "slide" && items.some(({ type }) => type === "carousel")) {
    return "same"
  }
  if (isGeneric(last.type) && !isGeneric(item.type) && !listed && items.length === 1 && form.count?.article !== false) {
    return /[.!?\n]/.test(between) && form.count !== null ? "another" : "instead"
  }
  if (isGeneric(item.type) && !listed && (form.count === null || form.count.article) && item.places.length === 0) {
    return "same"
  }
  return listed || form.count !== null || item.places.length > 0 ? "another" : "same"
}

/** The things that a message asks for, each once, in the order in which it speaks of them. */
export function itemsOf(reading: Reading, wanted: readonly FormHit[], places: readonly PlaceHit[]): Item[] {
  const items: Item[] = []
  for (const form of wanted) {
    const item = itemOf(reading, form, places, wanted)
    const relation = relationOf(reading.text, item, items, form)
    const last = items.at(-1)
    if (relation === "another") {
      items.push(item)
    } else if (relation === "instead" && last) {
      items[items.length - 1] = {
        ...item,
        count: item.count && !item.count.implied ? item.count : (last.count ?? item.count),
        places: item.places.length > 0 ? item.places : last.places,
      }
    } else {
      learn(items, item)
    }
  }
  return items
}

/** Spoken of again: what is said now and was not before is taken over. */
function learn(items: Item[], item: Item): void {
  const at = items.findIndex(
    ({ type }) => type === item.type || (item.type === "slide" && type === "carousel" && SLIDES.test(item.hit.text)),
  )
  const known = items[at]
  if (!known) {
    return
  }
  const said = item.count && !item.count.implied ? item.count : null
  const count = known.count && !known.count.implied ? known.count : (said ?? known.count)
  items[at] = { ...known, count, places: known.places.length > 0 ? known.places : item.places }
}
