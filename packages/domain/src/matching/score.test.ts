import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ARTIST_EXPERIENCE_LEVELS } from "../identity/enums.ts"
import { TASK_COMPLEXITIES } from "../tasks/enums.ts"
import { LATER, mira, NEW_RECORD, NOW, task } from "./fixture.ts"
import {
  type CandidateFeatures,
  DEFAULT_CONFIG,
  performanceHistory,
  rankBand,
  rankCandidates,
  SCORE_DIMENSIONS,
  scoreBreakdown,
  scoreCandidate,
  skillMatch,
} from "./index.ts"

describe("skill match", () => {
  const required = (skillId: string, minLevel: "BEGINNER" | "INTERMEDIATE" | "ADVANCED" | "EXPERT") => ({
    skillId,
    minLevel,
  })
  test.each([
    [[], 100],
    [[required("typography", "ADVANCED")], 100],
    [[required("typography", "EXPERT")], 75],
    [[required("typography", "BEGINNER")], 100],
    [[required("retouching", "INTERMEDIATE")], 90],
    [[required("retouching", "EXPERT")], 45],
    [[required("3d", "BEGINNER")], 0],
    [[required("typography", "ADVANCED"), required("3d", "BEGINNER"), required("retouching", "ADVANCED")], 53.33],
  ] as const)("%j gives %d", (skills, value) => {
    expect(skillMatch(mira.skills, skills)).toBe(value)
  })
})

describe("performance", () => {
  const means = { rating: 4, onTimeRate: 0.8, acceptanceRate: 0.5 }
  test("a newcomer stands at the platform's mean", () => {
    expect(performanceHistory(NEW_RECORD, means)).toBe(74)
  })
  test("five tasks weigh as much as the prior, many outweigh it", () => {
    const perfect = (n: number) => ({
      rating: 5,
      ratingCount: n,
      onTimeTasks: n,
      completedTasks: n,
      offersAccepted: n,
      offersReceived: n,
    })
    expect(performanceHistory(perfect(5), means)).toBe(87)
    expect(performanceHistory(perfect(1000), means)).toBeGreaterThan(99.8)
    expect(performanceHistory(perfect(1), means)).toBeLessThan(performanceHistory(perfect(2), means))
  })
})

describe("score", () => {
  test("parts, points and total add up", () => {
    const score = scoreCandidate(
      mira,
      { ...task, means: { rating: 4, onTimeRate: 0.8, acceptanceRate: 0.5 } },
      DEFAULT_CONFIG,
    )
    expect(score).toEqual({
      parts: { skillMatch: 100, timezoneFit: 100, experienceMatch: 100, workloadBalance: 80, performanceHistory: 74 },
      points: { skillMatch: 35, timezoneFit: 20, experienceMatch: 20, workloadBalance: 12, performanceHistory: 7.4 },
      bonuses: [],
      total: 94.4,
    })
    expect(scoreBreakdown(score)).toMatchObject({ skillScore: 100, workloadScore: 80, performanceScore: 74 })
  })
  test("bonuses add, nice-to-have up to ten, and the total stops at 100", () => {
    const weak = { ...mira, experienceLevel: "JUNIOR", activeTasks: 4 } as const
    const plain = scoreCandidate(weak, task, DEFAULT_CONFIG).total
    const favoured = { ...weak, preferredCategories: ["SOCIAL_MEDIA"] }
    expect(scoreCandidate(favoured, task, DEFAULT_CONFIG).total).toBeCloseTo(plain + 10, 8)
    const nice = { ...task, niceToHaveSkills: ["typography", "retouching", "retouching"] }
    expect(scoreCandidate(weak, nice, DEFAULT_CONFIG).bonuses).toEqual([{ code: "NICE_TO_HAVE_SKILLS", points: 10 }])
    expect(
      scoreCandidate({ ...mira, clientFavourite: true, preferredCategories: ["SOCIAL_MEDIA"] }, task, DEFAULT_CONFIG)
        .total,
    ).toBe(100)
  })
  test("the experience matrix", () => {
    const row = (complexity: (typeof TASK_COMPLEXITIES)[number]) =>
      ARTIST_EXPERIENCE_LEVELS.map(
        (experienceLevel) =>
          scoreCandidate({ ...mira, experienceLevel }, { ...task, complexity }, DEFAULT_CONFIG).parts.experienceMatch,
      )
    expect(TASK_COMPLEXITIES.map(row)).toEqual([
      [100, 90, 70, 50],
      [60, 100, 90, 80],
      [20, 70, 100, 95],
      [0, 40, 80, 100],
    ])
  })
  test("every part is 0 to 100 and the total is their exact sum", () => {
    fc.assert(
      fc.property(
        fc.record({
          activeTasks: fc.integer({ min: 0, max: 20 }),
          rating: fc.integer({ min: 0, max: 500 }).map((value) => value / 100),
          ratingCount: fc.nat(300),
          completedTasks: fc.integer({ min: 50, max: 300 }),
          onTimeTasks: fc.nat(50),
          offersReceived: fc.integer({ min: 50, max: 300 }),
          offersAccepted: fc.nat(50),
          clientFavourite: fc.boolean(),
          experienceLevel: fc.constantFrom(...ARTIST_EXPERIENCE_LEVELS),
        }),
        fc.constantFrom(...TASK_COMPLEXITIES),
        (changes, complexity) => {
          const score = scoreCandidate({ ...mira, ...changes }, { ...task, complexity }, DEFAULT_CONFIG)
          for (const name of SCORE_DIMENSIONS) {
            expect(score.parts[name]).toBeGreaterThanOrEqual(0)
            expect(score.parts[name]).toBeLessThanOrEqual(100)
          }
          const sum = SCORE_DIMENSIONS.reduce((total, name) => total + Math.round(score.points[name] * 100), 0)
          const bonus = score.bonuses.reduce((total, { points }) => total + points * 100, 0)
          expect(Math.round(score.total * 100)).toBe(Math.min(10_000, sum + bonus))
        },
      ),
    )
  })
})

