import { formatIssue } from "@atelier/domain/copy"
import { expect, test } from "vitest"
import { z } from "zod"
import { allProcedures, sampleInput } from "#testing/procedures"

const WRONG = [undefined, null, "", "x".repeat(20_001), -1.5, 1e12, true, [], Array(2000).fill("x"), { a: 1 }]

/** Every sentence that any input of the router has for a value that is wrong. */
function sentences(): Map<string, string> {
  const said = new Map<string, string>()
  for (const procedure of allProcedures()) {
    const { path, input } = procedure
    const sample = sampleInput(procedure)
    const fields = typeof sample === "object" && sample !== null ? Object.keys(sample) : []
    const tries = [
      ...WRONG,
      ...fields.flatMap((field) => WRONG.map((value) => ({ ...(sample as object), [field]: value }))),
    ]
    for (const value of tries) {
      for (const issue of input?.safeParse(value).error?.issues ?? []) {
        said.set(issue.message, `${path} ${issue.path.join(".")}`)
      }
    }
  }
  return said
}

test("whatever is wrong with an input is said in whole sentences of the catalogue", () => {
  const said = sentences()
  expect(said.size).toBeGreaterThan(20)
  const odd = [...said].filter(
    ([sentence]) =>
      !/^[A-Z].*\.$/s.test(sentence) ||
      /invalid|expected|Too (big|small)|undefined|NaN/i.test(sentence.replace("expected format", "")),
  )
  expect(odd).toEqual([])
})

test.each([
  [z.string().max(5), "sixteen", "Use at most 5 characters; this is 2 too many."],
  [z.string().max(5), undefined, "This is required."],
  [z.string().min(1), "", "This is required."],
  [z.string(), 5, "Enter text."],
  [z.int(), 1.5, "Enter a whole number."],
  [z.number(), "many", "Enter a number."],
  [z.number().max(10), 11, "Enter 10 or less."],
  [z.number().gt(0), 0, "Enter more than 0."],
  [z.array(z.int()).max(1), [1, 2, 3], "Choose at most 1; these are 2 too many."],
  [z.enum(["LIGHT", "DARK"]), "BLUE", "Choose one of these: LIGHT, DARK."],
  [z.date(), "soon", "Enter a date, or a date and time in UTC, such as 2026-05-31 or 2026-05-31T09:00Z."],
  [z.date().min(new Date("2026-01-01")), new Date("2025-01-01"), "Choose a date from 2026-01-01 on."],
  [z.number().multipleOf(0.5), 0.3, "Enter a multiple of 0.5."],
])("names what is wrong with a value (%#)", (schema, value, sentence) => {
  const { issues } = schema.safeParse(value).error ?? { issues: [] }
  expect(issues.map(({ message }) => message)).toEqual([sentence])
  expect(z.config().localeError).toBe(formatIssue)
})
