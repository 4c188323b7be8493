import { describe, expect, it } from "vitest"
import * as m from "../messages/index.ts"
import { readError } from "./errors.ts"

describe("readError", () => {
  it("says what the server says of a refusal and keeps the request id", () => {
    const error = {
      message: "Another freelancer has already accepted this.",
      data: { reason: "ALREADY_TAKEN", requestId: "req-1", fieldErrors: {} },
    }
    expect(readError(error)).toEqual({
      message: "Another freelancer has already accepted this.",
      reason: "ALREADY_TAKEN",
      requestId: "req-1",
      fields: {},
    })
  })

  it("gives the first sentence of each field", () => {
    const error = { data: { reason: "INVALID_INPUT", fieldErrors: { title: ["Too short.", "Odd."], note: [] } } }
    expect(readError(error).fields).toEqual({ title: "Too short." })
  })

  it("never shows the raw text of an unexpected failure", () => {
    expect(readError(new Error("relation users does not exist")).message).toBe(m.errors.unknown)
    expect(readError({ data: { reason: "toString" } }).message).toBe(m.errors.unknown)
    expect(readError(null).message).toBe(m.errors.unknown)
    expect(readError("boom").message).toBe(m.errors.unknown)
  })

  it("takes the digest of a failed server render as request id", () => {
    expect(readError(Object.assign(new Error("x"), { digest: "d-9" })).requestId).toBe("d-9")
  })
})
