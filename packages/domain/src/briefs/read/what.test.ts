import { describe, expect, test } from "vitest"
import type { Brief } from "../brief.ts"
import { nextStep } from "../decide.ts"
import { extract } from "../extract.ts"
import { applyTurn } from "../reduce.ts"
import { askedCounts, type Step } from "../steps.ts"
import { emptyBrief } from "../view.ts"
import { lettersApart } from "./typos.ts"

const CONTEXT = { now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [] }

function after(...messages: string[]): Brief {
  let brief = emptyBrief()
  const steps: Step[] = []
  for (const message of messages) {
    const last = steps.at(-1)
    const lastQuestion = last && last.kind !== "ready" ? last : null
    brief = applyTurn(brief, extract(message, { ...CONTEXT, brief, lastQuestion }))
    steps.push(nextStep(brief, { ...CONTEXT, asked: askedCounts(steps) }))
  }
  return brief
}

/** "3 facebook post", "poster print": each deliverable in a line. */
function made(...messages: string[]): string[] {
  return after(...messages).deliverables.map(({ contentType, platform, quantity }) =>
    [quantity.value, platform.value?.join("+"), contentType.value]
      .filter((part) => part !== null && part !== undefined)
      .join(" "),
  )
}

describe("several deliverables", () => {
  test.each<[string, string[]]>([
    ["For our harvest fair: three flyers and 5 Instagram posts.", ["3 print flyer", "5 instagram post"]],
    [
      "A LinkedIn post, a poster and a header for our website about beehives",
      ["1 linkedin post", "1 print poster", "1 web header"],
    ],
    ["Landing page plus a TikTok video for the escape game", ["1 web landing page", "1 tiktok video"]],
    ["| Piece | Number |\n| Poster | 2 |\n| Flyer | 30 |", ["2 print poster", "30 print flyer"]],
    ["1. Facebook ad\n2. Two Instagram stories\n3. Web banner", ["1 facebook ad", "2 instagram story", "1 web banner"]],
    ["One Instagram reel a day for two weeks about pottery", ["14 instagram reel"]],
    ["LinkedIn ads for the pump maker: 3 motifs, each in English, French and Dutch", ["9 linkedin ad"]],
    ["Ein Plakat und zwei Facebook-Beiträge für den Flohmarkt", ["1 print poster", "2 facebook post"]],
    ["Une affiche et trois publications Instagram pour la fête du pain", ["1 print poster", "3 instagram post"]],
    ["Un cartel y dos anuncios en Facebook para la feria", ["1 print poster", "2 facebook ad"]],
    ["En plakat og tre innlegg på Instagram om strikkekafeen", ["1 print poster", "3 instagram post"]],
    ["Due storie Instagram e un volantino per la sagra", ["2 instagram story", "1 print flyer"]],
    ["We need a poster. The poster should show our new kiln.", ["1 print poster"]],
    ["A Facebook carousel with 6 slides", ["6 facebook carousel"]],
  ])("%s", (message, expected) => {
    expect(made(message)).toEqual(expected)
  })
  test("each has the size and the day that are said of it", () => {
    const [poster, stories] = after(
      "A poster in 50 x 70 cm by 20 November and three Instagram stories by 3 December",
    ).deliverables
    expect([poster?.deadline.value?.slice(0, 10), stories?.deadline.value?.slice(0, 10)]).toEqual([
      "2026-11-20",
      "2026-12-03",
    ])
    expect(poster?.dimensions.value).toHaveLength(1)
    expect(stories?.dimensions.value).toBeNull()
  })
  test("one is added, changed and dropped later", () => {
    const first = "A flyer and a Facebook post about our cider"
    expect(made(first, "and a web banner too please")).toEqual(["1 print flyer", "1 facebook post", "1 web banner"])
    expect(made(first, "make it four Facebook posts")).toEqual(["1 print flyer", "4 facebook post"])
    expect(made(first, "no flyer after all")).toEqual(["1 facebook post"])
  })
})

describe("what is meant and what is only named", () => {
  test.each<[string, string[]]>([
    ["We paint posters for cinemas. Instagram post please.", ["1 instagram post"]],
    ["Our competitors post on TikTok. We need a LinkedIn ad.", ["1 linkedin ad"]],
    ["I saw you on Facebook. A flyer for the rowing school please.", ["1 print flyer"]],
    ["Our Instagram account was locked. Make a Facebook post about the tram.", ["1 facebook post"]],
    ["Redesign of our logo for the bike shop", ["1 logo"]],
    ["A story, I mean a reel for Instagram", ["1 instagram reel"]],
    ["A 30 second product video for YouTube", ["1 youtube video"]],
    ["A 6-page flyer for the choir", ["1 print flyer"]],
    ["A 20 page deck for the board", ["20 presentation slide"]],
    ["an intsagram stroy for the tea house", ["1 instagram story"]],
    ["two bannners for the web site", ["2 web banner"]],
    ["Facebook cover for the harp school", ["1 facebook header"]],
  ])("%s", (message, expected) => {
    expect(made(message)).toEqual(expected)
  })
  test.each<[string[], string[]]>([
    [["3 Facebook posts about hats", "Two of those are enough."], ["2 facebook post"]],
    [["3 Facebook posts about hats", "my boss wants 7 posts now"], ["7 facebook post"]],
    [["LinkedIn banner about hats", "We decided: an Instagram story it is."], ["1 instagram story"]],
  ])("%j", (messages, expected) => {
    expect(made(...messages)).toEqual(expected)
  })
  test("what a later word replaced is kept", () => {
    const [post] = after("3 Facebook posts about hats", "actually 5", "the boss wants 7 posts now").deliverables
    expect(post?.quantity).toMatchObject({ value: 7, source: "confirmed", was: 5 })
  })
})

