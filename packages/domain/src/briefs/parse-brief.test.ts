import { describe, expect, test } from "vitest"
import { Brief, type BriefPatch } from "./brief.ts"
import { MAX_DELIVERABLES } from "./enums.ts"
import { parseBrief } from "./parse-brief.ts"
import { mergeBrief } from "./reduce.ts"
import { toTask } from "./to-task.ts"
import { emptyBrief, viewOf } from "./view.ts"

const said = <Value>(value: Value) => ({ value, confidence: 0.9, source: "inferred" as const })

/** As briefs were stored while they held one thing only. */
const FLAT = {
  topic: said("Autumn blend"),
  platform: said(["instagram"]),
  contentType: said("post"),
  dimensions: said([{ width: 1080, height: 1350, label: "Instagram portrait, 4:5" }]),
  quantity: { value: 3, confidence: 1, source: "confirmed", evidence: "three" },
  deadline: said("2026-12-01T17:00:00.000Z"),
}

describe("a brief read back from storage", () => {
  test("from before there were several deliverables, holds one, and its sizes are pixels", () => {
    const brief = parseBrief(FLAT)
    expect(Brief.safeParse(brief).success).toBe(true)
    expect(brief.deliverables).toMatchObject([
      {
        id: "d1",
        platform: FLAT.platform,
        contentType: FLAT.contentType,
        dimensions: said([{ unit: "px", width: 1080, height: 1350, label: "Instagram portrait, 4:5" }]),
        quantity: FLAT.quantity,
        deadline: { source: "pending" },
      },
    ])
    expect(brief.deadline).toEqual(FLAT.deadline)
    expect(viewOf(brief).deadline).toEqual(FLAT.deadline)
    expect(brief.colors.source).toBe("pending")
  })
  test("is what was stored, with every deliverable", () => {
    const patches: BriefPatch[] = [
      { field: "contentType", value: "poster", confidence: 0.9 },
      { field: "contentType", value: "flyer", confidence: 0.9, deliverable: "d2" },
      {
        field: "dimensions",
        value: [{ unit: "mm", width: 105, height: 148, label: "A6", bleed: 3 }],
        confidence: 1,
        deliverable: "d2",
      },
      { field: "deadline", value: "2026-12-01T17:00:00.000Z", confidence: 1, deliverable: "d2" },
    ]
    const brief = mergeBrief(emptyBrief(), patches, "person")
    expect(brief.deliverables.map(({ id, contentType }) => [id, contentType.value])).toEqual([
      ["d1", "poster"],
      ["d2", "flyer"],
    ])
    expect([brief.deadline.value, viewOf(brief, "d2").deadline.value]).toEqual([null, "2026-12-01T17:00:00.000Z"])
    expect(parseBrief(JSON.parse(JSON.stringify(brief)))).toEqual(brief)
    expect(toTask(brief).requirements).toEqual([
      { id: "d1-form-1", field: "contentType", text: "Format: poster" },
      { id: "d2-form-1", field: "contentType", text: "Format: flyer" },
      { id: "d2-size-1", field: "dimensions", text: "105 x 148 mm (A6)" },
    ])
  })
  test("without a valid list of deliverables has an empty one, and ids are there once", () => {
    for (const deliverables of [[], "two", [null, { id: "first" }]]) {
      expect(parseBrief({ deliverables }).deliverables).toEqual(emptyBrief().deliverables)
    }
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `d${index + 1}` }))
    expect(parseBrief({ deliverables: many }).deliverables).toHaveLength(MAX_DELIVERABLES)
    expect(parseBrief({ deliverables: [{ id: "d2" }, { id: "d2" }] }).deliverables).toHaveLength(1)
  })
})

test("a brief holds no more deliverables than it has room for", () => {
  const patches = Array.from({ length: 20 }, (_, index): BriefPatch => {
    return { field: "contentType", value: "post", confidence: 1, deliverable: `d${index + 1}` }
  })
  expect(mergeBrief(emptyBrief(), patches, "person").deliverables).toHaveLength(MAX_DELIVERABLES)
})