describe("ranking", () => {
  const order = (...candidates: CandidateFeatures[]) =>
    rankCandidates(candidates, task, DEFAULT_CONFIG, 1).ranked.map(({ candidate }) => candidate.userId)
  const flat = { ...DEFAULT_CONFIG, workloadSettings: { maxActiveTasks: 5, deductionPerTask: 0 } }

  test("better score first, excluded apart", () => {
    const junior = { ...mira, userId: "ada", experienceLevel: "JUNIOR" } as const
    const away = { ...mira, userId: "teo", availability: false }
    const ranking = rankCandidates([junior, away, mira], task, DEFAULT_CONFIG, 1)
    expect(ranking.ranked.map(({ rank, candidate }) => [rank, candidate.userId])).toEqual([
      [1, "mira"],
      [2, "ada"],
    ])
    expect(ranking.excluded).toEqual([{ userId: "teo", reason: "NOT_AVAILABLE" }])
  })
  test("ties: fewer active tasks, then longest since the last offer, never first", () => {
    const idle = { ...mira, userId: "idle", activeTasks: 0, lastOfferedAt: LATER }
    const busy = { ...mira, userId: "busy", activeTasks: 2 }
    expect(rankCandidates([busy, idle], task, flat, 1).ranked[0]?.candidate.userId).toBe("idle")
    const recent = { ...mira, userId: "recent", lastOfferedAt: NOW }
    const old = { ...mira, userId: "old", lastOfferedAt: new Date("2026-01-01") }
    const never = { ...mira, userId: "never" }
    expect(order(recent, never, old)).toEqual(["never", "old", "recent"])
  })
  test("the last tie is a hash: fixed for a task, another order for another task", () => {
    const people = Array.from({ length: 8 }, (_, index) => ({ ...mira, userId: `artist-${index}` }))
    const ids = (taskId: string, from: CandidateFeatures[]) =>
      rankCandidates(from, { ...task, taskId }, DEFAULT_CONFIG, 1).ranked.map(({ candidate }) => candidate.userId)
    expect(ids("one", people)).toEqual(ids("one", people.toReversed()))
    expect(ids("one", people)).not.toEqual(ids("two", people))
  })
  test("does not depend on the order of its input", () => {
    const people = Array.from({ length: 12 }, (_, index) => ({
      ...mira,
      userId: `artist-${index}`,
      activeTasks: index % 3,
      lastOfferedAt: index % 2 ? NOW : null,
    }))
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 12 }), (shuffled) => {
        expect(order(...shuffled)).toEqual(order(...people))
      }),
    )
  })
})

test("bands", () => {
  expect([1, 2, 3, 4, 50, 51].map(rankBand)).toEqual([1, 3, 3, 10, 50, null])
})
