import { describe, expect, test } from "vitest"
import {
  applyTurn,
  askedCounts,
  emptyBrief,
  extract,
  nextStep,
  readiness,
  type Step,
  say,
  toTask,
  viewOf,
} from "./index.ts"
import type { Question } from "./steps.ts"

const NOW = new Date("2026-11-11T09:00:00Z")
const TIMEZONE = "Europe/Berlin"
const CONTEXT = { now: NOW, timezone: TIMEZONE, audiences: [] }

/** A conversation by the rules alone; returns what was said and the brief at the end. */
function talk(...messages: string[]) {
  let brief = emptyBrief()
  const steps: Step[] = []
  const said: string[] = []
  for (const message of messages) {
    const last = steps.at(-1)
    const lastQuestion = last && last.kind !== "ready" ? last : null
    const patches = extract(message, { ...CONTEXT, brief, lastQuestion })
    brief = applyTurn(brief, patches)
    const step = nextStep(brief, { ...CONTEXT, asked: askedCounts(steps) })
    steps.push(step)
    said.push(say(step, brief, patches, { timezone: TIMEZONE }))
  }
  return { brief, view: viewOf(brief), steps, said, last: steps.at(-1) }
}

const COFFEE =
  "We launch our autumn coffee blend on 1 December. Need something for Instagram, maybe five slides people swipe through, warm and a bit like a magazine. No stock photos please."

describe("conversations", () => {
  test("the one on the drawing board", () => {
    const { brief, said, steps, last } = talk(
      COFFEE,
      "People who brew at home, 25 to 40",
      "Like a magazine",
      "Write it for me",
    )
    expect(said[0]).toBe(
      'An Instagram carousel of 5 slides about "Autumn coffee blend launch", warm and like a magazine, to make people notice, by Mon 30 Nov, without stock photos. Who is it for?',
    )
    expect(said[1]).toBe(
      "Got it: for people who brew at home, 25 to 40. Which direction is closest? Choose one or two, or ask for different ones.",
    )
    expect(steps.map((step) => (step.kind === "ready" ? "ready" : step.field))).toEqual([
      "audience",
      "visualDirection",
      "contentOutline",
      "ready",
    ])
    expect(last).toEqual({ kind: "ready" })
    expect(readiness(brief)).toEqual({ percent: 100, ready: true, missing: [], open: [] })
  })
  test("terse: one word at a time", () => {
    const { brief, last } = talk("logo", "bakery", "web", "locals", "awareness", "calm", "1", "2000x2000", "1", "no")
    expect(last?.kind).toBe("ready")
    expect(toTask(brief)).toMatchObject({
      title: "Web logo: Bakery",
      deliverableType: "logo",
      category: "UI_UX",
      quantity: 1,
    })
  })
  test("chatty: everything at once", () => {
    const { view, steps } = talk(
      "Hi there! So, we're a small law firm and on 15 January we host a webinar, it's called GDPR for founders. I'd love a LinkedIn carousel about GDPR basics, 6 slides, 1080x1350, aimed at founders of small startups, so that they sign up. It should be serious but friendly. Please don't use gavels or scales. Thank you so much!",
      "You decide",
      "Write it for me",
    )
    expect(steps.at(-1)?.kind).toBe("ready")
    expect(view).toMatchObject({
      topic: { value: "GDPR basics" },
      platform: { value: ["linkedin"] },
      contentType: { value: "carousel" },
      quantity: { value: 6 },
      intent: { value: "signups" },
      audience: { value: { text: "Founders of small startups" } },
      avoid: { value: ["gavels", "scales"] },
      deadline: { value: "2027-01-14T17:00:00.000Z", note: "day_before_event" },
    })
  })
  test("contradictory: the last word counts", () => {
    const { view, last } = talk(
      "Instagram post for our spring menu",
      "not Instagram, LinkedIn",
      "actually a story for Instagram and not LinkedIn",
      "foodies",
      "change the audience to families",
      "sales, no, more engagement",
      "bold, no wait, calm",
      "1080x1080",
      "actually 1080x1920",
      "next friday",
    )
    expect(view).toMatchObject({
      platform: { value: ["instagram"] },
      contentType: { value: "story" },
      audience: { value: { text: "Families" } },
      intent: { value: "engagement" },
      dimensions: { value: [{ width: 1080, height: 1920 }] },
    })
    expect(last?.kind).toBe("ready")
  })
  test("no English, emoji, right to left, markup, and very long", () => {
    const { brief, view, last, said } = talk(
      "مرحبا، نريد شيئا جميلا",
      "☕️☕️☕️",
      "مقهى جديد",
      "Instagram",
      "<img src=x onerror=alert(1)>Post",
      `${"الجيران ".repeat(600)}`,
      "🤷",
      "Awareness",
      "Calm and minimal",
      "1",
      "1080x1080",
      "1",
      "no fixed date",
      "skip",
    )
    expect(view.topic.value).toBe("مقهى جديد")
    expect(view.contentType.value).toBe("post")
    expect(view.audience.value?.text.length).toBeLessThanOrEqual(300)
    expect(readiness(brief).ready).toBe(true)
    expect(last?.kind).toBe("ready")
    expect(said.join(" ")).not.toContain("onerror")
  })
  test("nobody reads the same words twice in a row, and a default is offered after two tries", () => {
    const { said, steps } = talk("hello", "hm", "???", "well", "🤷", "...")
    for (const [index, words] of said.entries()) {
      expect(words).not.toBe(said[index - 1])
    }
    const third = steps[2] as Question
    expect(third).toMatchObject({ field: "topic", attempt: 3 })
    expect(third.quickReplies[0]?.label).toMatch(/^Use the default/)
  })
  test("words are calm: no exclamation marks, one question at most", () => {
    const { said } = talk("hello", COFFEE, "CFOs", "bold", "1080x1080", "skip")
    for (const words of said) {
      expect(words).not.toContain("!")
      expect(words.split("?").length).toBeLessThanOrEqual(2)
    }
  })
})

test("the finished brief becomes a task", () => {
  const { brief } = talk(COFFEE, "People who brew at home, 25 to 40", "Like a magazine", "Write it for me")
  const task = toTask(brief)
  expect(task).toMatchObject({
    title: "Instagram carousel of 5 slides: Autumn coffee blend launch",
    category: "SOCIAL_MEDIA",
    categorySlug: "social-media",
    quantity: 1,
    deliverableType: "instagram_post",
    estimatedHours: 7,
  })
  expect(task.requirements.map(({ id }) => id)).toEqual([
    "topic-1",
    "d1-form-1",
    "d1-place-1",
    "d1-size-1",
    "audience-1",
    "intent-1",
    "look-1",
    "content-1",
    "avoid-1",
  ])
  expect(task.requirements.find(({ id }) => id === "d1-size-1")?.text).toBe(
    "1080 x 1350 px (Instagram portrait, 4:5, the standard size)",
  )
  expect(task.requiredSkills.map(({ slug }) => slug)).toEqual([
    "social-media-design",
    "graphic-design",
    "typography",
    "copywriting",
  ])
})
