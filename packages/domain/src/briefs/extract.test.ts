import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { BRIEF_KEYS, BRIEF_VALUES, Brief, type BriefKey, type BriefPatch } from "./brief.ts"
import { type ExtractContext, extract } from "./extract.ts"
import { applyTurn, mergeBrief } from "./reduce.ts"
import { quickReplies } from "./replies.ts"
import type { Question } from "./steps.ts"
import { emptyBrief, viewOf } from "./view.ts"

const NOW = new Date("2026-11-11T09:00:00Z") // a Wednesday
const BERLIN = "Europe/Berlin"
const AUDIENCES = [{ id: "5f0c6f3e-6f1b-4a6f-9d8e-2d3c4b5a6978", name: "Home baristas" }]

function context(over: Partial<ExtractContext> = {}): ExtractContext {
  return { brief: emptyBrief(), now: NOW, timezone: BERLIN, audiences: AUDIENCES, lastQuestion: null, ...over }
}

const COFFEE =
  "We launch our autumn coffee blend on 1 December. Need something for Instagram, maybe five slides people swipe through, warm and a bit like a magazine. No stock photos please."

describe("corrections", () => {
  const first = extract(COFFEE, context())
  const brief = mergeBrief(emptyBrief(), first, "inference")
  const after = (message: string) => viewOf(applyTurn(brief, extract(message, context({ brief }))))

  test("replace what was understood, even at lower confidence", () => {
    expect(after("actually six slides").quantity).toMatchObject({ value: 6, source: "confirmed" })
    expect(after("no, make it six").quantity.value).toBe(6)
    expect(after("not Instagram, LinkedIn").platform.value).toEqual(["linkedin"])
    expect(after("swap Instagram for Facebook").platform.value).toEqual(["facebook"])
    expect(after("actually make it a story").contentType.value).toBe("story")
    expect(after("change the audience to CFOs").audience.value?.text).toBe("CFOs")
    expect(after("the topic is our winter blend instead").topic.value).toBe("Our winter blend")
    expect(after("the deadline should be 5 December").deadline.value).toBe("2026-12-05T17:00:00.000Z")
    expect(after("not like a magazine, make it playful").visualDirection.value?.words).toEqual(["warm", "playful"])
  })
  test("add where something is added", () => {
    expect(after("and LinkedIn too").platform.value).toEqual(["instagram", "linkedin"])
    expect(after("please also avoid red").avoid.value).toEqual(["stock photos", "red"])
    expect(after("nothing kitschy").avoid.value).toEqual(["stock photos", "kitschy"])
  })
  test("a platform taken back without another one is open again", () => {
    expect(after("not on Instagram").platform).toEqual({ value: null, confidence: 0, source: "pending" })
  })
  test("the number of pieces is open again when one post becomes a carousel", () => {
    const post = mergeBrief(emptyBrief(), extract("an Instagram post about tea", context()), "inference")
    expect(viewOf(post).quantity.value).toBe(1)
    const carousel = applyTurn(post, extract("actually make it a carousel", context({ brief: post })))
    expect(viewOf(carousel)).toMatchObject({ contentType: { value: "carousel" }, quantity: { value: null } })
  })
})