test("a swapped, missing, added or wrong letter is one apart", () => {
  for (const [one, other] of [
    ["poster", "psoter"],
    ["poster", "postr"],
    ["poster", "posster"],
    ["poster", "paster"],
  ] as const) {
    expect(lettersApart(one, other, 2)).toBe(1)
  }
  expect(lettersApart("poster", "boaster", 2)).toBe(2)
  expect(lettersApart("poster", "carousel", 2)).toBe(3)
})

describe("what a company does for a living is not what it orders", () => {
  test.each<[string, string[]]>([
    ["Wir drucken Plakate, brauchen aber ein Logo.", ["1 logo"]],
    ["Nous imprimons des affiches, mais il nous faut un logo.", ["1 logo"]],
    ["Vendemos carteles, pero necesitamos un logo.", ["1 logo"]],
    ["Vi lager plakater, men trenger en logo.", ["1 logo"]],
    ["We're a TikTok studio and need a LinkedIn banner.", ["1 linkedin banner"]],
  ])("%s", (message, expected) => {
    expect(made(message)).toEqual(expected)
  })
})

describe("what a piece says or teaches is not what is ordered", () => {
  test.each<[string, string[]]>([
    ["An Instagram post on how to fold a flyer", ["1 instagram post"]],
    ["LinkedIn post: six ways to mend your banner", ["1 linkedin post"]],
    ["Facebook ad: missing cat posters found me my cat", ["1 facebook ad"]],
    ["They say a video gets more clicks than a header. So let's do a YouTube video.", ["1 youtube video"]],
    ["facebook post for web designers night school", ["1 facebook post"]],
    ["How much is it to get a Facebook post made?", ["1 facebook post"]],
  ])("%s", (message, expected) => {
    expect(made(message)).toEqual(expected)
  })
  test.each<[string, string]>([
    ["Logo for a sales coaching school", "sales"],
    ["Logo for an awareness trainer", "awareness"],
  ])("a trade is no goal: %s", (message, goal) => {
    expect(after(message).intent.value).not.toBe(goal)
  })
  test.each<[string, string]>([
    ["A poster for the new cafe. Goal: sales. By 18 December.", "sales"],
    ["An Instagram story. The goal is reach.", "awareness"],
    ["Ein Flyer. Ziel: Umsatz.", "sales"],
  ])("a goal that is named needs no verb, and is no topic: %s", (message, goal) => {
    const brief = after(message)
    expect(brief.intent.value).toBe(goal)
    expect(brief.topic.value ?? "").not.toMatch(/sales|reach|umsatz/i)
  })
  test("sayings and rules of the house refuse nothing", () => {
    for (const message of [
      "Kein Morgen ohne Brot! Ein Poster für die Bäckerei.",
      "Ingen kveld uten kakao! En plakat til kafeen.",
      "No shoes allowed, we say. A poster for the trampoline hall.",
      "Pas de stress pour la date. Une affiche pour le club.",
      "A poster for the pool. Avoid: nothing",
      "Nothing beats warm soup. A poster for the canteen.",
      "Ohne Regen kein Segen! Ein Poster für die Gärtnerei.",
    ]) {
      expect(after(message).avoid.value).toBeNull()
    }
  })
  test("what was refused or asked for is taken back in a later message", () => {
    expect(after("Logo for a harbour, no gulls", "gulls are fine after all, but no ships").avoid.value).toEqual([
      "ships",
    ])
    expect(after("Facebook banner in red for our market", "forget the red").colors.value).toBeNull()
  })
  test("a remark is no answer", () => {
    expect(after("Poster please", "The invoice will be paid by the parish.").topic.value).toBeNull()
    expect(after("Poster please", "thank you for the kind welcome!").topic.value).toBeNull()
    expect(after("Poster please", "our cashier is on holiday").topic.value).toBeNull()
    expect(after("Instagram post about barges", "never mind, forget it").audience.value).toBeNull()
    expect(after("Instagram post about barges", "please send the bill to our office").audience.value).toBeNull()
  })
})
