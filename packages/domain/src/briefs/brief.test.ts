import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { BRIEF_KEYS, DELIVERABLE_KEYS, SHARED_KEYS } from "./brief.ts"
import { BRIEF_CONTENT_TYPES, BRIEF_INTENTS } from "./enums.ts"
import {
  applyTurn,
  askedCounts,
  BRIEF_PLATFORMS,
  Brief,
  type BriefKey,
  type BriefPatch,
  clip,
  emptyBrief,
  extract,
  isRequired,
  mergeBrief,
  nextStep,
  parseBrief,
  parseStep,
  readiness,
  type Step,
  suggestedSizes,
  toTask,
} from "./index.ts"
import { quickReplies } from "./replies.ts"
import { Size } from "./size-schema.ts"
import { standardSizes } from "./sizes.ts"
import type { Question } from "./steps.ts"
import { viewOf } from "./view.ts"

const NOW = new Date("2026-11-11T09:00:00Z")
const TIMEZONE = "Europe/Berlin"
const CONTEXT = { now: NOW, timezone: TIMEZONE, audiences: [] }

const COFFEE: BriefPatch[] = [
  { field: "topic", value: "Autumn coffee blend launch", confidence: 0.9 },
  { field: "platform", value: ["instagram"], confidence: 0.95 },
  { field: "contentType", value: "carousel", confidence: 0.95 },
  { field: "intent", value: "awareness", confidence: 0.78 },
  { field: "quantity", value: 5, confidence: 0.92 },
]

function value(key: BriefKey): fc.Arbitrary<unknown> {
  const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `a${text.replace(/[^\p{L} ]/gu, "")}`)
  const values: Record<BriefKey, fc.Arbitrary<unknown>> = {
    taskSummary: words,
    topic: words,
    platform: fc.uniqueArray(fc.constantFrom(...BRIEF_PLATFORMS), { minLength: 1 }),
    contentType: fc.constantFrom(...BRIEF_CONTENT_TYPES),
    intent: fc.constantFrom(...BRIEF_INTENTS),
    audience: words.map((text) => ({ text, audienceId: null })),
    colors: fc.array(words, { minLength: 1, maxLength: 3 }),
    dimensions: fc.constant([{ unit: "px", width: 1080, height: 1080, label: "Square" }]),
    visualDirection: fc.record({
      styleIds: fc.constant([]),
      axes: fc.constant(["bold"]),
      words: fc.array(words, { maxLength: 3 }),
    }),
    contentOutline: fc.array(words, { minLength: 1, maxLength: 3 }),
    quantity: fc.integer({ min: 1, max: 50 }),
    avoid: fc.array(words, { minLength: 1, maxLength: 3 }),
    deadline: fc.constant("2026-12-24T17:00:00.000Z"),
  }
  return values[key]
}
const patch = fc.constantFrom(...BRIEF_KEYS).chain((field) =>
  fc.record({
    field: fc.constant(field),
    value: value(field),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    explicit: fc.boolean(),
    deliverable: fc.constantFrom(undefined, "d1", "d2", "d3"),
  }),
) as fc.Arbitrary<BriefPatch>
const anyBrief = fc
  .record({ implied: fc.array(patch, { maxLength: 12 }), stated: fc.array(patch, { maxLength: 4 }) })
  .map(({ implied, stated }) => mergeBrief(mergeBrief(emptyBrief(), implied, "inference"), stated, "person"))

