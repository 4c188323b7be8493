import type { AlgorithmConfig } from "./config.ts"

export type OfferLevel = 1 | 2 | 3
const BROADCAST_LEVEL = 3

/** The level of a stored number; beyond the last one is the broadcast. */
export const levelOf = (level: number): OfferLevel => (level <= 1 ? 1 : level === 2 ? 2 : BROADCAST_LEVEL)

type Settings = AlgorithmConfig["escalationSettings"]
export type LevelRules = { minSkill: number; extraActiveTasks: number; maxOffers: number | null }

/** What a level asks of a freelancer; `maxOffers` is null for the broadcast. */
export function levelRules(level: OfferLevel, settings: Settings): LevelRules {
  return level === 1 ? settings.level1 : level === 2 ? settings.level2 : { ...settings.broadcast, maxOffers: null }
}

export type EscalationStep =
  | { kind: "offer"; level: 1 | 2 }
  | { kind: "nextLevel"; level: 2 | 3 }
  | { kind: "broadcast"; level: 3 }
  | { kind: "exhaust" }

/**
 * What follows when no offer is open: one more exclusive offer, the next level (ask again with its own eligible
 * freelancers), the broadcast, or giving up. `offersMade` counts this round's offers at the level.
 */
export function nextStep(
  state: { level: OfferLevel; offersMade: number; eligible: number },
  settings: Settings,
): EscalationStep {
  const { level, offersMade, eligible } = state
  if (level === BROADCAST_LEVEL) {
    return offersMade === 0 && eligible > 0 ? { kind: "broadcast", level } : { kind: "exhaust" }
  }
  const { maxOffers } = level === 1 ? settings.level1 : settings.level2
  return eligible > 0 && offersMade < maxOffers
    ? { kind: "offer", level }
    : { kind: "nextLevel", level: level === 1 ? 2 : 3 }
}
