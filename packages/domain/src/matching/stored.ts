// Apart from the rules, so that a page with only rules loads no zod.
import { z } from "zod"
import { SCORE_DIMENSIONS } from "./enums.ts"

export const ScoreBonus = z.object({
  code: z.enum(["PREFERRED_CATEGORY", "CLIENT_FAVOURITE", "NICE_TO_HAVE_SKILLS"]),
  points: z.number(),
})
export type ScoreBonus = z.infer<typeof ScoreBonus>

/** A number for each of the five parts of a score. */
export const ScoreParts = z.record(z.enum(SCORE_DIMENSIONS), z.number())
export type ScoreParts = z.infer<typeof ScoreParts>
