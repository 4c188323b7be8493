import { expect, test } from "vitest"
import { readWorkView, workListInput, workViewHref } from "./work-input.ts"

test("what the address says comes back from it, and nonsense is the board of open work", () => {
  const view = { view: "list", show: "done", search: "oat latte" } as const
  const href = workViewHref(view)
  expect(href).toBe("/freelancer/work?view=list&show=done&q=oat+latte")
  expect(readWorkView(Object.fromEntries(new URL(href, "http://localhost").searchParams))).toEqual(view)
  expect(readWorkView({ view: "grid", show: "x", q: ["a", "b"] })).toEqual({ view: "board", show: "open", search: "" })
  expect(workViewHref({ view: "board", show: "done", search: "" })).toBe("/freelancer/work")
})

test("offers are not work: the list never asks for them", () => {
  for (const show of ["open", "done", "all"] as const) {
    expect(workListInput({ view: "list", show, search: "" }).statuses).not.toContain("OFFERED")
  }
})
