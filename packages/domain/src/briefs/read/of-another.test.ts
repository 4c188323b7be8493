import { describe, expect, test } from "vitest"
import { applyTurn, emptyBrief, extract } from "../index.ts"

const CONTEXT = { now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [], lastQuestion: null }

function heard(message: string) {
  const brief = emptyBrief()
  return applyTurn(brief, extract(message, { ...CONTEXT, brief }))
}

describe("what is said of another piece is not said of this one", () => {
  test.each([
    "In spring you made us a carousel for commuters, eight pages. Now we need an Instagram post about night trains.",
    'Our vet wrote: "Make it for farmers, please." I disagree with her. We need an A2 poster on strangles.',
    "As requested by our lawyers: a LinkedIn post about our opening hours.",
  ])("no audience is read from: %s", (message) => {
    expect(heard(message).audience.value).toBeNull()
  })
  test("nor are its words of style wanted", () => {
    const { visualDirection } = heard(
      "In spring you made us a carousel for commuters, eight pages, very dark. We need a bright Instagram post about night trains.",
    )
    expect(visualDirection.value?.words).toEqual(["bright"])
  })
  test("what is said of the piece that is asked for counts", () => {
    expect(heard("We need an Instagram post for commuters about night trains.").audience.value?.text).toContain(
      "Commuters",
    )
  })
})

describe("what only tells of the world is not refused", () => {
  test.each([
    "LinkedIn post on how companies avoid fines.",
    "Instagram post, gluten-free cakes, no reservations needed.",
    "I can't use Photoshop. Facebook ad for our hop yoga.",
  ])("%s", (message) => {
    expect(heard(message).avoid.value).toBeNull()
  })
})
