import { describe, expect, it } from "vitest"
import { changesOf, formatField, formatValue } from "./format-change.ts"

describe("changesOf", () => {
  it("tells what was and what is, in words, and leaves out what stayed", () => {
    expect(
      changesOf({ status: "IN_REVIEW", title: "Poster" }, { status: "COMPLETED", title: "Poster", credits: 12 }),
    ).toEqual([
      { field: "Status", before: "With the client", after: "Done" },
      { field: "Credits", before: "Nothing", after: "12" },
    ])
  })

  it("opens a list of changed rules and values inside values", () => {
    expect(changesOf(null, { changes: [{ path: "weights.skillMatch", from: 35, to: 40 }] })).toEqual([
      { field: "Weights skill match", before: "35", after: "40" },
    ])
    expect(changesOf({ hours: { start: "09:00" } }, { hours: { start: "10:00" } })).toEqual([
      { field: "Hours, start", before: "09:00", after: "10:00" },
    ])
  })

  it("has nothing to say of a row without values", () => {
    expect(changesOf(null, null)).toEqual([])
  })
})

describe("formatValue", () => {
  it("reads money, truth and tuples", () => {
    expect(formatValue("amountCents", 116_375)).toBe("$1,163.75")
    expect(formatValue("suspended", true)).toBe("Yes")
    expect(formatValue("role", "FREELANCER")).toBe("Freelancer")
    expect(formatValue("note", "")).toBe("Nothing")
  })
})

it("makes words of a field's name", () => {
  expect(formatField("freelancerStatus")).toBe("Freelancer status")
})
