import { describe, expect, test } from "vitest"
import { nextStep } from "./decide.ts"
import { extract } from "./extract.ts"
import { hear } from "./hear.ts"
import { applyTurn } from "./reduce.ts"
import { say } from "./say.ts"
import { askedCounts, type Step } from "./steps.ts"
import { emptyBrief } from "./view.ts"

const CONTEXT = { now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [] }
const FACTS = { fromCredits: 10, days: [2, 10], rounds: 2 } as const

/** What is said in reply to the last of some messages. */
function reply(...messages: string[]): string {
  let brief = emptyBrief()
  let said = ""
  const steps: Step[] = []
  for (const message of messages) {
    const last = steps.at(-1)
    const lastQuestion = last && last.kind !== "ready" ? last : null
    const patches = extract(message, { ...CONTEXT, brief, lastQuestion })
    brief = applyTurn(brief, patches)
    const step = nextStep(brief, { ...CONTEXT, asked: askedCounts(steps) })
    steps.push(step)
    said = say(step, brief, patches, { heard: hear(message, patches, lastQuestion), facts: FACTS })
  }
  return said
}

const FIRST = "A Facebook post about our tandem shop"

describe("a client's question is answered, and the open one asked again", () => {
  test.each([
    ["What does it cost?", "A piece starts at 10 credits."],
    ["Was kostet das?", "A piece starts at 10 credits."],
    ["How long does it take?", "2 to 10 business days"],
    ["Combien de temps faut-il ?", "2 to 10 business days"],
    ["How many revisions do I get?", "2 rounds of changes are included"],
    ["Can I cancel and get a refund?", "full refund until work starts"],
    ["What do you make?", "posts, stories, reels"],
  ])("%s", (question, answer) => {
    const said = reply(FIRST, question)
    expect(said).toContain(answer)
    expect(said).toMatch(/\?$/)
    expect(said).not.toContain("I did not")
  })
  test("it never becomes the answer", () => {
    const patches = extract("How much is it?", { ...CONTEXT, brief: emptyBrief(), lastQuestion: null })
    expect(patches).toEqual([])
  })
})

test("what was not understood is said", () => {
  const said = reply("A Facebook post about our tandem shop. The gate code is on the blue note.")
  expect(said).toContain('I did not use: "The gate code is on the blue note."')
  expect(reply("A Facebook post about our tandem shop. Many thanks and best wishes")).not.toContain("I did not use")
})

test("a message in another script is told which languages are read", () => {
  expect(reply("צריך פוסט לפייסבוק")).toContain("I read English, German, French, Spanish and Norwegian")
  expect(reply(FIRST)).not.toContain("I read English")
})

test("several deliverables are named, and a question says which one it is about", () => {
  const said = reply("Posters and a LinkedIn post about our choir")
  expect(said).toContain("printed poster and a LinkedIn post")
  expect(reply("Posters and a LinkedIn post about our choir", "neighbours", "to sell tickets", "You decide")).toMatch(
    /The printed poster: how many do you need\?$/,
  )
})
