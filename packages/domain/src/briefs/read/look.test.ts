import { describe, expect, test } from "vitest"
import { emptyBrief, viewOf } from "../view.ts"
import { readAvoid } from "./avoid.ts"
import { readColors } from "./color.ts"
import { readLook } from "./look.ts"
import { read } from "./reading.ts"

const BRIEF = viewOf(emptyBrief())
function look(message: string, answering = false) {
  const patch = readLook(read(message), BRIEF, answering)
  return patch?.field === "visualDirection" ? patch.value : undefined
}
const words = (message: string, answering = false) => look(message, answering)?.words
const axes = (message: string) => look(message)?.axes
const colours = (message: string) => readColors(read(message), BRIEF, false)?.value
const avoid = (message: string) => readAvoid(read(message), BRIEF, false)?.value

describe("words of style are kept as they were said", () => {
  test.each([
    ["A poster for the night market. Eerie, smoky.", ["eerie", "smoky"]],
    ["It should feel grungy, raw and a bit surreal.", ["grungy", "raw", "surreal"]],
    ["Banner for the notary. Dignified, plain.", ["dignified", "plain"]],
    ["A flyer for the choir, solemn and festive.", ["solemn", "festive"]],
    ["Style: loud, cheeky", ["loud", "cheeky"]],
    ["One A3 poster.\n\n5. Style\nPrecise and optimistic. No stock photographs.", ["precise", "optimistic"]],
    ["## Look and feel\nclear, exact\n## Budget\nmodest", ["clear", "exact"]],
    ["a luxurious poster", ["luxurious"]],
    ["Make it majestic for the king", ["majestic"]],
    ["Ein Plakat für den Chor, schlicht und feierlich", ["schlicht", "feierlich"]],
    ["Es soll verspielt und frech wirken", ["verspielt", "frech"]],
    ["Une affiche pour le club, sobre et élégante", ["sobre", "élégante"]],
    ["Un cartel para el club, alegre y moderno.", ["alegre", "moderno"]],
    ["En plakat til koret, enkel og koselig.", ["enkel", "koselig"]],
  ])("%s", (message, said) => {
    expect(words(message)).toEqual(said)
  })
  test.each([
    ["grand, velvety, a touch ironic", ["grand", "velvety", "ironic"]],
    ["wuthering", ["wuthering"]],
    ["like a tin toy, with lots of teal", ["like a tin toy"]],
    ["lots of teal", ["teal"]],
  ])("an answer is taken as it is: %s", (message, said) => {
    expect(words(message, true)).toEqual(said)
  })
  test("beside each stands the axis it pulls towards", () => {
    expect(axes("It should look stately and austere")).toEqual(["premium", "minimal"])
    expect(axes("A poster. Eerie, smoky.")).toEqual([])
  })
  test.each([
    "LinkedIn header. Lift repairs.",
    "We sell organic tea and warm socks",
    "A poster for the annual family festival",
    "The party is on Friday, the music is live.",
    "Flyer for the local dental clinic, Berlin",
  ])("none: %s", (message) => {
    expect(words(message)).toBeUndefined()
  })
})

describe("colours", () => {
  test.each([
    ["A flyer in bottle green and butter yellow", ["bottle green", "butter yellow"]],
    ["Banner, coral and slate only.", ["coral", "slate"]],
    ["Our brand colour is #0A3D62.", ["#0A3D62"]],
    ["Please use #ff0055, Pantone 286 C and RAL 5010", ["#ff0055", "Pantone 286 C", "RAL 5010"]],
    ["A poster in our brand colours", ["our brand colours"]],
    ["with lots of navy", ["navy"]],
    ["Farben: dunkelblau und weiß", ["dunkelblau", "weiß"]],
    ["in himmelblau, bitte", ["himmelblau"]],
    ["en bleu nuit et doré", ["bleu nuit", "doré"]],
    ["en azul marino y blanco", ["azul marino", "blanco"]],
    ["i marineblå og hvitt", ["marineblå", "hvitt"]],
  ])("%s", (message, said) => {
    expect(colours(message)).toEqual(said)
  })
  test.each([
    "A post for our mint tea",
    "Black Friday sale",
    "A flyer for the red wine bar",
    "Poster for the Green Party",
    "Orange juice and brown bread",
    "no red please",
    "Call me on #12",
  ])("things are none: %s", (message) => {
    expect(colours(message)).toBeUndefined()
  })
})

describe("what to avoid", () => {
  test.each([
    ["A logo, rustic, not twee.", ["twee"]],
    ["Cheerful but not silly", ["silly"]],
    ["not pompous, not dull", ["pompous", "dull"]],
    ["No clip art and no stock photos, please", ["clip art", "stock photos"]],
    ["No reels and no carousel, we have enough", ["reels", "carousel"]],
    ["Please avoid neon and comic fonts", ["neon", "comic fonts"]],
    ["without people on it", ["people on it"]],
    ["It must not look cheap", ["cheap"]],
    ["Bitte keine Fotos von Kindern", ["fotos von kindern"]],
    ["ohne Stockfotos, nicht kitschig", ["stockfotos", "kitschig"]],
    ["sans photos de groupe, pas trop chargé", ["photos de groupe", "chargé"]],
    ["sin dibujos, nada de rojo", ["dibujos", "rojo"]],
    ["uten bilder av barn, ikke barnslig", ["bilder av barn", "barnslig"]],
    ["A carousel about shore power.\nColours: teal and white. No stock photographs.", ["stock photographs"]],
  ])("%s", (message, items) => {
    expect(avoid(message)).toEqual(items)
  })
  test.each([
    "There is no lift in the building, so come early.",
    "No two loaves are the same, that is the point.",
    "We never met a florist without a van.",
    "We cannot wait to see it",
    "Our bread is made without yeast.",
    "I have no idea and no deadline",
    "Wir haben keine Website und brauchen einen Flyer",
    "Il n'y a pas de parking",
    "No hay aparcamiento",
    "It is not far from the station",
    "Det finnes ikke dårlig vær. Instagram-innlegg om regntøyet vårt.",
    "ingen fast dato",
    "sin fecha fija",
    "no fixed date",
  ])("idioms and statements refuse nothing: %s", (message) => {
    expect(avoid(message)).toBeUndefined()
  })
})
