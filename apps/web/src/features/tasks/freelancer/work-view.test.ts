import { expect, test } from "vitest"
import { readWorkView, workViewHref } from "./work-view.ts"

test("what the address says comes back from it, and nonsense is the board of open work", () => {
  const view = { view: "list", show: "done", search: "oat latte" } as const
  const href = workViewHref(view)
  expect(href).toBe("/freelancer/work?view=list&show=done&q=oat+latte")
  expect(readWorkView(Object.fromEntries(new URL(href, "http://localhost").searchParams))).toEqual(view)
  expect(readWorkView({ view: "grid", show: "x", q: ["a", "b"] })).toEqual({ view: "board", show: "open", search: "a" })
  expect(workViewHref({ view: "board", show: "done", search: "" })).toBe("/freelancer/work")
})
