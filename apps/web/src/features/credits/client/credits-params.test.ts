import { describe, expect, it } from "vitest"
import { CREDITS, journalInput } from "./credits-params.ts"

describe("what the URL of the credits page says", () => {
  it("is an id or nothing", () => {
    const brief = "2c485137-1655-4128-b014-ff5dcd36e1c4"
    expect(CREDITS.read({ brief, purchase: "2c485137", task: "../../admin" })).toMatchObject({
      brief,
      purchase: null,
      task: null,
    })
  })

  it("asks for one kind of movement, for one task, or for all", () => {
    expect(journalInput(null, null)).toEqual({ limit: 25 })
    expect(journalInput("REFUND", null)).toEqual({ limit: 25, types: ["REFUND"] })
    expect(journalInput(null, "t")).toEqual({ limit: 25, taskId: "t" })
  })
})
