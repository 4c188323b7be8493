import type { AlgorithmConfig } from "./config.ts"

export const DEFAULT_CONFIG: AlgorithmConfig = {
  weights: { skillMatch: 35, timezoneFit: 20, experienceMatch: 20, workloadBalance: 15, performanceHistory: 10 },
  acceptanceWindows: { CRITICAL: 10, URGENT: 30, STANDARD: 120, FLEXIBLE: 240 },
  escalationSettings: {
    level1: { minSkill: 70, maxOffers: 3, extraActiveTasks: 0 },
    level2: { minSkill: 50, maxOffers: 3, extraActiveTasks: 1 },
    broadcast: { minSkill: 50, minutes: 30, extraActiveTasks: 1 },
  },
  timezoneSettings: {
    insideScore: 100,
    afterHours: 3,
    afterScore: 80,
    beforeHours: 2,
    beforeScore: 70,
    otherScore: 50,
    nightScore: 20,
    nightStartHour: 23,
    nightEndHour: 7,
  },
  experienceMatrix: {
    SIMPLE: { JUNIOR: 100, MID: 90, SENIOR: 70, EXPERT: 50 },
    INTERMEDIATE: { JUNIOR: 60, MID: 100, SENIOR: 90, EXPERT: 80 },
    ADVANCED: { JUNIOR: 20, MID: 70, SENIOR: 100, EXPERT: 95 },
    EXPERT: { JUNIOR: 0, MID: 40, SENIOR: 80, EXPERT: 100 },
  },
  workloadSettings: { maxActiveTasks: 5, deductionPerTask: 20 },
  exclusionRules: { overloaded: true, onVacation: true, nightHoursFor: ["CRITICAL", "URGENT"] },
  bonusModifiers: { preferredCategory: 10, clientFavourite: 10, niceToHaveSkill: 5, niceToHaveMax: 10 },
}
