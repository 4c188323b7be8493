import { expect, test } from "vitest"
import { type BriefPatch, emptyBrief, mergeBrief, sharedOf, viewOf, withDeliverable } from "./index.ts"

const FRIDAY = "2026-12-04T17:00:00.000Z"
const MONDAY = "2026-12-07T17:00:00.000Z"

function briefOf(...patches: BriefPatch[]) {
  return mergeBrief(emptyBrief(), patches, "inference")
}
const POSTER: BriefPatch = { field: "contentType", value: "poster", confidence: 0.9 }
const VIDEO: BriefPatch = { field: "contentType", value: "video", confidence: 0.8, deliverable: "d2" }
const own = (value: string | null): BriefPatch => ({ field: "deadline", value, confidence: 1, deliverable: "d2" })
const shared = (value: string | null): BriefPatch => ({ field: "deadline", value, confidence: 1 })

test("a deliverable that was removed is put back as it was, where it was", () => {
  const before = briefOf(POSTER, VIDEO, { field: "quantity", value: 3, confidence: 0.7 })
  const [first] = before.deliverables
  const dropped: BriefPatch = { ...POSTER, value: null, explicit: true, deliverable: "d1" }
  const without = mergeBrief(before, [dropped], "person")
  expect(without.deliverables.map(({ id }) => id)).toEqual(["d2"])
  expect(first && withDeliverable(without, first, 0)).toEqual(before)
})

test("without a deadline of its own a deliverable has the brief's", () => {
  const brief = mergeBrief(briefOf(POSTER, VIDEO), [shared(FRIDAY), own(MONDAY)], "person")
  expect(viewOf(brief, "d1").deadline.value).toBe(FRIDAY)
  expect(viewOf(brief, "d2").deadline.value).toBe(MONDAY)
  expect(sharedOf(brief).deadline.value).toBe(FRIDAY)
  const back = mergeBrief(brief, [own(null)], "person")
  expect(viewOf(back, "d2").deadline.value).toBe(FRIDAY)
})

test("the deadline that the last deliverable had of its own does not hide the one that is set", () => {
  const two = mergeBrief(briefOf(POSTER, VIDEO), [own(MONDAY)], "person")
  const one = mergeBrief(two, [{ ...POSTER, value: null, explicit: true, deliverable: "d1" }], "person")
  expect(viewOf(one).deadline.value).toBe(MONDAY)
  expect(viewOf(mergeBrief(one, [shared(FRIDAY)], "person")).deadline.value).toBe(FRIDAY)
  expect(viewOf(mergeBrief(one, [shared(null)], "person")).deadline.value).toBeNull()
})
