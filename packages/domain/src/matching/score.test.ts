import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ARTIST_EXPERIENCE_LEVELS } from "../identity/enums.ts"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "../tasks/enums.ts"
import {
  type CandidateFeatures,
  DEFAULT_CONFIG,
  EXCLUSION_REASONS,
  exclusionReason,
  gini,
  type OfferLevel,
  performanceHistory,
  rankBand,
  rankCandidates,
  SCORE_DIMENSIONS,
  scoreBreakdown,
  scoreCandidate,
  skillMatch,
  type TaskFeatures,
} from "./index.ts"

const NOW = new Date("2026-11-23T12:00:00Z")
const LATER = new Date("2026-12-01T12:00:00Z")
const NEW_RECORD = {
  rating: 0,
  ratingCount: 0,
  onTimeTasks: 0,
  completedTasks: 0,
  offersAccepted: 0,
  offersReceived: 0,
}

const mira: CandidateFeatures = {
  ...NEW_RECORD,
  userId: "mira",
  status: "APPROVED",
  availability: true,
  vacationMode: false,
  vacationUntil: null,
  timezone: "UTC",
  workingHoursStart: "09:00",
  workingHoursEnd: "18:00",
  experienceLevel: "MID",
  skills: [
    { skillId: "typography", level: "ADVANCED", verified: true },
    { skillId: "retouching", level: "INTERMEDIATE", verified: false },
  ],
  activeTasks: 1,
  maxConcurrentTasks: 3,
  acceptsUrgentTasks: true,
  preferredCategories: [],
  minCreditsToAccept: 1,
  lastOfferedAt: null,
  clientFavourite: false,
  blockedByClient: false,
  answered: null,
}
const task: TaskFeatures = {
  taskId: "task",
  clientId: "lena",
  category: "SOCIAL_MEDIA",
  complexity: "INTERMEDIATE",
  urgency: "STANDARD",
  credits: 15,
  requiredSkills: [{ skillId: "typography", minLevel: "ADVANCED" }],
  niceToHaveSkills: [],
  now: NOW,
}

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

