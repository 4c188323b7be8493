import { describe, expect, test } from "vitest"
import { DELIVERABLE_TYPES, STYLE_AXES } from "../catalog/enums.ts"
import { hueFamily } from "./colors.ts"
import { ChooseStylesInput, MoreStylesInput, SayInput, SetBriefFieldInput } from "./inputs.ts"
import { mergeBrief } from "./reduce.ts"
import type { StyleCard, StyleChoice } from "./style-card.ts"
import { whyText } from "./style-why.ts"
import { rankStyles, type StyleContext } from "./styles.ts"
import { emptyBrief } from "./view.ts"

const COLORS: Record<string, string[]> = {
  minimal: ["#f4f1ea", "#22201d"],
  bold: ["#f03b20", "#111111"],
  editorial: ["#efe7da", "#8a2b1d"],
  corporate: ["#eaf0f6", "#12355b"],
  playful: ["#ffe3ec", "#3d2c8d"],
  premium: ["#14120f", "#d8c08a"],
  organic: ["#e9eddc", "#3f7d3a"],
  tech: ["#0d1117", "#58e1c1"],
}

const cards: StyleCard[] = DELIVERABLE_TYPES.flatMap((deliverableType) =>
  STYLE_AXES.map((styleAxis) => ({
    id: `${deliverableType}-${styleAxis}`,
    deliverableType,
    styleAxis,
    subStyle: null,
    colorTemperature: "warm",
    energyLevel: "calm",
    densityLevel: "airy",
    formalityLevel: "casual",
    colorSamples: COLORS[styleAxis] ?? [],
    industries: styleAxis === "corporate" ? ["Finance"] : [],
    semanticTags: [],
    moodKeywords: [],
  })),
)

const brief = mergeBrief(
  emptyBrief(),
  [
    { field: "platform", value: ["instagram"], confidence: 0.9 },
    { field: "contentType", value: "carousel", confidence: 0.9 },
    {
      field: "visualDirection",
      value: { styleIds: [], axes: ["editorial"], words: ["warm", "like a magazine"] },
      confidence: 0.9,
    },
  ],
  "inference",
)
const context: StyleContext = {
  brief,
  brandColors: ["#2f6b36", "#ffffff"],
  industry: "Finance",
  history: [{ styleId: "static_ad-premium", styleAxis: "premium", taskTitle: "Gift set" }],
}

