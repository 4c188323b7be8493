/**
 * How much each feature says for or against a candidate. A form or a place counts from `LEAST` on; of those that exclude
 * each other the heavier wins.
 */
export const FORM_WEIGHTS = {
  /** "we need", "please", "could you make" earlier in its clause. */
  requested: 0.5,
  /** A number or an article stands before it. */
  counted: 0.35,
  /** A place is part of its name: "Instagram post", "banner for the website". */
  placed: 0.5,
  /** Its clause begins with it. */
  leads: 0.3,
  /** The question was what to make. */
  asked: 0.8,
  /** What the piece is about: "a post about our film reels". */
  subject: -1.1,
  /** Describes the noun after it: "film reel museum". */
  attribute: -0.7,
  /** What the company does for a living: "we print logos". */
  trade: -1.2,
  /** Exists already: "I never liked our flyer". */
  owned: -0.8,
  /** What others have or did: "the competitor's posters". */
  others: -1.2,
  /** Over: "last year's poster". */
  past: -0.8,
} as const
export const MIN_FORM_SCORE = 0.55

export const PLACE_WEIGHTS = {
  base: 0.5,
  /** Beside a form that is to be made. */
  attached: 0.9,
  /** After "on", "for", "auf", "pour" and the like. */
  led: 0.3,
  /** All that its clause says. */
  alone: 0.6,
  /** The question was where it appears. */
  asked: 0.5,
  /** Something is asked for in its clause. */
  requested: 0.2,
  /** Where people go afterwards: "to our website". */
  destination: -0.8,
  /** "found you through LinkedIn", "plumbers who hate LinkedIn". */
  spoken: -1.2,
  /** "our Facebook account was hacked". */
  owned: -0.9,
  others: -1.4,
} as const
export const MIN_PLACE_SCORE = 0.5

export type Features<Weights> = { readonly [Feature in keyof Weights]?: boolean }

/** The sum of the weights of the features that hold. */
export function weigh<Weights extends Readonly<Record<string, number>>>(
  weights: Weights,
  features: Features<Weights>,
  base = 0,
): number {
  return Object.entries(features).reduce((sum, [name, holds]) => sum + (holds ? (weights[name] ?? 0) : 0), base)
}
