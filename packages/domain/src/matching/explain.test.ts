import { describe, expect, test } from "vitest"
import { DEFAULT_CONFIG } from "./default-config.ts"
import { earnedLevel } from "./experience.ts"
import { mira, task } from "./fixture.ts"
import { possibleGains } from "./gains.ts"
import { matchReasons } from "./reasons.ts"
import { scoreCandidate } from "./score.ts"

describe("possible gains", () => {
  test("each is the difference of two scores, the largest first", () => {
    const wanted = {
      ...task,
      requiredSkills: [...task.requiredSkills, { skillId: "retouching", minLevel: "ADVANCED" as const }],
    }
    const gains = possibleGains(mira, wanted, DEFAULT_CONFIG)
    expect(gains.map(({ code }) => code)).toEqual(["PREFER_CATEGORY", "RAISE_SKILL", "FINISH_A_TASK", "VERIFY_SKILL"])
    const verified = { ...mira, skills: mira.skills.map((skill) => ({ ...skill, verified: true })) }
    const difference =
      scoreCandidate(verified, wanted, DEFAULT_CONFIG).total - scoreCandidate(mira, wanted, DEFAULT_CONFIG).total
    expect(gains.at(-1)).toEqual({
      code: "VERIFY_SKILL",
      skillId: "retouching",
      points: Math.round(difference * 100) / 100,
    })
  })
  test("nothing is promised where the score is full", () => {
    const best = { ...mira, activeTasks: 0, preferredCategories: ["SOCIAL_MEDIA"], clientFavourite: true }
    expect(scoreCandidate(best, task, DEFAULT_CONFIG).total).toBe(100)
    expect(possibleGains(best, task, DEFAULT_CONFIG)).toEqual([])
  })
  test("a missing skill, required or nice to have, may be added", () => {
    const wanted = {
      ...task,
      requiredSkills: [{ skillId: "motion", minLevel: "ADVANCED" as const }],
      niceToHaveSkills: ["typography", "sound"],
    }
    const codes = possibleGains(mira, wanted, DEFAULT_CONFIG).map((gain) =>
      "skillId" in gain ? gain.skillId : gain.code,
    )
    expect(codes).toEqual(["motion", "PREFER_CATEGORY", "sound", "FINISH_A_TASK"])
  })
})

test("experience is earned by more than 10, 50 and 150 tasks and never lowered", () => {
  expect([10, 11, 50, 51, 150, 151].map((done) => earnedLevel(done, "JUNIOR"))).toEqual([
    "JUNIOR",
    "MID",
    "MID",
    "SENIOR",
    "SENIOR",
    "EXPERT",
  ])
  expect(earnedLevel(11, "SENIOR")).toBe("SENIOR")
  expect(earnedLevel(0, "EXPERT")).toBe("EXPERT")
})

test("reasons for the client name what speaks for the person, without numbers of others", () => {
  const known = { ...mira, rating: 4.8, ratingCount: 12, onTimeTasks: 19, completedTasks: 20, clientFavourite: true }
  const reasons = matchReasons(known, task, scoreCandidate(known, task, DEFAULT_CONFIG))
  expect(reasons).toEqual([
    { code: "SKILLS", params: { matched: 1, required: 1, verified: 1 } },
    { code: "YOUR_FAVOURITE", params: {} },
    { code: "EXPERIENCE", params: { level: "MID" } },
    { code: "RATED", params: { rating: 4.8, ratingCount: 12 } },
    { code: "ON_TIME", params: { percent: 95, completedTasks: 20 } },
    { code: "WORKS_NOW", params: {} },
    { code: "HAS_TIME", params: {} },
  ])
})
