import { describe, expect, test } from "vitest"
import cases from "../cases.json" with { type: "json" }
import { emptyBrief, mergeBrief, patchOf, readTurn, type Step, viewOf } from "../index.ts"
import { type Finding, ModelAnswer } from "./answer.ts"
import { proposalsOf } from "./proposals.ts"
import { canStandFor, mayBegin } from "./reply.ts"

const AROUND = {
  asked: [] as Step[],
  now: new Date("2026-11-11T09:00:00Z"),
  timezone: "UTC",
  audiences: [],
  facts: { fromCredits: 3, days: [2, 9], rounds: 2 } as const,
}

function turn(message: string, found: Finding[], brief = emptyBrief()) {
  return readTurn(message, { ...AROUND, brief, found: { found } }).brief
}

const byRules = (message: string) => readTurn(message, { ...AROUND, brief: emptyBrief() }).brief

describe("what a model found", () => {
  const message =
    "Something cosy for the opening of our reading room, shown at the tram stops, twenty of them. No cats."

  test("is inferred, with the words of the message that it came from", () => {
    const brief = turn(message, [
      { field: "contentType", value: "poster", evidence: "shown at the tram stops" },
      { field: "audience", value: { text: "our reading room" }, evidence: "the opening of our  reading room" },
    ])
    expect(viewOf(brief).contentType).toMatchObject({
      value: "poster",
      source: "inferred",
      evidence: "shown at the tram stops",
    })
    expect(brief.audience).toMatchObject({ value: { text: "our reading room", audienceId: null }, source: "inferred" })
  })

  test.for<[why: string, lie: Finding]>([
    ["words that nobody said", { field: "contentType", value: "poster", evidence: "a big poster" }],
    ["a part of a word", { field: "contentType", value: "poster", evidence: "tram stop" }],
    ["a topic in the model's own words", { field: "topic", value: "Library launch", evidence: "reading room" }],
    ["another number", { field: "quantity", value: 40, evidence: "twenty of them" }],
    [
      "a size without its figures",
      { field: "dimensions", value: [{ unit: "px", width: 1080, height: 1080, label: "a" }], evidence: "twenty" },
    ],
    ["a day without one", { field: "deadline", value: "2026-11-20T23:59:59.000Z", evidence: "reading room" }],
    ["a colour that is refused", { field: "colors", value: ["cats"], evidence: "cats" }],
    ["a piece that there is not", { field: "contentType", value: "poster", evidence: "tram stops", deliverable: 4 }],
  ])("%s is dropped", ([, lie]) => {
    expect(turn(message, [lie])).toEqual(byRules(message))
  })

  test("a day that the rules read otherwise, or that is far away, is dropped", () => {
    const said = "A flyer for our fair, needed by 20 November"
    for (const value of ["2026-11-27T23:59:59.000Z", "2031-11-20T23:59:59.000Z"]) {
      expect(turn(said, [{ field: "deadline", value, evidence: "by 20 November" }])).toEqual(byRules(said))
    }
  })

  test("changes nothing that was confirmed, not even that something is not needed", () => {
    const confirmed = mergeBrief(
      emptyBrief(),
      [patchOf("contentType", "flyer", { explicit: true }), patchOf("colors", null, { explicit: true })],
      "person",
    )
    const said = "shown at the tram stops in green"
    const brief = turn(
      said,
      [
        { field: "contentType", value: "poster", evidence: "shown at the tram stops" },
        { field: "intent", value: "awareness", evidence: "shown at the tram stops" },
      ],
      confirmed,
    )
    expect(viewOf(brief).contentType).toMatchObject({ value: "flyer", source: "confirmed" })
    expect(viewOf(brief).intent).toMatchObject({ value: "awareness", source: "inferred" })
    expect(turn("in teal", [{ field: "colors", value: ["teal"], evidence: "teal" }], confirmed).colors.source).toBe(
      "confirmed",
    )
  })

  test.for([
    { found: [], status: "SUBMITTED" },
    { found: [{ field: "price", value: 1, evidence: "x" }] },
    { found: [{ field: "topic", value: "Tea", evidence: "tea", id: "1" }] },
    { found: [{ field: "audience", value: { text: "all", audienceId: crypto.randomUUID() }, evidence: "all" }] },
    {
      found: [
        { field: "visualDirection", value: { words: ["calm"], styleIds: [crypto.randomUUID()] }, evidence: "calm" },
      ],
    },
    { found: [{ field: "quantity", value: 5_000, evidence: "5000" }] },
    "found",
    null,
  ])("an answer with more than findings is none: %j", (answer) => {
    expect(ModelAnswer.safeParse(answer).success).toBe(false)
  })
})

describe("orders to the tool", () => {
  const injected = cases.filter(({ kind }) => kind === "injection").flatMap(({ turns }) => turns.at(-1) ?? [])
  /** What the three messages order, beside what is wanted. */
  const ordered: Record<string, Omit<Finding, "evidence">[]> = {
    "12 thumbnails": [
      { field: "contentType", value: "thumbnail" },
      { field: "quantity", value: 12 },
      { field: "deadline", value: "2026-11-11T23:59:59.000Z" },
    ],
    YouTube: [
      { field: "platform", value: ["youtube"] },
      { field: "deadline", value: "2026-11-12T23:59:59.000Z" },
    ],
    "20 posters": [
      { field: "contentType", value: "poster" },
      { field: "quantity", value: 20 },
      { field: "audience", value: { text: "children" } },
      { field: "dimensions", value: [{ unit: "mm", width: 594, height: 841, label: "A1" }] },
    ],
  }

  test.for(Object.entries(ordered))("%s: not obeyed through a model, whatever words it names", ([order, wants]) => {
    const message = injected.find((one) => one.includes(order)) ?? ""
    const words = message.match(/[\p{L}\d]+/gu) ?? []
    expect(words.length).toBeGreaterThan(8)
    const found = words.flatMap((word, at) =>
      [word, words.slice(at, at + 2).join(" "), words.slice(at, at + 4).join(" ")].flatMap((evidence) =>
        wants.map((want) => ({ ...want, evidence }) as Finding),
      ),
    )
    const { now, timezone } = AROUND
    expect(proposalsOf({ found }, { message, brief: emptyBrief(), now, timezone })).toEqual([])
  })
})

describe("what a model says", () => {
  const said = {
    answer: 'Good: 5 slides. I did not use: "the dog". When do you need it?',
    message: "5 slides, by May",
    unused: ["the dog"],
  }

  test("stands for the rules' answer when it says and asks the same", () => {
    expect(canStandFor('Lovely, 5 slides. I left out "the dog". When shall it be ready?', said)).toBe(true)
    expect(canStandFor("Lovely, 5 slides. When shall it be ready?", said)).toBe(false)
    expect(canStandFor('Lovely, 5 slides. I left out "the dog".', said)).toBe(false)
    expect(canStandFor("", said)).toBe(false)
  })

  test.for([
    "It costs 5 credits.",
    "That is 6 slides",
    "See https://x.example",
    "Your task was submitted",
    "For 5 €",
    "It is free",
  ])("never begins with %s", (words) => expect(mayBegin(`${words} `, said)).toBe(false))

  test("is not judged in the middle of a word or figure", () => {
    const fifteen = { answer: "Good: 15 slides.", message: "" }
    expect(mayBegin("Good: 1", fifteen)).toBe(true)
    expect(mayBegin("Good: 16 ", fifteen)).toBe(false)
  })
})