describe("merging", () => {
  test("what a person confirmed is never overwritten by inference", () => {
    fc.assert(
      fc.property(anyBrief, fc.array(patch, { maxLength: 12 }), (brief, patches) => {
        const after = mergeBrief(brief, patches, "inference")
        const fields = (from: Brief) => [
          ...SHARED_KEYS.map((key) => from[key]),
          ...from.deliverables.flatMap((one) => DELIVERABLE_KEYS.map((key) => one[key])),
        ]
        const now = fields(after)
        for (const [index, field] of fields(brief).entries()) {
          if (field.source === "confirmed" && field.value !== null) {
            expect(now[index]).toEqual(field)
          }
        }
        expect(Brief.safeParse(after).success).toBe(true)
      }),
    )
  })
  test("it is pure, and saying the same thing twice changes nothing more", () => {
    fc.assert(
      fc.property(anyBrief, fc.array(patch, { maxLength: 6 }), (brief, patches) => {
        const before = structuredClone(brief)
        const once = mergeBrief(brief, patches, "person")
        expect(brief).toEqual(before)
        expect(mergeBrief(once, patches, "person")).toEqual(once)
      }),
    )
  })
  test("the higher confidence wins, a tie goes to the later, a person to anything", () => {
    const sure: BriefPatch = { field: "topic", value: "Tea", confidence: 0.9, evidence: "tea" }
    const brief = mergeBrief(emptyBrief(), [sure], "inference")
    const next = (patch: BriefPatch, by: "inference" | "person") => mergeBrief(brief, [patch], by).topic
    expect(next({ field: "topic", value: "Coffee", confidence: 0.7 }, "inference").value).toBe("Tea")
    expect(next({ field: "topic", value: "Coffee", confidence: 0.9 }, "inference").value).toBe("Coffee")
    expect(next({ field: "topic", value: "Coffee", confidence: 0.1 }, "person")).toEqual({
      value: "Coffee",
      confidence: 1,
      source: "confirmed",
      was: "Tea",
    })
    expect(next({ field: "topic", value: "x".repeat(200), confidence: 1 }, "person").value).toBe("Tea")
  })
  test("not needed is an answer for optional fields only", () => {
    const none = (field: "audience" | "topic"): BriefPatch => ({ field, value: null, confidence: 1 })
    expect(mergeBrief(emptyBrief(), [none("audience")], "person").audience.source).toBe("confirmed")
    expect(mergeBrief(emptyBrief(), [none("topic")], "person").topic.source).toBe("pending")
  })
})

describe("deciding", () => {
  test("any brief is finished within 25 quick replies, whichever are pressed", () => {
    fc.assert(
      fc.property(anyBrief, fc.array(fc.nat({ max: 9 }), { minLength: 25, maxLength: 25 }), (start, presses) => {
        let brief = start
        const steps: Step[] = []
        for (const press of presses) {
          const step = nextStep(brief, { ...CONTEXT, asked: askedCounts(steps) })
          if (step.kind === "ready") {
            break
          }
          steps.push(step)
          const reply = step.quickReplies[press % step.quickReplies.length]
          expect(reply).toBeDefined()
          brief = applyTurn(brief, extract(reply?.label ?? "", { ...CONTEXT, brief, lastQuestion: step }))
        }
        expect(nextStep(brief, { ...CONTEXT, asked: askedCounts(steps) })).toEqual({ kind: "ready" })
        expect(readiness(brief)).toMatchObject({ ready: true, missing: [] })
      }),
      { numRuns: 300 },
    )
  })
  test("a question never ends the conversation while something stands in the way", () => {
    fc.assert(
      fc.property(anyBrief, fc.nat({ max: 40 }), (brief, times) => {
        const keys = [...BRIEF_KEYS, ...brief.deliverables.flatMap(({ id }) => BRIEF_KEYS.map((key) => `${id}.${key}`))]
        const asked = Object.fromEntries(keys.map((key) => [key, times]))
        const step = nextStep(brief, { ...CONTEXT, asked })
        expect(step.kind === "ready").toBe(readiness(brief).ready)
      }),
    )
  })
  test("readiness counts weights and needs what is required", () => {
    const brief = mergeBrief(emptyBrief(), COFFEE, "inference")
    expect(readiness(brief)).toMatchObject({
      percent: 85,
      ready: true,
      missing: [],
      open: ["audience", "visualDirection", "deadline"],
    })
    const placeless = mergeBrief(
      emptyBrief(),
      COFFEE.filter(({ field }) => field !== "platform"),
      "inference",
    )
    expect(readiness(placeless)).toMatchObject({
      ready: false,
      missing: ["platform", "audience", "visualDirection", "dimensions", "deadline"],
    })
    const size = { unit: "px" as const, width: 1080, height: 1350, label: "Portrait" }
    const sized = mergeBrief(brief, [{ field: "dimensions", value: [size], confidence: 0.9 }], "person")
    const known = mergeBrief(
      sized,
      [{ field: "audience", value: { text: "CFOs", audienceId: null }, confidence: 0.9 }],
      "person",
    )
    expect(readiness(known)).toEqual({ percent: 90, ready: true, missing: [], open: ["visualDirection", "deadline"] })
    expect(isRequired("deadline")).toBe(false)
  })
  test("every quick reply sets what it says, and survives storage", () => {
    for (const field of BRIEF_KEYS) {
      const replies = quickReplies(field, viewOf(mergeBrief(emptyBrief(), COFFEE, "inference")), CONTEXT)
      const step = { kind: "ask", field, attempt: 1, quickReplies: replies } as Question
      expect(parseStep(JSON.parse(JSON.stringify(step)))).toEqual(step)
      for (const reply of replies) {
        const [first] = extract(reply.label, { ...CONTEXT, brief: emptyBrief(), lastQuestion: step })
        const left = ["You decide", "Write it for me", "Leave it open"].includes(reply.label)
        expect(first).toMatchObject({
          field,
          value: reply.value,
          ...(left ? { note: "ateliers_choice" } : { explicit: true }),
        })
      }
    }
  })
  test("stored nonsense is not a step and not a brief", () => {
    expect(parseStep({ kind: "ask", field: "price" })).toBeNull()
    expect(parseStep(null)).toBeNull()
    expect(
      parseBrief({ topic: { value: 7 }, intent: { value: "sales", confidence: 0.8, source: "inferred" } }),
    ).toEqual({
      ...emptyBrief(),
      intent: { value: "sales", confidence: 0.8, source: "inferred" },
    })
  })
})

