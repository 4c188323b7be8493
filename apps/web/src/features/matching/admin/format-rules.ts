import { type ConfigChange, type ConfigIssue, SCORE_DIMENSIONS } from "@atelier/domain/matching"
import { TASK_URGENCIES } from "@atelier/domain/tasks"
import { formatList, formatNumber } from "../../../lib/format.ts"
import { formatDuration } from "../../../lib/format-duration.ts"
import * as m from "../../../messages/index.ts"
import { ruleOf, type Unit } from "./fields.ts"

const words = m.adminDraft
const LEVELS = Object.entries(words.level)
const MINUTE = 60_000

const LISTS: Record<string, string> = {
  name: words.name,
  "exclusionRules.overloaded": words.overloaded,
  "exclusionRules.onVacation": words.onVacation,
  "exclusionRules.nightHoursFor": words.nightHoursFor,
}

/** The value at a path by name: "Weights: Skills". */
export function formatPath(path: string): string {
  const rule = ruleOf(path)
  if (!rule) {
    return LISTS[path] ?? m.adminDiff.other
  }
  const level = LEVELS.find(([key]) => path.includes(`.${key}.`))?.[1]
  return words.named(level ?? words.sections[rule.section], rule.label)
}

const inUnit: Record<Unit, (value: number) => string> = {
  share: (value) => words.units.share(formatNumber(value)),
  points: (value) => words.units.points(formatNumber(value)),
  percent: (value) => words.units.percent(formatNumber(value)),
  minutes: (value) => formatDuration(value * MINUTE),
  offers: (value) => words.units.offers(formatNumber(value)),
  tasks: (value) => words.units.tasks(formatNumber(value)),
  hours: (value) => words.units.hours(formatNumber(value)),
  clock: (value) => words.units.clock(String(value).padStart(2, "0")),
}

/** A value of the rules in words. */
function formatValue(path: string, value: unknown): string {
  if (typeof value === "boolean") {
    return value ? m.common.words.yes : m.common.words.no
  }
  if (Array.isArray(value)) {
    const urgencies = TASK_URGENCIES.filter((urgency) => value.includes(urgency))
    return urgencies.length > 0
      ? formatList(urgencies.map((urgency) => m.adminUrgency.within[urgency]))
      : m.adminDiff.noOne
  }
  if (typeof value !== "number" || Number.isNaN(value)) {
    return m.adminDiff.nothing
  }
  return inUnit[ruleOf(path)?.unit ?? "points"](value)
}

export type SaidChange = { path: string; what: string; from: string; to: string }

export function formatChanges(changes: readonly ConfigChange[]): SaidChange[] {
  return changes.map(({ path, from, to }) => ({
    path,
    what: formatPath(path),
    from: formatValue(path, from),
    to: formatValue(path, to),
  }))
}

/** Faults of a whole group stand at its first field. */
const GROUPS: Record<string, { at: string; section: string; message: string }> = {
  weights: { at: `weights.${SCORE_DIMENSIONS[0]}`, section: words.sections.weights, message: words.sumIssue },
  escalationSettings: {
    at: "escalationSettings.level1.minSkill",
    section: words.sections.escalation,
    message: words.levelsIssue,
  },
  timezoneSettings: {
    at: "timezoneSettings.nightStartHour",
    section: words.sections.timezone,
    message: words.nightIssue,
  },
}

export type SaidIssue = { path: string; message: string; what: string }

/** What is wrong, in words, at the field where it can be put right. */
export function formatIssues(issues: readonly ConfigIssue[]): SaidIssue[] {
  return issues.map(({ path, message }) => {
    const whole = GROUPS[path]
    if (whole) {
      return { path: whole.at, message: whole.message, what: whole.section }
    }
    const rule = ruleOf(path)
    return {
      path,
      message: rule ? words.whole(formatNumber(rule.min), formatNumber(rule.max)) : message,
      what: formatPath(path),
    }
  })
}
