import { describe, expect, it } from "vitest"
import { formatEvent } from "./format-event.ts"
import type { TimelineItem } from "./types.ts"

const clock = { timezone: "Europe/Berlin", now: new Date("2026-11-29T16:30:00Z") }
const reader = { id: "client", role: "CLIENT", ...clock } as const
function event(part: Partial<TimelineItem>): TimelineItem {
  return {
    id: "one",
    action: "cancelled",
    actor: { type: "client", id: "client", name: "Lena" },
    previousStatus: "ASSIGNED",
    newStatus: "CANCELLED",
    metadata: {},
    at: new Date(0),
    ...part,
  }
}

describe("formatEvent", () => {
  it("says what came back of a cancelled task, and why it was cancelled", () => {
    const said = formatEvent(event({ metadata: { refundCredits: 15, reason: "Not needed any more" } }), reader)
    expect(said).toMatchObject({ detail: "with a refund of 15 credits", body: "Not needed any more" })
  })

  it("says so too when it was cancelled automatically", () => {
    const actor = { type: "system", id: null, name: "Atelier" } as const
    const { text, detail } = formatEvent(event({ actor, metadata: { refundCredits: 1 } }), reader)
    expect(text).toBe("Cancelled automatically")
    expect(detail).toBe("with a refund of 1 credit")
  })

  it("says nothing of a refund that was none, or that the reader may not know of", () => {
    expect(formatEvent(event({ metadata: { refundCredits: 0 } }), reader).detail).toBe("")
    expect(formatEvent(event({}), { id: "freelancer", role: "FREELANCER", ...clock }).detail).toBe("")
  })

  it("says from when to when the due date moved, and nothing when it stayed", () => {
    const before = { deadline: "2026-12-04T17:00:00.000Z" }
    const after = { deadline: "2026-12-01T17:00:00.000Z" }
    const asked = event({ action: "revision_requested", metadata: { round: 1, before, after } })
    expect(formatEvent(asked, reader).detail).toBe("round 1, due date moved from Fri 4 Dec, 18:00 to Tue 1 Dec, 18:00")
    const auckland = { ...reader, timezone: "Pacific/Auckland" }
    expect(formatEvent({ ...asked, action: "deadline_changed" }, auckland).detail).toContain("to Wed 2 Dec, 06:00")
    expect(formatEvent(event({ action: "returned", metadata: { before, after: before } }), reader).detail).toBe("")
    expect(
      formatEvent(event({ action: "returned", metadata: { before: { deadline: null }, after } }), reader).detail,
    ).toBe("due Tue 1 Dec, 18:00")
  })
})