test("every platform and form has valid standard sizes", () => {
  for (const platform of BRIEF_PLATFORMS) {
    for (const type of [null, ...BRIEF_CONTENT_TYPES]) {
      const sizes = standardSizes(platform, type)
      expect(sizes.length).toBeGreaterThan(0)
      expect(sizes.every((size) => Size.safeParse(size).success)).toBe(true)
    }
  }
  expect(standardSizes("instagram", "post").map(({ width, height }) => [width, height])).toEqual([
    [1080, 1350],
    [1080, 1080],
  ])
  expect(standardSizes("linkedin", "banner")[0]).toMatchObject({ width: 1584, height: 396 })
  expect(standardSizes("web", "banner").map(({ width }) => width)).toEqual([970, 728, 300])
  expect(suggestedSizes(["instagram", "linkedin"], "post").slice(0, 2)).toMatchObject([
    { width: 1080 },
    { width: 1200 },
  ])
})

describe("the task made of a brief", () => {
  test("fits its columns, whatever the brief", () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const task = toTask(brief)
        expect(task.title.length).toBeGreaterThanOrEqual(3)
        expect(task.title.length).toBeLessThanOrEqual(200)
        expect(task.description.length).toBeGreaterThanOrEqual(10)
        expect(task.description.length).toBeLessThanOrEqual(5000)
        expect(new Set(task.requirements.map(({ id }) => id)).size).toBe(task.requirements.length)
        expect(task.estimatedHours).toBeGreaterThan(0)
      }),
    )
  })
})

test("text is cut at words and never inside a character", () => {
  expect(clip("one two three", 9)).toBe("one two")
  expect(clip("ab😀c", 3)).toBe("ab😀")
  expect(clip("ab👋🏽", 3)).toBe("ab")
})

test("who leaves a choice to us takes back nothing that was said", () => {
  const now = new Date("2026-11-29T12:00:00Z")
  const around = { now, timezone: "Europe/Berlin", audiences: [] }
  const said = applyTurn(
    emptyBrief(),
    extract("A warm, editorial Instagram post about our jacket", {
      brief: emptyBrief(),
      lastQuestion: null,
      ...around,
    }),
  )
  const look = said.visualDirection.value
  expect(look?.words).not.toEqual([])
  for (const field of ["visualDirection", "contentOutline", "deadline", "platform"] as const) {
    const replies = quickReplies(field, viewOf(said), around)
    const lastQuestion = { kind: "ask" as const, field, attempt: 1, quickReplies: replies }
    for (const answer of ["You decide", "you choose", "Up to you", "Leave it open", "Write it for me"]) {
      const next = applyTurn(said, extract(answer, { brief: said, lastQuestion, ...around }))
      expect(next.visualDirection.value, `${field}: ${answer}`).toEqual(look)
      expect(viewOf(next).platform.value, `${field}: ${answer}`).toEqual(viewOf(said).platform.value)
    }
  }
  const open = extract("You decide", {
    brief: emptyBrief(),
    lastQuestion: {
      kind: "styles" as const,
      field: "visualDirection" as const,
      attempt: 1,
      quickReplies: [{ label: "You decide", value: null }],
    },
    ...around,
  })
  expect(applyTurn(emptyBrief(), open).visualDirection).toMatchObject({
    value: null,
    source: "inferred",
    note: "ateliers_choice",
  })
})