describe("exclusion", () => {
  const night = { ...task, now: new Date("2026-11-23T02:00:00Z") }
  test.each<[string, Partial<CandidateFeatures>, TaskFeatures, OfferLevel, string | null]>([
    ["eligible", {}, task, 1, null],
    ["pending", { status: "PENDING" }, task, 1, "NOT_APPROVED"],
    ["suspended", { status: "SUSPENDED" }, task, 1, "NOT_APPROVED"],
    ["unavailable", { availability: false }, task, 1, "NOT_AVAILABLE"],
    ["vacation flag", { vacationMode: true }, task, 1, "ON_VACATION"],
    ["vacation date", { vacationUntil: LATER }, task, 1, "ON_VACATION"],
    ["vacation over", { vacationUntil: NOW }, task, 1, null],
    ["own task", { userId: "lena" }, task, 1, "IS_CLIENT"],
    [
      "skill below 70",
      { skills: [{ skillId: "typography", level: "INTERMEDIATE", verified: true }] },
      task,
      1,
      "SKILL_BELOW_FLOOR",
    ],
    [
      "skill 66.67 at level 2",
      { skills: [{ skillId: "typography", level: "INTERMEDIATE", verified: true }] },
      task,
      2,
      null,
    ],
    ["skill below 50", { skills: [] }, task, 2, "SKILL_BELOW_FLOOR"],
    ["skill below 50 in a broadcast", { skills: [] }, task, 3, "SKILL_BELOW_FLOOR"],
    ["full desk", { activeTasks: 3 }, task, 1, "OVERLOADED"],
    ["full desk, level 2", { activeTasks: 3 }, task, 2, null],
    ["fuller desk, level 2", { activeTasks: 4 }, task, 2, "OVERLOADED"],
    ["platform limit", { activeTasks: 5, maxConcurrentTasks: 50 }, task, 1, "OVERLOADED"],
    ["night and urgent", {}, { ...night, urgency: "URGENT" }, 1, "NIGHT_HOURS"],
    ["night and standard", {}, night, 1, null],
    [
      "night worker",
      { workingHoursStart: "22:00", workingHoursEnd: "06:00" },
      { ...night, urgency: "CRITICAL" },
      1,
      null,
    ],
    ["no urgent work", { acceptsUrgentTasks: false }, { ...task, urgency: "CRITICAL" }, 1, "REFUSES_URGENT"],
    ["no urgent work, not urgent", { acceptsUrgentTasks: false }, task, 1, null],
    ["pay", { minCreditsToAccept: 16 }, task, 1, "PAY_BELOW_MINIMUM"],
    ["declined", { answered: "DECLINED" }, task, 1, "ALREADY_DECLINED"],
    ["expired", { answered: "EXPIRED" }, task, 3, "ALREADY_EXPIRED"],
    ["released", { answered: "RELEASED" }, task, 2, "RELEASED_TASK"],
    ["blocked", { blockedByClient: true }, task, 1, "BLOCKED_BY_CLIENT"],
  ])("%s", (_name, changes, wanted, level, reason) => {
    expect(exclusionReason({ ...mira, ...changes }, wanted, DEFAULT_CONFIG, level)).toBe(reason)
  })
  test("the first reason of the list is the one that is told", () => {
    const worst: CandidateFeatures = {
      ...mira,
      userId: "lena",
      status: "SUSPENDED",
      availability: false,
      vacationMode: true,
      skills: [],
      activeTasks: 9,
      acceptsUrgentTasks: false,
      minCreditsToAccept: 99,
      answered: "DECLINED",
      blockedByClient: true,
    }
    const repairs: [string, Partial<CandidateFeatures>, Partial<TaskFeatures>][] = [
      ["NOT_APPROVED", { status: "APPROVED" }, {}],
      ["NOT_AVAILABLE", { availability: true }, {}],
      ["ON_VACATION", { vacationMode: false }, {}],
      ["IS_CLIENT", { userId: "mira" }, {}],
      ["SKILL_BELOW_FLOOR", { skills: mira.skills }, {}],
      ["OVERLOADED", { activeTasks: 0 }, {}],
      ["NIGHT_HOURS", {}, { now: NOW }],
      ["REFUSES_URGENT", { acceptsUrgentTasks: true }, {}],
      ["PAY_BELOW_MINIMUM", { minCreditsToAccept: 1 }, {}],
      ["ALREADY_DECLINED", { answered: null }, {}],
      ["BLOCKED_BY_CLIENT", { blockedByClient: false }, {}],
    ]
    let candidate = worst
    let wanted: TaskFeatures = { ...night, urgency: "CRITICAL" }
    const told: (string | null)[] = []
    for (const [, fixed, calmed] of repairs) {
      told.push(exclusionReason(candidate, wanted, DEFAULT_CONFIG, 1))
      candidate = { ...candidate, ...fixed }
      wanted = { ...wanted, ...calmed }
    }
    expect(told).toEqual(repairs.map(([reason]) => reason))
    expect(exclusionReason(candidate, wanted, DEFAULT_CONFIG, 1)).toBeNull()
    expect(told).toEqual(EXCLUSION_REASONS.filter((reason) => told.includes(reason)))
  })
  test("switches are obeyed", () => {
    const exclusionRules = { overloaded: false, onVacation: false, nightHoursFor: [] }
    const config = { ...DEFAULT_CONFIG, exclusionRules }
    const busy = { ...mira, activeTasks: 9, vacationMode: true }
    for (const urgency of TASK_URGENCIES) {
      expect(exclusionReason(busy, { ...night, urgency }, config, 1)).toBeNull()
    }
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

test("bands and spread", () => {
  expect([1, 2, 3, 4, 50, 51].map(rankBand)).toEqual([1, 3, 3, 10, 50, null])
  expect(gini([])).toBe(0)
  expect(gini([3, 3, 3])).toBeCloseTo(0)
  expect(gini([0, 0, 0, 12])).toBeCloseTo(0.75)
})
