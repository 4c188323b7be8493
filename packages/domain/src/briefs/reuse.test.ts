import { expect, test } from "vitest"
import type { BriefPatch } from "./brief.ts"
import { applyTurn, mergeBrief } from "./reduce.ts"
import { reusable } from "./reuse.ts"
import { emptyBrief } from "./view.ts"

const CARD = "11111111-1111-4111-8111-111111111111"
const GONE = "22222222-2222-4222-8222-222222222222"
const DAY = "2026-12-11T17:00:00.000Z"
const PATCHES: BriefPatch[] = [
  { field: "topic", value: "Harvest fair", confidence: 1 },
  { field: "contentType", value: "poster", confidence: 1 },
  { field: "quantity", value: 2, confidence: 1 },
  { field: "deadline", value: DAY, confidence: 1 },
  { field: "contentType", value: "video", confidence: 1, deliverable: "d2" },
  { field: "deadline", value: DAY, confidence: 1, deliverable: "d2" },
  { field: "audience", value: { text: "Home cooks", audienceId: GONE }, confidence: 1 },
  { field: "visualDirection", value: { styleIds: [CARD, GONE], axes: [], words: ["warm"] }, confidence: 1 },
]
const BRIEF = applyTurn(
  emptyBrief(),
  PATCHES.map((patch) => ({ ...patch, explicit: true })),
)
const STILL = { styleIds: new Set([CARD]), audienceIds: new Set<string>() }

test("everything is kept but days, what was replaced and what is gone", () => {
  const changed = mergeBrief(BRIEF, [{ field: "topic", value: "Winter fair", confidence: 1, explicit: true }], "person")
  expect(changed.topic.was).toBe("Harvest fair")
  const again = reusable(changed, STILL)
  expect(again.topic).toMatchObject({ value: "Winter fair", source: "confirmed" })
  expect(again.topic.was ?? null).toBeNull()
  expect(again.deadline.value).toBeNull()
  expect(again.deliverables.map(({ id, contentType, deadline }) => [id, contentType.value, deadline.value])).toEqual([
    ["d1", "poster", null],
    ["d2", "video", null],
  ])
  expect(again.deliverables[0]?.quantity.value).toBe(2)
  expect(again.audience.value).toEqual({ text: "Home cooks", audienceId: null })
  expect(again.visualDirection.value).toMatchObject({ styleIds: [CARD], words: ["warm"] })
  expect(again.taskSummary.value ?? "").not.toContain("11 Dec")
})

test("of a task of one deliverable, only that", () => {
  expect(reusable(BRIEF, STILL, "d2").deliverables.map(({ id }) => id)).toEqual(["d2"])
})

test("a look of cards that are all gone is open again", () => {
  const cards: BriefPatch = {
    field: "visualDirection",
    value: { styleIds: [GONE], axes: [], words: [] },
    confidence: 1,
  }
  const brief = mergeBrief(emptyBrief(), [cards], "person")
  expect(reusable(brief, STILL).visualDirection).toMatchObject({ value: null, source: "pending" })
})
