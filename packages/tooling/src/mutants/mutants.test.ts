import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ROOT } from "../commands/steps.ts"
import { MUTANTS } from "./list.ts"
import { applyMutant } from "./mutant.ts"

test("every fault fits its source and names tests that exist", () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length)
  for (const mutant of MUTANTS) {
    const source = readFileSync(join(ROOT, mutant.file), "utf8")
    expect(applyMutant(mutant, source), mutant.id).not.toBe(source)
    expect(mutant.tests.length, mutant.id).toBeGreaterThan(0)
    for (const file of mutant.tests) {
      expect(existsSync(join(ROOT, file)), `${mutant.id}: ${file}`).toBe(true)
    }
  }
})

test("a text that is not there, or twice, is refused", () => {
  const mutant = { id: "one", fault: "", file: "a.ts", from: "x", to: "y", tests: [] }
  expect(applyMutant(mutant, "a x b")).toBe("a y b")
  expect(() => applyMutant(mutant, "a")).toThrow("occurs 0 times")
  expect(() => applyMutant(mutant, "x x")).toThrow("occurs 2 times")
})
