import { describe, expect, it } from "vitest"
import { AUDIT, auditListInput } from "./audit-filter.ts"

describe("auditListInput", () => {
  it("takes whole days of the viewer's timezone", () => {
    const filter = AUDIT.read({ from: "2026-11-22", until: "2026-11-22" })
    expect(auditListInput(filter, "Europe/Berlin")).toEqual({
      limit: 50,
      from: new Date("2026-11-21T23:00:00.000Z"),
      until: new Date("2026-11-22T22:59:59.999Z"),
    })
  })

  it("forgets an end before the start and a day that does not exist", () => {
    const filter = AUDIT.read({ from: "2026-11-22", until: "2026-11-01" })
    expect(auditListInput(filter, "UTC")).not.toHaveProperty("until")
    expect(AUDIT.read({ from: "2026-13-45" }).from).toBeNull()
  })
})
