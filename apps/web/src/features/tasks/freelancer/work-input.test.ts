import { expect, test } from "vitest"
import { workListInput } from "./work-input.ts"

test("offers are not work: the list never asks for them", () => {
  for (const show of ["open", "done", "all"] as const) {
    expect(workListInput({ view: "list", show, search: "" }).statuses).not.toContain("OFFERED")
  }
})
