import { configDiff, configIssues, DEFAULT_CONFIG } from "@atelier/domain/matching"
import { describe, expect, it } from "vitest"
import { fromForm, NUMBER_RULES, sumOfWeights, toForm } from "./fields.ts"
import { formatChanges, formatIssues, formatPath } from "./format-rules.ts"

function typed(path: string, text: string) {
  const form = toForm(DEFAULT_CONFIG)
  return { ...form, numbers: { ...form.numbers, [path]: text } }
}
function issuesAt(path: string, text: string) {
  return configIssues(fromForm(typed(path, text))).filter((issue) => issue.path === path)
}

describe("the form of the rules", () => {
  it("gives back the rules it was filled with, none left out", () => {
    expect(fromForm(toForm(DEFAULT_CONFIG))).toEqual(DEFAULT_CONFIG)
  })

  it.each(NUMBER_RULES)("knows the bounds of $path", ({ path, min, max }) => {
    expect(issuesAt(path, String(min))).toEqual([])
    expect(issuesAt(path, String(max))).toEqual([])
    expect(issuesAt(path, String(min - 1))).toHaveLength(1)
    expect(issuesAt(path, String(max + 1))).toHaveLength(1)
    expect(issuesAt(path, "")).toHaveLength(1)
    expect(issuesAt(path, "1.5")).toHaveLength(1)
  })

  it("adds the weights as they are typed, and nothing for an empty field", () => {
    expect(sumOfWeights(typed("weights.skillMatch", "32"))).toBe(97)
    expect(sumOfWeights(typed("weights.skillMatch", ""))).toBe(65)
  })
})

describe("rules in words", () => {
  it("has a name of its own for every number", () => {
    expect(new Set(NUMBER_RULES.map(({ path }) => formatPath(path))).size).toBe(NUMBER_RULES.length)
  })

  it("says a change with its unit", () => {
    const next = fromForm(typed("acceptanceWindows.URGENT", "90"))
    expect(formatChanges(configDiff(DEFAULT_CONFIG, next))).toEqual([
      expect.objectContaining({ from: "30 minutes", to: "1 hour 30 minutes" }),
    ])
  })

  it("puts a fault of a group at a field that exists", () => {
    const [issue] = formatIssues(configIssues(fromForm(typed("weights.skillMatch", "32"))))
    expect(issue?.path).toBe("weights.skillMatch")
    expect(formatIssues(configIssues(fromForm(typed("escalationSettings.level2.minSkill", "90"))))).toHaveLength(1)
  })
})
