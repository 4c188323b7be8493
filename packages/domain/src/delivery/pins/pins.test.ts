import { describe, expect, test } from "vitest"
import {
  MAX_LINE_POINTS,
  moveShape,
  PinPlace,
  pinLine,
  placeTrouble,
  placeWords,
  toAnnotations,
  toPlace,
  toSelector,
} from "./index.ts"
import { AddPinInput, AnswerPinInput } from "./inputs.ts"

const ID = "0190a8f2-7a54-4c2e-9d33-6a1f8a4f0b11"
const said = (place: unknown) => PinPlace.safeParse(place).error?.issues[0]?.message

describe("a place", () => {
  test.each([
    { x: -0.1, y: 50 },
    { x: 50, y: 100.1 },
    { x: Number.NaN, y: 50 },
    { x: Number.POSITIVE_INFINITY, y: 50 },
  ])("outside the picture is refused: $x, $y", (point) => {
    expect(said({ shape: { kind: "point", ...point } })).toBe("Place it inside the picture.")
  })

  test.each(["box", "ellipse"])("a %s that reaches over the edge is refused", (kind) => {
    expect(said({ shape: { kind, x: 60, y: 10, width: 40, height: 20 } })).toBeUndefined()
    expect(said({ shape: { kind, x: 60, y: 10, width: 41, height: 20 } })).toBe("Place it inside the picture.")
  })

  test("lines are bounded, times have an order, shapes are known", () => {
    const points = Array.from({ length: MAX_LINE_POINTS + 1 }, (_, at) => ({ x: at / 10, y: 1 }))
    expect(said({ shape: { kind: "line", points: points.slice(1) } })).toBeUndefined()
    expect(said({ shape: { kind: "line", points } })).toBe("Draw a shorter line.")
    expect(said({ shape: { kind: "line", points: points.slice(0, 1) } })).toBe("Draw a shorter line.")
    expect(said({ startMs: 5, endMs: 5 })).toContain("an end after its beginning")
    expect(said({ endMs: 5 })).toContain("an end after its beginning")
    expect(said({ shape: { kind: "star" } })).toBe("Choose a point, an area, an arrow or a line.")
  })

  test.each([
    [{ shape: { kind: "point", x: 1, y: 1 } }, "FONT", null, { because: "PICTURE" }],
    [{ shape: { kind: "point", x: 1, y: 1 } }, "PDF", null, null],
    [{ page: 3 }, "PDF", { kind: "PDF", pages: 2, widthMm: 1, heightMm: 1 }, { because: "PAGE", most: 2 }],
    [{ page: 2 }, "PDF", { kind: "PDF", pages: 2, widthMm: 1, heightMm: 1 }, null],
    [{ page: 1 }, "IMAGE", null, { because: "PAGE" }],
    [{ startMs: 9000, endMs: 12_001 }, "AUDIO", { kind: "SOUND", seconds: 11.4 }, { because: "TIME", most: 12 }],
    [{ startMs: 9000, endMs: 12_000 }, "AUDIO", { kind: "SOUND", seconds: 11.4 }, null],
    [{ startMs: 1 }, "IMAGE", null, { because: "TIME" }],
  ] as const)("%o on a file of kind %s", (place, category, facts, trouble) => {
    expect(placeTrouble(PinPlace.parse(place), { category, facts: facts as never })).toEqual(trouble)
  })

  test.each([
    [{}, "Whole file"],
    [{ shape: { kind: "point", x: 10, y: 10 } }, "Top left"],
    [{ shape: { kind: "point", x: 50, y: 50 } }, "Middle"],
    [{ page: 3, shape: { kind: "point", x: 90, y: 95 } }, "Page 3, bottom right"],
    [{ shape: { kind: "box", x: 60, y: 40, width: 30, height: 10 } }, "Area middle right"],
    [{ startMs: 12_000, endMs: 15_900 }, "0:12 to 0:15"],
    [
      { startMs: 3_725_000, shape: { kind: "arrow", from: { x: 0, y: 0 }, to: { x: 50, y: 90 } } },
      "At 1:02:05, arrow to bottom center",
    ],
  ])("%o in words: %s", (place, words) => {
    expect(placeWords(PinPlace.parse(place))).toBe(words)
  })

  test("a change asked for on one line", () => {
    const place = PinPlace.parse({ page: 2 })
    expect(pinLine({ number: 4, place, fileId: ID, body: "Too dark." })).toBe("4. Page 2: Too dark.")
    expect(pinLine({ number: 5, place: {}, fileId: null, body: "Warmer." })).toBe("5. Whole version: Warmer.")
  })
})

