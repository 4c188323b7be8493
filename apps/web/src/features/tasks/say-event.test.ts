import { describe, expect, it } from "vitest"
import { sayEvent } from "./say-event.ts"
import type { TimelineItem } from "./types.ts"

const reader = { id: "client", role: "CLIENT" } as const
const event = (part: Partial<TimelineItem>): TimelineItem => ({
  id: "one",
  action: "cancelled",
  actor: { type: "client", id: "client", name: "Lena" },
  previousStatus: "ASSIGNED",
  newStatus: "CANCELLED",
  metadata: {},
  at: new Date(0),
  ...part,
})

describe("sayEvent", () => {
  it("says what came back of a cancelled task, and why it was cancelled", () => {
    const said = sayEvent(event({ metadata: { refundCredits: 15, reason: "Not needed any more" } }), reader)
    expect(said).toMatchObject({ detail: "and 15 credits came back", body: "Not needed any more" })
  })

  it("says so too when it was cancelled by itself", () => {
    const actor = { type: "system", id: null, name: "Atelier" } as const
    const { text, detail } = sayEvent(event({ actor, metadata: { refundCredits: 1 } }), reader)
    expect(text).toBe("It was cancelled by itself, because nobody was found")
    expect(detail).toBe("and 1 credit came back")
  })

  it("says nothing of a refund that was none, or that the reader may not know of", () => {
    expect(sayEvent(event({ metadata: { refundCredits: 0 } }), reader).detail).toBe("")
    expect(sayEvent(event({}), { id: "freelancer", role: "FREELANCER" }).detail).toBe("")
  })
})
