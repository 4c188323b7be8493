import { type Brief, type BriefPatch, type Deliverable, GUESS, MAX_QUANTITY } from "../brief.ts"
import type { BriefContentType, BriefPlatform } from "../enums.ts"
import { MAX_DELIVERABLES } from "../enums.ts"
import { HOME_OF, SURE_HOME } from "../lexicon/platforms.ts"
import { REQUEST } from "../lexicon/telling.ts"
import type { Question } from "../steps.ts"
import { deliverableOf } from "../view.ts"
import { type Amount, pagesIn, readLooseCount, readTimes } from "./amount.ts"
import type { PlaceHit } from "./context.ts"
import { findForms, wantedForms } from "./forms.ts"
import { type Item, itemsOf } from "./items.ts"
import { findPlaces, isDoubtful, isMeant } from "./places.ts"
import { isAddition, isCorrection, type Reading } from "./reading.ts"

/** What is to be made, in which deliverable, and where its words stand. */
export type Placed = { id: string; item: Item }

const countsSlides = (type: BriefContentType | null) => type === "carousel" || type === "slide"

/** Everything that a message says about what is to be made: forms, places and numbers, deliverable by deliverable. */
export function readWhat(
  reading: Reading,
  brief: Brief,
  question: Question | null,
): { patches: BriefPatch[]; placed: Placed[] } {
  const asked = question?.field
  const places = findPlaces(reading)
  const forms = findForms(reading, places, asked === "contentType")
  const named = wantedForms(forms)
  const items = withSlides(itemsOf(reading, named, places), places)
  const placed = place(reading, brief, items, question)
  const meant = places.filter((one) => isMeant(reading, one, named, places, asked === "platform"))
  const loose = meant.filter((one) => !items.some(({ places: own }) => own.includes(one)))
  // Of one piece it is asked what is hard to say; of several they would be too many questions.
  const single = placed.length === 1 && question === null
  const doubtful = single && places.some((one) => isDoubtful(reading, one, named, places))
  const patches = [
    ...placed.flatMap((one) => typePatch(brief, one, question)),
    ...platformPatches(reading, brief, placed, loose, places, question).map((patch) =>
      doubtful ? guessed(patch) : patch,
    ),
    ...quantityPatches(reading, brief, placed, question),
    ...dropped(
      brief,
      forms.filter(({ refused }) => refused).map(({ type }) => type),
      placed,
    ),
  ]
  return { patches, placed }
}

/** Stands on the sheet until the client is asked. */
const guessed = (patch: BriefPatch): BriefPatch => ({ ...patch, confidence: Math.min(patch.confidence, GUESS) })

/** On a social network, slides are a carousel. */
function withSlides(items: Item[], places: readonly PlaceHit[]): Item[] {
  const names = new Set(places.filter(({ refused }) => !refused).map(({ platform }) => platform))
  const social = names.has("instagram") || names.has("linkedin") || names.has("facebook")
  return social && !names.has("presentation")
    ? items.map((item) => (item.type === "slide" ? { ...item, type: "carousel" } : item))
    : items
}

/** Finds the deliverable that each thing is: the one of its form, else a new one, else the one that it replaces. */
function place(reading: Reading, brief: Brief, items: readonly Item[], question: Question | null): Placed[] {
  const fresh = brief.deliverables.every(({ contentType }) => contentType.value === null)
  const taken = new Set<string>()
  let highest = Math.max(...brief.deliverables.map(({ id }) => Number(id.slice(1))))
  const next = () => `d${++highest}`
  const found: Placed[] = []
  for (const [index, item] of items.entries()) {
    const free = brief.deliverables.filter(({ id }) => !taken.has(id))
    const id = fresh
      ? (brief.deliverables[index]?.id ?? next())
      : (matching(free, item) ?? idFor(reading, free, item, question, next))
    if (id !== null && found.length < MAX_DELIVERABLES) {
      taken.add(id)
      found.push({ id, item })
    }
  }
  return found
}

