import { zonedParts } from "../../shared/index.ts"
import type { BriefContentType, BriefPlatform } from "../enums.ts"
import type { Question } from "../steps.ts"
import { findForms, wantedForms } from "./forms.ts"
import { featuresOfPlace, findPlaces } from "./places.ts"
import { read } from "./reading.ts"
import { refusalsIn } from "./refusals.ts"
import { topicCandidates } from "./topic.ts"
import { featuresOfTopics } from "./topic-features.ts"
import type { Features } from "./weights.ts"
import { dueCandidates } from "./when.ts"

/** What a message may be about, with what holds of each name. */
export function topicsOf(message: string, open: boolean): { name: string; features: Features }[] {
  const reading = read(message)
  const candidates = topicCandidates(reading, open)
  const features = featuresOfTopics(reading, candidates)
  return candidates.map(({ name }, index) => ({ name, features: features[index] ?? {} }))
}

/** A value that a message may want, with what holds of its mention. */
export type Mentioned = { value: string; at: number; features: Features }

/** The days that a message names, each as the instant that the files would be needed at. */
export function daysOf(message: string, now: Date, timezone: string, told: boolean): Mentioned[] {
  const reading = read(message, told)
  const context = { today: zonedParts(now, timezone), now, timezone, language: reading.language }
  return dueCandidates(reading, context).flatMap(({ at, date, features }) =>
    at ? [{ value: at.toISOString(), at: date.start, features }] : [],
  )
}

/** What a message may refuse. */
export function refusalsOf(message: string, told: boolean): Mentioned[] {
  return refusalsIn(read(message, told)).map(({ item, at, features }) => ({ value: item, at, features }))
}

export { FITTED } from "./fitted.ts"
export type { Features } from "./weights.ts"

export type Candidate =
  | { kind: "form"; value: BriefContentType; at: number; features: Features }
  | { kind: "place"; value: BriefPlatform; at: number; features: Features }

/** What a message speaks of, with what holds of each; `told` keeps what is told of others, which the product blanks. */
export function candidatesOf(message: string, question: Question | null, told: boolean): Candidate[] {
  const reading = read(message, told)
  const places = findPlaces(reading)
  const forms = findForms(reading, places, question?.field === "contentType")
  const wanted = wantedForms(forms)
  return [
    ...forms.flatMap(({ refused, type, hit, features }): Candidate[] =>
      refused ? [] : [{ kind: "form", value: type, at: hit.start, features }],
    ),
    ...places.flatMap((place): Candidate[] =>
      place.refused
        ? []
        : [
            {
              kind: "place",
              value: place.platform,
              at: place.hit.start,
              features: featuresOfPlace(reading, place, wanted, places),
            },
          ],
    ),
  ]
}
