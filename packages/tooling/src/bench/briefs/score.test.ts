import { expect, test } from "vitest"
import { compareLists, holds, plainSize } from "./match.ts"
import { judge } from "./score.ts"
import type { PieceView, PlainBrief } from "./view.ts"

const PIECE: PieceView = { type: "post", platform: ["instagram"], quantity: 3, sizes: [], deadline: null }
const BRIEF: PlainBrief = {
  deliverables: [PIECE],
  topic: "Our new oyster menu",
  audience: null,
  intent: null,
  words: ["calm"],
  avoid: [],
  colors: [],
  deadline: { at: "2026-11-20T18:00:00.000Z", suggested: false },
  category: "SOCIAL_MEDIA",
}
const one = { type: "post", platform: ["instagram"], quantity: 3 }

test("a phrase holds with its words in any form, and not when it drowns in others", () => {
  expect(holds("The new oyster menus", "mussel menu|oyster menu")).toBe(true)
  expect(holds("Zwei Plakate für Chöre", "chor")).toBe(true)
  expect(holds("Zwei Plakate", "chor")).toBe(false)
  expect(holds("word ".repeat(30), "word")).toBe(false)
})

test("an element too many is one that shares no word with the expected ones", () => {
  expect(compareLists(["shiny stock photos", "gavels"], ["stock photos"])).toEqual({ right: 1, extra: 1, missing: 0 })
})

test("paper and centimetres are millimetres", () => {
  expect(["A6", "50x70cm", "24x36in", "1080x1350", "9:16"].map(plainSize)).toEqual([
    "105x148mm",
    "500x700mm",
    "610x914mm",
    "1080x1350",
    "9:16",
  ])
})

test("a right brief has no fault; what is wrong is extra and missing, what is empty is missing", () => {
  const right = judge(BRIEF, { want: { deliverables: [one], topic: "oyster menu", deadline: "2026-11-20" }, not: {} })
  expect(right.faults).toEqual([])
  const wrong = judge(BRIEF, { want: { deliverables: [{ type: "story", quantity: 2 }], audience: "locals" }, not: {} })
  expect(wrong.counts).toMatchObject({
    type: { right: 0, extra: 1, missing: 1 },
    quantity: { right: 0, extra: 1, missing: 1 },
    audience: { right: 0, extra: 0, missing: 1 },
  })
  expect(wrong.confused).toEqual([["story", "post"]])
})

test("null and forbidden values are checks; a suggested day is as good as none", () => {
  const not = { quantity: ["3"], platform: ["tiktok"] }
  const broken = judge(BRIEF, { want: { deliverables: [{}], deadline: null }, not })
  expect(broken).toMatchObject({ checks: 3, broken: ['deadline: ["2026-11-20T18:00:00.000Z"]', "quantity: 3"] })
  const suggested = { ...BRIEF, deadline: { at: "2026-11-20T18:00:00.000Z", suggested: true } }
  expect(judge(suggested, { want: { deliverables: [{}], deadline: null }, not: {} }).faults).toEqual([])
})

test("a piece too many is a fault; one piece for two places is the same as one for each", () => {
  const two = { ...BRIEF, deliverables: [PIECE, { ...PIECE, platform: ["facebook" as const] }] }
  expect(judge(two, { want: { deliverables: [one] }, not: {} }).counts.type.extra).toBe(1)
  const both = { ...one, platform: ["instagram", "facebook"] }
  expect(judge(two, { want: { deliverables: [both] }, not: {} }).faults).toEqual([])
})
