import { describe, expect, test } from "vitest"
import { applyTurn, askedCounts, type Brief, emptyBrief, extract, nextStep, type Step } from "../index.ts"

const CONTEXT = { now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [] }

function talk(...messages: string[]): { brief: Brief; step: Step } {
  let brief = emptyBrief()
  const steps: Step[] = []
  for (const message of messages) {
    const last = steps.at(-1)
    const lastQuestion = last && last.kind !== "ready" ? last : null
    brief = applyTurn(brief, extract(message, { ...CONTEXT, brief, lastQuestion }))
    steps.push(nextStep(brief, { ...CONTEXT, asked: askedCounts(steps) }))
  }
  return { brief, step: steps.at(-1) ?? { kind: "ready" } }
}

describe("a likely subject stands on the sheet and is asked about", () => {
  const message = "Our rowers' club turns 50 on 6 June. Banner for the website."
  test("it is the ready answer", () => {
    const { brief, step } = talk(message)
    expect(brief.topic).toMatchObject({ value: "Rowers' club turns 50", source: "inferred" })
    expect(step).toMatchObject({ field: "topic", quickReplies: [{ label: "Rowers' club turns 50" }] })
  })
  test.each([
    ["yes", "Rowers' club turns 50", "confirmed"],
    ["not sure", "Rowers' club turns 50", "inferred"],
    ["the jubilee", "Jubilee", "inferred"],
  ])("%s", (answer, topic, source) => {
    const { brief, step } = talk(message, answer)
    expect(brief.topic).toMatchObject({ value: topic, source })
    expect(step).not.toMatchObject({ field: "topic" })
  })
  test("what is plainly said is not asked", () => {
    expect(talk("Instagram post about our rye bread").step).not.toMatchObject({ field: "topic" })
  })
})

test("a day that is only likely is asked about, and goes where there is none", () => {
  const said = ["Can you do next Thursday? Flyer for the dance class"]
  const { brief, step } = talk(...said)
  expect(brief.deadline.value).toBe("2026-11-19T18:00:00.000Z")
  expect(step).toMatchObject({ field: "deadline" })
  expect(talk(...said, "no fixed date").brief.deadline.value).toBeNull()
  expect(talk(...said, "20. November 2026").brief.deadline.value).toBe("2026-11-20T18:00:00.000Z")
})

test("what was said but not plainly is asked about first, with the guess as the ready answer", () => {
  const { step } = talk("Can you do next Thursday? Flyer about the dance class")
  expect(step).toMatchObject({ field: "deadline" })
  expect(step?.kind === "ask" && step.quickReplies[0]?.value).toBe("2026-11-19T18:00:00.000Z")
})

test("a day that is hardly likely is kept in its words and asked about", () => {
  const { brief, step } = talk("On 3 December I need 4 stories about the 5 stages of cheese, Instagram")
  expect(brief.deadline).toMatchObject({
    value: null,
    note: "unclear_day",
    evidence: expect.stringContaining("3 December"),
  })
  expect(step).toMatchObject({ field: "deadline" })
})

test("colours beside words of style in the answer about the look are only colours", () => {
  const { brief } = talk("Instagram post about our rye bread for bakers, to sell more", "magical, midnight blue, gold")
  expect(brief.visualDirection.value?.words).toEqual(["magical"])
  expect(brief.colors.value).toEqual(["midnight blue", "gold"])
})

describe("what a message is about", () => {
  test.each([
    ["Two posters for the factory wall: hand washing.", "Hand washing"],
    ["Plakat til kurs i sveising", "Kurs i sveising"],
    ["Bitte ein Plakat fürs Krippenspiel, wir wollen es ab Dezember aushängen.", "Krippenspiel"],
    ["Facebook ad, hearing aids. We send it out on 30 November.", "Hearing aids"],
    ["LinkedIn carousel: why roofs leak. 7 slides.", "Why roofs leak"],
    ["Notre boutique ferme. Une publication Facebook pour l'annoncer.", "Boutique ferme"],
  ])("%s", (message, topic) => {
    expect(talk(message).brief.topic.value).toBe(topic)
  })
})
