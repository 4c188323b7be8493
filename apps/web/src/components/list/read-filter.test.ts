import { describe, expect, it } from "vitest"
import { z } from "zod"
import { given, readFilter, words } from "./read-filter.ts"

const Filter = z.object({ status: given(z.enum(["OPEN", "DONE"])), q: words })

describe("readFilter", () => {
  it("keeps what fits and drops the rest", () => {
    expect(readFilter(Filter, { status: "OPEN", q: "  coffee ", page: "3" })).toEqual({ status: "OPEN", q: "coffee" })
    expect(readFilter(Filter, { status: "BROKEN", q: "" })).toEqual({})
    expect(readFilter(Filter, { status: ["DONE", "OPEN"] })).toEqual({ status: "DONE" })
  })
})
