import { describe, expect, test } from "vitest"
import {
  AlgorithmConfig,
  configDiff,
  configIssues,
  DEFAULT_CONFIG,
  DeclineOfferInput,
  type EscalationStep,
  nextStep,
  type OfferLevel,
} from "./index.ts"

const ID = "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11"

describe("configuration", () => {
  test("the default is valid and complete", () => {
    expect(AlgorithmConfig.parse(DEFAULT_CONFIG)).toEqual(DEFAULT_CONFIG)
    expect(configIssues(DEFAULT_CONFIG)).toEqual([])
  })
  const { EXPERT: _, ...threeRows } = DEFAULT_CONFIG.experienceMatrix
  const { EXPERT: __, ...threeCells } = DEFAULT_CONFIG.experienceMatrix.SIMPLE
  const { escalationSettings: escalation, timezoneSettings: zones } = DEFAULT_CONFIG
  test.each<[string, object, string]>([
    ["weights of 99", { weights: { ...DEFAULT_CONFIG.weights, skillMatch: 34 } }, "weights"],
    [
      "a negative weight",
      { weights: { ...DEFAULT_CONFIG.weights, skillMatch: -35, timezoneFit: 90 } },
      "weights.skillMatch",
    ],
    [
      "half a point",
      { weights: { ...DEFAULT_CONFIG.weights, skillMatch: 34.5, timezoneFit: 20.5 } },
      "weights.skillMatch",
    ],
    ["a missing row", { experienceMatrix: threeRows }, "experienceMatrix.EXPERT"],
    [
      "a missing cell",
      { experienceMatrix: { ...DEFAULT_CONFIG.experienceMatrix, SIMPLE: threeCells } },
      "experienceMatrix.SIMPLE.EXPERT",
    ],
    [
      "no window",
      { acceptanceWindows: { ...DEFAULT_CONFIG.acceptanceWindows, URGENT: 0 } },
      "acceptanceWindows.URGENT",
    ],
    [
      "rising floors",
      { escalationSettings: { ...escalation, level1: { ...escalation.level1, minSkill: 40 } } },
      "escalationSettings",
    ],
    ["an empty night", { timezoneSettings: { ...zones, nightEndHour: 23 } }, "timezoneSettings"],
    ["a part left out", { bonusModifiers: undefined }, "bonusModifiers"],
  ])("refuses %s", (_name, changes, path) => {
    expect(configIssues({ ...DEFAULT_CONFIG, ...changes }).map((issue) => issue.path)).toContain(path)
  })
  test("names what differs", () => {
    const changed = { ...DEFAULT_CONFIG, weights: { ...DEFAULT_CONFIG.weights, skillMatch: 40, timezoneFit: 15 } }
    expect(configDiff(DEFAULT_CONFIG, changed)).toEqual([
      { path: "weights.skillMatch", from: 35, to: 40 },
      { path: "weights.timezoneFit", from: 20, to: 15 },
    ])
    expect(configDiff(DEFAULT_CONFIG, structuredClone(DEFAULT_CONFIG))).toEqual([])
  })
  test.each([null, 5, "x", [], { weights: [] }])("%j is a fault, not a crash", (value) => {
    expect(configIssues(value).length).toBeGreaterThan(0)
  })
})

describe("escalation", () => {
  const step = (level: OfferLevel, offersMade: number, eligible: number) =>
    nextStep({ level, offersMade, eligible }, DEFAULT_CONFIG.escalationSettings)
  test.each<[OfferLevel, number, number, EscalationStep]>([
    [1, 0, 5, { kind: "offer", level: 1 }],
    [1, 2, 1, { kind: "offer", level: 1 }],
    [1, 3, 5, { kind: "nextLevel", level: 2 }],
    [1, 0, 0, { kind: "nextLevel", level: 2 }],
    [2, 0, 1, { kind: "offer", level: 2 }],
    [2, 3, 9, { kind: "nextLevel", level: 3 }],
    [2, 1, 0, { kind: "nextLevel", level: 3 }],
    [3, 0, 9, { kind: "broadcast", level: 3 }],
    [3, 9, 9, { kind: "exhaust" }],
    [3, 0, 0, { kind: "exhaust" }],
  ])("level %d, %d made, %d eligible", (level, made, eligible, expected) => {
    expect(step(level, made, eligible)).toEqual(expected)
  })
  test("always ends", () => {
    const eligible: Record<OfferLevel, number> = { 1: 9, 2: 9, 3: 9 }
    let level: OfferLevel = 1
    let made = 0
    const kinds: string[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      const next = step(level, made, eligible[level])
      kinds.push(next.kind)
      if (next.kind === "exhaust") {
        break
      }
      made = next.kind === "nextLevel" ? 0 : made + 1
      level = next.level
    }
    const three = ["offer", "offer", "offer", "nextLevel"]
    expect(kinds).toEqual([...three, ...three, "broadcast", "exhaust"])
  })
})

test("declining for another reason needs a word", () => {
  expect(DeclineOfferInput.safeParse({ offerId: ID, reason: "OTHER" }).success).toBe(false)
  expect(DeclineOfferInput.safeParse({ offerId: ID, reason: "OTHER", comment: "Moving house" }).success).toBe(true)
  expect(DeclineOfferInput.parse({ offerId: ID, reason: "TOO_BUSY" }).comment).toBe("")
  expect(DeclineOfferInput.safeParse({ offerId: ID, reason: "NOPE" }).success).toBe(false)
})
