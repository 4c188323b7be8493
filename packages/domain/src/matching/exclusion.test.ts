import { describe, expect, test } from "vitest"
import { sameHours } from "../hours/week.ts"
import { TASK_URGENCIES } from "../tasks/enums.ts"
import { LATER, mira, NOW, task } from "./fixture.ts"
import {
  type CandidateFeatures,
  DEFAULT_CONFIG,
  EXCLUSION_REASONS,
  exclusionReason,
  type OfferLevel,
  type TaskFeatures,
} from "./index.ts"

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
    ["full workload", { activeTasks: 3 }, task, 1, "OVERLOADED"],
    ["full workload, level 2", { activeTasks: 3 }, task, 2, null],
    ["fuller workload, level 2", { activeTasks: 4 }, task, 2, "OVERLOADED"],
    ["platform limit", { activeTasks: 5, maxConcurrentTasks: 50 }, task, 1, "OVERLOADED"],
    ["night and urgent", {}, { ...night, urgency: "URGENT" }, 1, "NIGHT_HOURS"],
    ["night and standard", {}, night, 1, null],
    [
      "night worker",
      { workingHours: sameHours("22:00", "06:00", [1, 2, 3, 4, 5, 6, 7]) },
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
