import { describe, expect, test } from "vitest"
import { applyTurn, Brief, emptyBrief, extract, mergeBrief, nextStep, readiness, say } from "./index.ts"

const CONTEXT = { now: new Date("2026-11-11T09:00:00Z"), timezone: "Europe/Berlin", audiences: [] }

describe("a day that is still unclear", () => {
  const turn = (brief: Brief, message: string) =>
    applyTurn(brief, extract(message, { ...CONTEXT, brief, lastQuestion: null }))

  test.each([
    ["Poster for the boat club, needed by the regatta.", "named_event", "regatta"],
    ["Poster for the boat club, due 05/06.", "ambiguous_date", "05/06"],
  ])("%s is kept in its words, is not settled, and is asked for", (message, note, words) => {
    const brief = turn(emptyBrief(), message)
    expect(brief.deadline).toMatchObject({ value: null, source: "pending", note })
    expect(brief.deadline.evidence).toContain(words)
    const { open, missing } = readiness(brief)
    expect([...open, ...missing]).toContain("deadline")
  })
  test("is no answer that was skipped", () => {
    const patches = extract("needed by the regatta", { ...CONTEXT, brief: emptyBrief(), lastQuestion: null })
    const brief = applyTurn(emptyBrief(), patches)
    const step = nextStep(brief, { ...CONTEXT, asked: {} })
    expect(say(step, brief, patches)).toBe(say(step, emptyBrief(), []))
  })
  test("its words are cut where they are stored", () => {
    const evidence = "r".repeat(900)
    const patch = { field: "deadline", value: null, confidence: 0.4, evidence, note: "named_event" } as const
    expect(Brief.safeParse(mergeBrief(emptyBrief(), [patch], "inference")).success).toBe(true)
  })
  test("gives way to a day and replaces none", () => {
    const open = turn(emptyBrief(), "Poster for the boat club, needed by the regatta.")
    const known = turn(open, "We need it by 1 December.")
    expect(known.deadline.value).toContain("2026-12-01")
    expect(known.deadline.note).toBeUndefined()
    expect(turn(known, "It must be ready before the regatta.").deadline).toEqual(known.deadline)
  })
})
