import { describe, expect, it } from "vitest"
import { hrefOf } from "./filters.ts"

describe("hrefOf", () => {
  it("leaves out what is empty", () => {
    expect(hrefOf("/admin/tasks", { status: "OPEN", q: "" })).toBe("/admin/tasks?status=OPEN")
    expect(hrefOf("/admin/tasks", {})).toBe("/admin/tasks")
  })
})