const PLACES: [PinPlace, string][] = [
  [{}, "null"],
  [{ shape: { kind: "point", x: 12.345, y: 0 } }, "xywh=percent:12.345,0,0,0"],
  [{ shape: { kind: "box", x: 0, y: 1.5, width: 100, height: 98.5 } }, "xywh=percent:0,1.5,100,98.5"],
  [{ shape: { kind: "ellipse", x: 10, y: 20, width: 30, height: 40.002 } }, "<ellipse cx="],
  [{ shape: { kind: "arrow", from: { x: 1, y: 2.25 }, to: { x: 99.999, y: 4 } } }, "<line x1="],
  [
    {
      shape: {
        kind: "line",
        points: [
          { x: 1, y: 2 },
          { x: 3.5, y: 4 },
          { x: 5, y: 0 },
        ],
      },
    },
    "<polyline points=",
  ],
  [{ page: 7 }, "page=7"],
  [{ page: 7, shape: { kind: "box", x: 1, y: 2, width: 3, height: 4 } }, "refinedBy"],
  [{ startMs: 12_345 }, "t=12.345"],
  [{ startMs: 12_000, endMs: 15_500 }, "t=12,15.5"],
  [{ startMs: 0, shape: { kind: "point", x: 5, y: 6 } }, "refinedBy"],
]

describe("selectors of the Web Annotation Data Model", () => {
  test.each(PLACES)("%o is stored and read back the same", (place, holds) => {
    const selector = toSelector(PinPlace.parse(place))
    expect(JSON.stringify(selector).replaceAll('\\"', '"')).toContain(holds)
    expect(toPlace(selector)).toEqual(place)
  })

  test("the longest line fits", () => {
    const points = Array.from({ length: MAX_LINE_POINTS }, () => ({ x: 33.333, y: 66.667 }))
    const selector = toSelector({ shape: { kind: "line", points } })
    expect(toPlace(selector)).toEqual({ shape: { kind: "line", points } })
  })
})

describe("moved by the keyboard", () => {
  test("a shape keeps its form and stays inside", () => {
    expect(moveShape({ kind: "point", x: 99.5, y: 1 }, 1, -2)).toEqual({ kind: "point", x: 100, y: 0 })
    const box = { kind: "box", x: 70, y: 0, width: 30, height: 10 } as const
    expect(moveShape(box, 5, 5)).toEqual({ ...box, y: 5 })
    const line = {
      kind: "line" as const,
      points: [
        { x: 1, y: 1 },
        { x: 2, y: 3 },
      ],
    }
    expect(moveShape(line, -5, 0)).toEqual({
      kind: "line",
      points: [
        { x: 0, y: 1 },
        { x: 1, y: 3 },
      ],
    })
  })
})

test("a page of annotations: what is asked, where, and what was said to it", () => {
  const at = new Date("2026-12-01T10:00:00Z")
  const place = PinPlace.parse({ page: 3, shape: { kind: "point", x: 10, y: 10 } })
  const page = toAnnotations(ID, [
    {
      id: ID,
      number: 1,
      versionId: ID,
      fileId: ID,
      place,
      tag: "MISSED",
      requirementId: "dimensions-1",
      body: "Too small.",
      author: "Lena",
      createdAt: at,
      status: "OPEN",
      verdict: "FIXED",
      thread: [
        { id: ID, author: "Mira", body: "14 to 22 px", at, verdict: "FIXED" },
        { id: ID, author: "Mira", body: "", at, verdict: "FIXED" },
      ],
    },
  ])
  expect(page.items).toHaveLength(2)
  expect(page.items[0]).toMatchObject({
    type: "Annotation",
    body: [{ value: "Too small." }, { value: "MISSED", purpose: "tagging" }],
    target: { source: `urn:uuid:${ID}`, selector: { value: "page=3", refinedBy: { type: "FragmentSelector" } } },
    "atelier:requirement": "dimensions-1",
  })
  expect(page.items[1]).toMatchObject({ motivation: "replying", target: `urn:uuid:${ID}` })
})

test("a place needs its file, a refusal its reason", () => {
  const pin = { versionId: ID, body: "Warmer.", tag: "TASTE" }
  expect(AddPinInput.safeParse(pin).success).toBe(true)
  expect(AddPinInput.safeParse({ ...pin, place: { page: 1 } }).error?.issues[0]?.message).toBe(
    "Name the file that the place is on.",
  )
  expect(AnswerPinInput.safeParse({ pinId: ID, verdict: "FIXED" }).success).toBe(true)
  expect(AnswerPinInput.safeParse({ pinId: ID, verdict: "CANNOT", comment: " " }).success).toBe(false)
})