function matching(free: readonly Deliverable[], { type, places }: Item): string | undefined {
  const same = free.filter(({ contentType }) => contentType.value === type)
  const there = same.find(({ platform }) => places.some((one) => platform.value?.includes(one.platform)))
  return (there ?? (same.length === 1 || places.length === 0 ? same[0] : undefined))?.id
}

/** Another form in a later message: added where it is called another, else it is what is wanted instead. */
function idFor(
  reading: Reading,
  free: readonly Deliverable[],
  item: Item,
  question: Question | null,
  next: () => string,
): string | null {
  const corrects = isCorrection(reading, item.hit.start)
  const asked = question?.field === "contentType"
  const wished =
    reading.text.search(REQUEST) >= 0 ||
    (item.count !== null && !item.count.implied) ||
    /(?:it is|then|instead)/i.test(reading.text)
  const alone = reading.text.trim().length < item.hit.text.length + 24
  if (!(corrects || asked || wished || alone || item.count !== null)) {
    return null
  }
  if (isAddition(reading, item.hit.start) && !asked) {
    return next()
  }
  const open = free.find(({ contentType }) => contentType.value === null)
  const replaced =
    free.find(({ id }) => id === question?.deliverable) ?? open ?? (free.length === 1 ? free[0] : undefined)
  return replaced?.id ?? (corrects ? null : next())
}

function typePatch(brief: Brief, { id, item }: Placed, question: Question | null): BriefPatch[] {
  const current = brief.deliverables.find((one) => one.id === id)?.contentType
  if (current?.value === item.type && question?.field !== "contentType") {
    return []
  }
  const changes = current !== undefined && current.value !== null && current.value !== item.type
  return [
    {
      field: "contentType",
      value: item.type,
      confidence: Math.max(0.5, Math.min(0.95, item.weight)),
      evidence: item.hit.text.trim(),
      ...(changes ? { explicit: true } : {}),
      ...about(brief, id),
    },
  ]
}

/** The first deliverable needs no name while it is the only one. */
function about(brief: Brief, id: string): { deliverable?: string } {
  return id === brief.deliverables[0]?.id ? {} : { deliverable: id }
}

function platformPatches(
  reading: Reading,
  brief: Brief,
  placed: readonly Placed[],
  loose: readonly PlaceHit[],
  all: readonly PlaceHit[],
  question: Question | null,
): BriefPatch[] {
  const only = placed[0]
  if (placed.length <= 1) {
    const id = only?.id ?? question?.deliverable ?? brief.deliverables[0]?.id ?? "d1"
    return onePlatform(reading, brief, id, only?.item, [...(only?.item.places ?? []), ...loose], all, question)
  }
  const last = placed.at(-1)?.item
  // "A reel and a story for TikTok": the place at the end is for both.
  const shared = [...loose, ...(last?.places.filter(({ hit }) => hit.start > last.hit.end) ?? [])]
  return placed.flatMap(({ id, item }) => {
    const homeless = item.places.length === 0 && (HOME_OF[item.type]?.[1] ?? 0) < SURE_HOME
    return onePlatform(reading, brief, id, item, homeless ? shared : item.places, [], question)
  })
}

