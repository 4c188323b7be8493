import { findForms, wantedForms } from "./forms.ts"
import { mentionOf, sentenceBefore } from "./mention.ts"
import { findPlaces } from "./places.ts"
import type { Hit, Reading } from "./reading.ts"

type Pieces = { start: number; wanted: boolean }[]

/** What is spoken of as made or to be made, and whether it is asked for, looked for once a message. */
const PIECES = new WeakMap<Reading, Pieces>()

function piecesOf(reading: Reading): Pieces {
  const known = PIECES.get(reading)
  if (known) {
    return known
  }
  const forms = findForms(reading, findPlaces(reading), false)
  const wanted = wantedForms(forms)
  const pieces = forms.map((form) => ({ start: form.hit.start, wanted: wanted.includes(form) }))
  PIECES.set(reading, pieces)
  return pieces
}

/** Said by someone else, or of a piece that is not the one asked for: another project, an earlier one, a rival's, a mere idea. */
export function isOfAnother(reading: Reading, hit: Hit): boolean {
  const pieces = piecesOf(reading)
  const from = hit.start - sentenceBefore(reading.text, hit.start).length
  const nearest = pieces.findLast(({ start }) => start >= from && start < hit.end)
  const other = nearest !== undefined && !nearest.wanted && pieces.some(({ wanted }) => wanted)
  return other || mentionOf(reading, hit).quoted
}
