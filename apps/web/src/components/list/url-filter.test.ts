import { parseAsStringLiteral } from "nuqs/server"
import { describe, expect, it } from "vitest"
import { isNarrowed, parseAsDay, parseAsText, parseAsUserId, parseAsUuid, urlFilter } from "./url-filter.ts"

const TASKS = urlFilter("/admin/tasks", {
  status: parseAsStringLiteral(["OPEN", "DONE"]),
  q: parseAsText,
  task: parseAsUuid,
  from: parseAsDay,
  user: parseAsUserId,
})
const NOTHING = { status: null, q: null, task: null, from: null, user: null }

describe("urlFilter", () => {
  it("keeps what fits and drops the rest", () => {
    expect(TASKS.read({ status: "OPEN", q: "  coffee ", page: "3" })).toEqual({
      ...NOTHING,
      status: "OPEN",
      q: "coffee",
    })
    expect(TASKS.read({ status: "BROKEN", q: " ", task: "7", from: "2026-13-45", user: "a b" })).toEqual(NOTHING)
    expect(TASKS.read({ status: ["DONE", "OPEN"], q: "x".repeat(101), from: "2026-02-30" })).toEqual({
      ...NOTHING,
      status: "DONE",
    })
  })

  it("writes an address without what is not given", () => {
    expect(TASKS.href({ status: "OPEN", q: null })).toBe("/admin/tasks?status=OPEN")
    expect(TASKS.href()).toBe("/admin/tasks")
  })

  it("changes what was typed and keeps the rest", () => {
    const filter = TASKS.read({ status: "OPEN", user: "u1" })
    expect(TASKS.change("/admin/tasks", filter, { status: "", q: " tea " })).toBe("/admin/tasks?q=tea&user=u1")
    expect(TASKS.change("/elsewhere", filter, { status: "BROKEN" })).toBe("/elsewhere?user=u1")
  })

  it("reads back what it wrote", () => {
    const filter = { ...NOTHING, q: "50 % & more + ?", from: "2026-11-22" }
    const { searchParams } = new URL(TASKS.href(filter), "http://localhost")
    expect(TASKS.read(Object.fromEntries(searchParams))).toEqual(filter)
  })
})

it("a filter narrows when anything of it is given", () => {
  expect(isNarrowed(NOTHING)).toBe(false)
  expect(isNarrowed({ ...NOTHING, user: "u1" })).toBe(true)
})
