import { describe, expect, test } from "vitest"
import { extract } from "../extract.ts"
import { emptyBrief, viewOf } from "../view.ts"
import { read } from "./reading.ts"
import { readAudience } from "./who.ts"

function who(message: string): string | undefined {
  const patch = readAudience(read(message), viewOf(emptyBrief()), [])
  return patch?.field === "audience" ? patch.value?.text : undefined
}

describe("the people a piece is for", () => {
  test.each([
    ["Instagram story about our new tents, so that scouts hear of them.", "Scouts"],
    ["Flyer for a knitting circle; widowers especially are welcome.", "Widowers"],
    [
      "Poster about hearing tests. Mostly tilers and people from the quarry will see it.",
      "Tilers and people from the quarry",
    ],
    ["Poster for the driving course, seniors are the ones we want", "Seniors"],
    ["Target: school cooks. LinkedIn carousel, steam ovens.", "School cooks"],
    ["A carousel that explains to site managers why scaffolds fail", "Site managers"],
    ["Flyer: first aid course for plumbers.", "Plumbers"],
    ["Plakat Radkurs, gedacht für Berufspendler.", "Berufspendler"],
    ["Flyer Yoga. Zielgruppe sind werdende Väter.", "Werdende Väter"],
    ["Un carrousel sur le gel, destiné aux vignerons.", "Vignerons"],
    ["Affiche yoga. Cible : jeunes parents", "Jeunes parents"],
    ["Folleto de yoga, dirigido a enfermeras.", "Enfermeras"],
    ["Brosjyre om yoga\nMålgruppe: lastebilsjåfører", "Lastebilsjåfører"],
  ])("%s", (message, people) => {
    expect(who(message)).toBe(people)
  })
  test.each([
    "LinkedIn post about lifts. The inspectors say that everyone with a key has forgotten half of it.",
    "A post so that it finds its place.",
    "Ein Plakat, damit es uns gefällt.",
    "Someone from the council rings me on Monday. An ad on Facebook for tree surgery.",
    "We teach sales people how to listen. A banner for our LinkedIn page.",
    "Instagram ad so that our last 40 lanterns find a home",
  ])("nobody: %s", (message) => {
    expect(who(message)).toBeUndefined()
  })
})

describe("how many pieces", () => {
  const context = { brief: emptyBrief(), now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [] }
  function counts(message: string) {
    const patches = extract(message, { ...context, lastQuestion: null })
    return patches.flatMap((patch) => (patch.field === "quantity" ? [patch.value] : []))
  }
  test.each([
    ["ein halbes Dutzend Stories für Instagram", [6]],
    ["une demi-douzaine de stories instagram", [6]],
    ["media docena de stories para instagram", [6]],
    ["et halvt dusin Instagram-innlegg", [6]],
    ["Format: LinkedIn-innlegg\nAntall: 3", [3]],
    ["Format: Plakat\nAnzahl: 3", [3]],
    ["En LinkedIn-karusell på fem sider om radon", [5]],
    ["Un carrousel LinkedIn de six pages sur la neige", [6]],
    ["LinkedIn carousel, 10 pp, bearings", [10]],
    ["one A3 poster for the window", [1]],
    ["Facebook ad, firewood, 2 of them", [2]],
  ])("%s", (message, wanted) => {
    expect(counts(message)).toEqual(wanted)
  })
})
