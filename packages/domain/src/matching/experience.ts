import { ARTIST_EXPERIENCE_LEVELS, type ArtistExperienceLevel } from "../identity/enums.ts"

/** More than so many completed tasks lead to the level. */
const EXPERIENCE_AFTER = { MID: 10, SENIOR: 50, EXPERT: 150 } as const

/** The level that completed work has earned, never below the one a freelancer has already. */
export function earnedLevel(completedTasks: number, current: ArtistExperienceLevel): ArtistExperienceLevel {
  const rank = (level: ArtistExperienceLevel) => ARTIST_EXPERIENCE_LEVELS.indexOf(level)
  const earned = (["EXPERT", "SENIOR", "MID"] as const).find((level) => completedTasks > EXPERIENCE_AFTER[level])
  return earned && rank(earned) > rank(current) ? earned : current
}