function onePlatform(
  reading: Reading,
  brief: Brief,
  id: string,
  item: Item | undefined,
  meant: readonly PlaceHit[],
  all: readonly PlaceHit[],
  question: Question | null,
): BriefPatch[] {
  const known = brief.deliverables.find((one) => one.id === id)
  const current = known?.platform.value ?? []
  const refused = new Set(all.filter((one) => one.refused).map(({ platform }) => platform))
  const named = [...new Set(meant.map(({ platform }) => platform))].filter((platform) => !refused.has(platform))
  const kept = current.filter((platform) => !refused.has(platform))
  const takesBack = kept.length < current.length
  const base = { field: "platform" as const, ...about(brief, id) }
  if (named.length === 0 && !takesBack) {
    const home = current.length === 0 ? HOME_OF[item?.type ?? "post"] : undefined
    return home && item
      ? [{ ...base, value: [home[0]], confidence: home[1], evidence: item.hit.text, note: "implied" }]
      : []
  }
  const at = meant[0]?.hit.start ?? all[0]?.hit.start ?? 0
  const asked = question?.field === "platform"
  const changesForm = item !== undefined && known?.contentType.value !== null && known?.contentType.value !== item.type
  const corrects =
    takesBack || (current.length > 0 && (isCorrection(reading, at) || (changesForm && known !== undefined)))
  const adds = isAddition(reading, at)
  const home = item && adds && current.length === 0 ? HOME_OF[item.type]?.[0] : undefined
  const replaces = !takesBack && (corrects || asked) && !adds
  const value: BriefPlatform[] = replaces ? named : [...new Set([...kept, ...named, ...(home ? [home] : [])])]
  const same = value.length === current.length && value.every((platform) => current.includes(platform))
  if (same && !asked) {
    return []
  }
  const evidence = (meant.length > 0 ? meant : all).map(({ hit }) => hit.text).join(", ")
  return [
    {
      ...base,
      value: value.length > 0 ? value : null,
      confidence: 0.95,
      evidence,
      ...(corrects || (adds && current.length > 0) ? { explicit: true } : {}),
    },
  ]
}

function quantityPatches(
  reading: Reading,
  brief: Brief,
  placed: readonly Placed[],
  question: Question | null,
): BriefPatch[] {
  const times = readTimes(reading.text)
  if (placed.length === 0) {
    const id = question?.deliverable ?? brief.deliverables[0]?.id ?? "d1"
    const { quantity, contentType } = deliverableOf(brief, id)
    const pages = countsSlides(contentType.value) ? pagesIn(reading.text) : null
    const loose = pages ?? readLooseCount(reading, quantity.value)
    return loose && contentType.value !== null ? [countPatch(brief, id, loose, false)] : []
  }
  return placed.flatMap(({ id, item }): BriefPatch[] => {
    const known = brief.deliverables.find((one) => one.id === id)?.quantity.value ?? null
    const open = item.count === null || item.count.implied
    const pages = open && countsSlides(item.type) ? pagesIn(reading.text) : null
    const loose = pages ?? (placed.length === 1 && open ? readLooseCount(reading, known) : null)
    const said: (Amount & { implied?: boolean }) | null = loose ?? item.count
    if (times && times.value > 1 && !countsSlides(item.type)) {
      const value = Math.min(MAX_QUANTITY, (said?.value ?? 1) * times.value)
      return [countPatch(brief, id, { value, evidence: `${said?.evidence ?? ""} ${times.evidence}`.trim() }, false)]
    }
    if (!said || (said.implied && known !== null) || said.value > MAX_QUANTITY) {
      return []
    }
    return [countPatch(brief, id, said, said.implied === true)]
  })
}

function countPatch(brief: Brief, id: string, { value, evidence }: Amount, implied: boolean): BriefPatch {
  const known = brief.deliverables.find((one) => one.id === id)?.quantity.value ?? null
  return {
    field: "quantity",
    value,
    confidence: implied ? 0.7 : 0.92,
    evidence,
    ...(implied ? { note: "implied" as const } : {}),
    ...(known !== null && known !== value ? { explicit: true } : {}),
    ...about(brief, id),
  }
}

/** "No flyer after all": it goes, while something else is left. */
function dropped(brief: Brief, refused: readonly BriefContentType[], placed: readonly Placed[]): BriefPatch[] {
  if (brief.deliverables.length < 2) {
    return []
  }
  const gone = brief.deliverables.filter(
    ({ id, contentType }) =>
      contentType.value !== null && refused.includes(contentType.value) && !placed.some((one) => one.id === id),
  )
  return gone.slice(0, brief.deliverables.length - 1).map(({ id }) => ({
    field: "contentType",
    value: null,
    confidence: 1,
    explicit: true,
    deliverable: id,
  }))
}