describe("answers in the light of the question", () => {
  const question = (field: BriefKey, said: BriefPatch[] = [], attempt = 1): Question => {
    const brief = mergeBrief(emptyBrief(), said, "inference")
    const replies = quickReplies(field, viewOf(brief), { now: NOW, timezone: BERLIN, audiences: AUDIENCES })
    return { kind: "ask", field, attempt, quickReplies: replies } as Question
  }
  const answer = (field: BriefKey, message: string, said: BriefPatch[] = []) => {
    const patches = extract(
      message,
      context({ brief: mergeBrief(emptyBrief(), said, "inference"), lastQuestion: question(field, said) }),
    )
    return patches.find((patch) => patch.field === field)
  }
  const instagram: BriefPatch[] = [{ field: "platform", value: ["instagram"], confidence: 0.9 }]

  test.each<[BriefKey, string, unknown]>([
    ["intent", "sales", "sales"],
    ["intent", "more people should know us", "awareness"],
    ["intent", "Sign-ups", "signups"],
    ["platform", "LinkedIn and Facebook", ["linkedin", "facebook"]],
    ["platform", "our website", ["web"]],
    ["platform", "x", null],
    ["contentType", "a flyer", "flyer"],
    ["dimensions", "1080x1350", [{ unit: "px", width: 1080, height: 1350, label: "1080 x 1350" }]],
    ["quantity", "five", 5],
    ["quantity", "I think 12 would be nice", 12],
    ["topic", "it's about our new oat milk 🥛", "New oat milk"],
    ["topic", "مقهى جديد في برلين", "مقهى جديد في برلين"],
    ["topic", "新しいコーヒー", "新しいコーヒー"],
    ["audience", "runners, mostly women over 40", { text: "Runners, mostly women over 40", audienceId: null }],
    ["audience", "Home baristas", { text: "Home baristas", audienceId: AUDIENCES[0]?.id }],
    ["deadline", "no rush", null],
    ["deadline", "tomorrow", "2026-11-12T17:00:00.000Z"],
    ["contentOutline", "Open from Monday\nFree coffee", ["Open from Monday", "Free coffee"]],
  ])("%s: %s", (field, message, value) => {
    expect(answer(field, message)?.value ?? null).toEqual(value)
  })
  test("positions, yes and both point at the quick replies", () => {
    const sizes = question("dimensions", instagram).quickReplies.map(({ value }) => value)
    expect(answer("dimensions", "the first one", instagram)?.value).toEqual(sizes[0])
    expect(answer("dimensions", "second", instagram)?.value).toEqual(sizes[1])
    expect(answer("dimensions", "yes please", instagram)?.value).toEqual(sizes[0])
    expect(answer("dimensions", "both", instagram)?.value).toHaveLength(2)
    expect(answer("topic", "yes")).toBeUndefined()
  })
  test.each(["not sure", "no", "you decide", "skip"])("as a first message fill in nothing: %s", (words) => {
    expect(extract(words, context())).toEqual([])
  })
  test("what is optional can be skipped, what is required can be left to us", () => {
    expect(answer("audience", "skip")).toMatchObject({ value: null, explicit: true })
    for (const words of ["skip", "you decide", "not sure", "weiß ich nicht", "peu importe", "da igual", "vet ikke"]) {
      const size = answer("dimensions", words, instagram)
      expect(size, words).toMatchObject({ note: "standard_size", value: [{ width: 1080, height: 1350 }] })
      expect(size?.explicit, words).toBeUndefined()
    }
    for (const words of ["idk", "not sure", "you decide", "keine Ahnung", "je ne sais pas", "no sé", "vet ikke"]) {
      expect(answer("audience", words), words).toMatchObject({ value: null, note: "ateliers_choice" })
    }
  })
  test("an answer to something else is not taken for the answer", () => {
    const lastQuestion = question("audience", instagram)
    const brief = mergeBrief(emptyBrief(), instagram, "inference")
    const patches = extract("Actually make it LinkedIn", context({ brief, lastQuestion }))
    expect(patches.map(({ field }) => field)).toEqual(["platform"])
  })
})

describe("whatever is typed", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...COFFEE.split(" "),
          ..."post for X about 20% off, 1080 x 1350 by next friday at 5pm people aged 25 to 40 who".split(" "),
          "not",
          ",",
          "🥐",
          "\u0000",
          "\ud800",
          "<b",
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(" ")),
  )
  test("never throws, and every patch fits its field and can be stored", () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom<BriefKey | null>(null, ...BRIEF_KEYS),
        fc.constantFrom(BERLIN, "America/New_York", "Nowhere/At all"),
        (message, field, timezone) => {
          const replies = field ? quickReplies(field, viewOf(emptyBrief()), { now: NOW, timezone, audiences: [] }) : []
          const lastQuestion = field ? ({ kind: "ask", field, attempt: 1, quickReplies: replies } as Question) : null
          const patches = extract(message, context({ timezone, lastQuestion }))
          for (const patch of patches) {
            if (patch.value !== null) {
              expect(BRIEF_VALUES[patch.field].safeParse(patch.value).success).toBe(true)
            }
            expect(patch.evidence?.length ?? 0).toBeLessThanOrEqual(200)
          }
          const brief = applyTurn(emptyBrief(), patches)
          expect(Brief.safeParse(brief).success).toBe(true)
          expect(JSON.stringify(brief)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
        },
      ),
      { numRuns: 400 },
    )
  })
  test.each([
    ["words", "for our new people who want a not very bold post about the first slides on 1 December, "],
    ["letters", "a"],
    ["spaces", "a  "],
    ["digits", "12 x 3,5:"],
    ["tags", "<b <i <"],
    ["quotes", 'says "a '],
    ["negations", "not no without "],
  ])("a very long run of %s is read in reasonable time", { retry: 2 }, (_, piece) => {
    const before = process.cpuUsage()
    expect(() => extract(piece.repeat(Math.ceil(20_000 / piece.length)), context())).not.toThrow()
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000)
  })
})
