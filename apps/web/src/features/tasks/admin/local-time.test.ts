import { expect, it } from "vitest"
import { fromLocalField, toLocalField } from "./local-time.ts"

it("goes to the wall clock and back, over a change of clocks too", () => {
  for (const iso of ["2026-11-29T17:00:00.000Z", "2026-07-01T04:30:00.000Z"]) {
    const at = new Date(iso)
    expect(fromLocalField(toLocalField(at, "Europe/Berlin"), "Europe/Berlin")).toEqual(at)
  }
  expect(toLocalField(new Date("2026-11-29T17:00:00Z"), "Europe/Berlin")).toBe("2026-11-29T18:00")
})

it("has no instant for an unfinished field", () => {
  expect(fromLocalField("2026-11-", "UTC")).toBeNull()
  expect(fromLocalField("", "UTC")).toBeNull()
})
