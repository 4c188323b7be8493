import { ARTIST_EXPERIENCE_LEVELS } from "@atelier/domain/identity"
import { type AlgorithmConfig, SCORE_DIMENSIONS } from "@atelier/domain/matching"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "@atelier/domain/tasks"
import * as m from "../../../messages/index.ts"

const words = m.adminDraft

export type Section = keyof typeof words.sections
export type Unit = keyof typeof words.units

/** One number of the rules: where it stands, what it is called, and between what it may lie. */
export type NumberRule = { path: string; section: Section; label: string; min: number; max: number; unit: Unit }

const share = { min: 0, max: 100, unit: "share" } as const
const points = { min: 0, max: 100, unit: "points" } as const
const percent = { min: 0, max: 100, unit: "percent" } as const
const minutes = { min: 1, max: 10_080, unit: "minutes" } as const
const offers = { min: 0, max: 20, unit: "offers" } as const
const tasks = { min: 0, max: 10, unit: "tasks" } as const
const hours = { min: 0, max: 12, unit: "hours" } as const
const clock = { min: 0, max: 23, unit: "clock" } as const

type Bounds = Omit<NumberRule, "path" | "section" | "label">

function group(section: Section, at: string, rules: readonly (readonly [string, string, Bounds])[]): NumberRule[] {
  return rules.map(([key, label, bounds]) => ({ path: `${at}.${key}`, section, label, ...bounds }))
}

export const NUMBER_RULES: readonly NumberRule[] = [
  ...group(
    "weights",
    "weights",
    SCORE_DIMENSIONS.map((key) => [key, m.matching.dimension[key], share] as const),
  ),
  ...group("bonuses", "bonusModifiers", [
    ["preferredCategory", words.preferredCategory, points],
    ["clientFavourite", words.clientFavourite, points],
    ["niceToHaveSkill", words.niceToHaveSkill, points],
    ["niceToHaveMax", words.niceToHaveMax, points],
  ]),
  ...group("escalation", "escalationSettings.level1", [
    ["minSkill", words.minSkill, percent],
    ["maxOffers", words.maxOffers, offers],
    ["extraActiveTasks", words.extraActiveTasks, tasks],
  ]),
  ...group("escalation", "escalationSettings.level2", [
    ["minSkill", words.minSkill, percent],
    ["maxOffers", words.maxOffers, offers],
    ["extraActiveTasks", words.extraActiveTasks, tasks],
  ]),
  ...group("escalation", "escalationSettings.broadcast", [
    ["minSkill", words.minSkill, percent],
    ["minutes", words.broadcastMinutes, minutes],
    ["extraActiveTasks", words.extraActiveTasks, tasks],
  ]),
  ...group(
    "windows",
    "acceptanceWindows",
    TASK_URGENCIES.map((key) => [key, m.adminUrgency.needed(m.adminUrgency.within[key]), minutes] as const),
  ),
  ...group("timezone", "timezoneSettings", [
    ["insideScore", words.insideScore, points],
    ["afterHours", words.afterHours, hours],
    ["afterScore", words.afterScore, points],
    ["beforeHours", words.beforeHours, hours],
    ["beforeScore", words.beforeScore, points],
    ["otherScore", words.otherScore, points],
    ["nightScore", words.nightScore, points],
    ["nightStartHour", words.nightStartHour, clock],
    ["nightEndHour", words.nightEndHour, clock],
  ]),
  ...TASK_COMPLEXITIES.flatMap((row) =>
    group(
      "experience",
      `experienceMatrix.${row}`,
      ARTIST_EXPERIENCE_LEVELS.map(
        (column) => [column, words.cell(m.taskClass.complexity[row], m.identity.experience[column]), points] as const,
      ),
    ),
  ),
  ...group("workload", "workloadSettings", [
    ["maxActiveTasks", words.maxActiveTasks, { min: 1, max: 50, unit: "tasks" }],
    ["deductionPerTask", words.deductionPerTask, points],
  ]),
]

const BY_PATH = new Map(NUMBER_RULES.map((rule) => [rule.path, rule]))
export const ruleOf = (path: string): NumberRule | undefined => BY_PATH.get(path)

/** What is typed into the numbers, by path; the rest of the rules as they are. */
export type RulesForm = { numbers: Record<string, string>; exclusionRules: AlgorithmConfig["exclusionRules"] }

const inner = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

function read(config: AlgorithmConfig, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (inner(value) ? value[key] : undefined), config)
}

export function toForm(config: AlgorithmConfig): RulesForm {
  return {
    numbers: Object.fromEntries(NUMBER_RULES.map(({ path }) => [path, String(read(config, path) ?? "")])),
    exclusionRules: config.exclusionRules,
  }
}

const numberOf = (text: string | undefined): number => (text?.trim() ? Number(text) : Number.NaN)

/** The rules as they are typed; what is not a number is NaN, which no check lets pass. */
export function fromForm({ numbers, exclusionRules }: RulesForm): AlgorithmConfig {
  const config: Record<string, unknown> = { exclusionRules }
  for (const { path } of NUMBER_RULES) {
    const keys = path.split(".")
    const last = keys.pop() ?? path
    const home = keys.reduce<Record<string, unknown>>((at, key) => {
      const found = at[key]
      const next = inner(found) ? found : {}
      at[key] = next
      return next
    }, config)
    home[last] = numberOf(numbers[path])
  }
  return config as AlgorithmConfig
}

/** The weights together; what is no number counts nothing. */
export function sumOfWeights({ numbers }: RulesForm): number {
  return SCORE_DIMENSIONS.reduce((sum, key) => sum + (numberOf(numbers[`weights.${key}`]) || 0), 0)
}