describe("style cards", () => {
  test("what was said comes first, and the first four differ", () => {
    const ranked = rankStyles(cards, context)
    expect(ranked[0]?.card.id).toBe("instagram_post-editorial")
    expect(new Set(ranked.slice(0, 4).map(({ card }) => card.styleAxis)).size).toBe(4)
    expect(ranked).toHaveLength(12)
  })
  test("each card says why in one line", () => {
    const why = Object.fromEntries(rankStyles(cards, context).map(({ card, why }) => [card.styleAxis, whyText(why)]))
    expect(why).toMatchObject({
      editorial: 'You said "like a magazine, warm"',
      organic: "Fits your brand's greens",
      premium: 'Chosen for "Gift set"',
      corporate: "Works well in finance",
    })
    expect(whyText({ code: "suits_form", axis: "minimal" })).toBe("Calm, lets the product speak")
  })
  test("a habit, a brand look, popularity and news each have their line", () => {
    const whyOf = (change: Partial<StyleContext>, id: string, rows: readonly StyleCard[] = cards) => {
      const bare = { brief: emptyBrief(), brandColors: [], industry: null, history: [], now: new Date("2026-06-01") }
      const found = rankStyles(rows, { ...bare, ...change }, { limit: 104 }).find(({ card }) => card.id === id)
      return found && whyText(found.why)
    }
    const choice = (styleAxis: StyleChoice["styleAxis"], at: number) => ({ styleId: `gone-${at}`, styleAxis })
    const habit = (["minimal", "bold", "minimal", "tech", "minimal"] as const).map(choice)
    expect(whyOf({ history: habit }, "logo-minimal")).toBe("You often choose minimal")
    expect(whyOf({ history: habit }, "logo-tech")).toBe("Chosen for your last task")
    expect(whyOf({ history: habit.slice(2) }, "logo-minimal"), "twice is no habit").toBe("Chosen for your last task")

    const look = {
      name: "Quiet workshop",
      toneBucket: "playful",
      energyBucket: "calm",
      densityBucket: "airy",
      premiumBucket: "premium",
      colorBucket: "warm",
      colorSamples: [],
    } as const
    expect(whyOf({ looks: [look] }, "logo-premium")).toBe('Close to your brand look "Quiet workshop"')
    expect(whyOf({ looks: [{ ...look, energyBucket: "energetic", densityBucket: "dense" }] }, "logo-premium")).toBe(
      "Quiet luxury",
    )

    const told = cards.map((card) => ({
      ...card,
      createdAt: new Date(card.id === "logo-tech" ? "2026-05-20" : "2025-01-01"),
      popularity: card.id === "logo-bold" ? 5 : 0,
    }))
    expect(whyOf({}, "logo-bold", told)).toBe("Popular with other clients")
    expect(whyOf({}, "logo-tech", told)).toBe("New in the library")
    expect(whyOf({ now: new Date("2026-08-01") }, "logo-tech", told)).toBe("Precise and modern")
    const alike = told.map((card) => ({ ...card, createdAt: new Date("2026-05-20") }))
    expect(whyOf({}, "logo-tech", alike), "a library that is new as a whole has no news").toBe("Precise and modern")
  })
  test("more like this stays near and leaves out what was shown", () => {
    const more = rankStyles(cards, context, {
      mode: "more",
      anchorId: "instagram_post-tech",
      shown: ["instagram_story-tech"],
      limit: 4,
    })
    expect(more.every(({ card }) => card.styleAxis === "tech")).toBe(true)
    expect(more.map(({ card }) => card.id)).not.toContain("instagram_post-tech")
    expect(more.map(({ card }) => card.id)).not.toContain("instagram_story-tech")
  })
  test("different goes to axes not shown yet", () => {
    const shown = ["editorial", "organic", "premium", "minimal"].map((axis) => `instagram_post-${axis}`)
    const other = rankStyles(cards, context, { mode: "different", shown, limit: 4 })
    expect(other.map(({ card }) => card.styleAxis).sort()).toEqual(["bold", "corporate", "playful", "tech"])
  })
  test("the order does not depend on the order of the rows", () => {
    const ids = (list: readonly StyleCard[]) => rankStyles(list, context).map(({ card }) => card.id)
    expect(ids(cards.toReversed())).toEqual(ids(cards))
  })
  test("colours have names", () => {
    expect(["#2f6b36", "#12355b", "#c0392b", "#ff9f1c", "#6b3f1d", "#111111"].map(hueFamily)).toEqual([
      "greens",
      "blues",
      "reds",
      "oranges",
      "browns",
      "dark",
    ])
  })
})

describe("inputs", () => {
  const briefId = "5f0c6f3e-6f1b-4a6f-9d8e-2d3c4b5a6978"
  test("a field is set with a value of its own kind", () => {
    const set = (field: string, value: unknown) =>
      SetBriefFieldInput.safeParse({ briefId, version: 1, field, value }).success
    expect(set("quantity", 5)).toBe(true)
    expect(set("quantity", "5")).toBe(false)
    expect(set("quantity", 500)).toBe(false)
    expect(set("audience", { text: "CFOs" })).toBe(true)
    expect(set("deadline", null)).toBe(true)
    expect(set("deadline", "tomorrow")).toBe(false)
    expect(set("price", 1)).toBe(false)
  })
  test("messages and choices are bounded", () => {
    const say = (text: string) =>
      SayInput.safeParse({ briefId, version: 1, clientMessageId: "message-0001", text }).success
    expect(say("hello")).toBe(true)
    expect(say("  ")).toBe(false)
    expect(say("a".repeat(8000))).toBe(true)
    expect(say("a".repeat(8001))).toBe(false)
    expect(say("\u0000")).toBe(false)
    const choose = (styleIds: string[]) => ChooseStylesInput.safeParse({ briefId, version: 1, styleIds }).success
    expect(choose([briefId])).toBe(true)
    expect(choose([briefId, briefId])).toBe(false)
    expect(choose([])).toBe(true)
    expect(choose(Array.from({ length: 5 }, () => crypto.randomUUID()))).toBe(false)
    expect(MoreStylesInput.safeParse({ briefId, mode: "more" }).success).toBe(false)
    expect(MoreStylesInput.safeParse({ briefId, mode: "different" }).success).toBe(true)
  })
})
