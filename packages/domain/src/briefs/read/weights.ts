import { FITTED } from "./fitted.ts"

/** What holds of a candidate; how much each says for or against it stands in `fitted.ts`. */
export type Features = Readonly<Record<string, boolean>>

/** From which chance on a candidate is a value; below it the assistant asks. */
export const MIN_CHANCE = 0.5

/** Chance between 0 and 1 that a candidate is what the client wants. */
export function chanceOf(kind: keyof typeof FITTED, features: Features): number {
  const weights: Readonly<Record<string, number>> = FITTED[kind]
  const sum = Object.entries(features).reduce(
    (total, [name, holds]) => total + (holds ? (weights[name] ?? 0) : 0),
    weights.base ?? 0,
  )
  return 1 / (1 + Math.exp(-sum))
}
