import { expect, test } from "vitest"
import { proposedWay } from "./ways.ts"

const at = (category: string, deadline: string) => ({ category, deadline: new Date(deadline) })
const FIRST = at("print", "2026-11-30T17:00:00Z")

test.each([
  ["one kind, one day", at("print", "2026-11-30T09:00:00Z"), { way: "together", because: "same" }],
  ["two kinds", at("video", "2026-11-30T17:00:00Z"), { way: "separately", because: "kinds" }],
  ["two days", at("print", "2026-12-02T17:00:00Z"), { way: "separately", because: "days" }],
  ["two kinds and two days", at("video", "2026-12-02T17:00:00Z"), { way: "separately", because: "kindsAndDays" }],
])("%s", (_, second, proposal) => {
  expect(proposedWay([FIRST, second], "Europe/Berlin")).toEqual(proposal)
})

test("a day is a day where the client is", () => {
  const late = at("print", "2026-11-30T23:30:00Z")
  expect(proposedWay([FIRST, late], "UTC").way).toBe("together")
  expect(proposedWay([FIRST, late], "Europe/Berlin").way).toBe("separately")
})
