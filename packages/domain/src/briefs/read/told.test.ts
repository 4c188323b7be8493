import { describe, expect, test } from "vitest"
import { applyTurn, emptyBrief, extract } from "../index.ts"

const CONTEXT = { now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [], lastQuestion: null }

function made(message: string): string[] {
  const { deliverables } = applyTurn(emptyBrief(), extract(message, { ...CONTEXT, brief: emptyBrief() }))
  return deliverables.map(({ contentType, platform }) => `${platform.value?.join("+")} ${contentType.value}`)
}

function topic(message: string): string | null {
  return applyTurn(emptyBrief(), extract(message, { ...CONTEXT, brief: emptyBrief() })).topic.value
}

describe("what is told of others orders nothing", () => {
  test.each([
    ["My sister-in-law does all her marketing on TikTok. We would like a leaflet about our looms.", "print flyer"],
    [
      "The butcher opposite plasters Facebook with ads. A landing page about our game pies, please.",
      "web landing page",
    ],
    ["Unsere Praktikantin macht alles auf TikTok, aber ich hätte gern ein Plakat für das Hoffest.", "print poster"],
    [
      "Voriges Jahr hat uns ein Bekannter drei Flyer gebastelt. Jetzt soll es ein LinkedIn-Beitrag werden.",
      "linkedin post",
    ],
    ["Mon neveu ne jure que par TikTok, mais il nous faudrait un dépliant pour notre scierie.", "print flyer"],
    ["Mi hijo vive pegado a YouTube, pero lo que buscamos es un cartel para la vendimia.", "print poster"],
    ["Sjefen er helt opphengt i LinkedIn, men vi trenger en brosjyre om traktorer.", "print flyer"],
  ])("%s", (message, expected) => {
    expect(made(message)).toEqual([expected])
  })
})

describe("what is asked for in the same words", () => {
  test.each([
    ["My sister-in-law wants a TikTok video about her looms.", "tiktok video"],
    ["Unsere Praktikantin braucht ein Plakat für das Hoffest.", "print poster"],
  ])("%s", (message, expected) => {
    expect(made(message)).toEqual([expected])
  })
})

describe("a subject is a thing, whatever else stands before it", () => {
  test.each([
    ["Sehr geehrte Damen und Herren, wir brauchen einen Flyer zum Thema Sturzprophylaxe.", /Sturzprophylaxe/],
    ["2 posts linkedin, recrutement soudeurs, pour le 20 novembre", /soudeurs/i],
    ["3 historias instagram, clases de buceo, para el viernes", /buceo/i],
    ["poster for bagpipe lessons - before the end of the month", /bagpipe/i],
  ])("%s", (message, expected) => {
    expect(topic(message)).toMatch(expected)
  })
})

describe("what is refused, and what only tells of the world", () => {
  test.each([
    ["Stock photos are a no-go for us. Instagram ad, running shoes.", ["stock photos"]],
    ["Bitte auf Denglisch verzichten. LinkedIn-Beitrag über Altbausanierung.", ["denglisch"]],
    ["Facebook-Anzeige für das Hospiz, alles außer Kerzen.", ["kerzen"]],
    ["Poster for the dance school, but leave the ballerina silhouettes to the others.", ["ballerina silhouettes"]],
    ["No dog left behind! Instagram story for our kennel.", null],
    ["Uten mat og drikke duger helten ikke! Facebook-annonse for kafeen.", null],
    ["Slides: winter without snow, 6 of them", null],
    ["Our soap has no dye, no palm oil, no perfume. A story on Instagram about that.", null],
    ["LinkedIn carousel on how to avoid mould in cellars", null],
    ["Story for our bakery; keep croissants out of it. Instagram.", ["croissants"]],
  ])("%s", (message, expected) => {
    const brief = applyTurn(emptyBrief(), extract(message, { ...CONTEXT, brief: emptyBrief() }))
    expect(brief.avoid.value).toEqual(expected)
  })
})

describe("a piece for each of several is as many", () => {
  test.each([
    ["Un cartel para cada una de nuestras dos salas, sobre el aforo.", 2],
    ["Für unsere 4 Filialen jeweils ein Facebook-Titelbild.", 4],
    ["One Instagram post each for our three dogs looking for a home.", 3],
    ["Instagram post for our three dogs looking for a home.", 1],
  ])("%s", (message, expected) => {
    const brief = applyTurn(emptyBrief(), extract(message, { ...CONTEXT, brief: emptyBrief() }))
    expect(brief.deliverables[0]?.quantity.value).toBe(expected)
  })
})

describe("a goal is the client's own", () => {
  test.each([
    ["My wife sells candles. I need a logo for my welding shop.", null],
    ["Mi hermano enseña a nadar. Yo necesito un logo para mi taller de motos.", null],
    ["Meine Schwester verkauft Honig. Ich brauche ein Plakat für meine Fahrschule.", null],
    ["A Facebook ad to sell the old boats of our rowing club.", "sales"],
    ["Members voted to sell the old van. A story on Instagram about our choir.", null],
    ["Anuncio de Facebook para la panadería.", null],
    ["Open Monday to Friday. Logo for the tailor.", null],
    ["Anmeldeschluss ist der 3. Mai. Plakat für den Stadtlauf.", null],
    ["We teach cooks how to sharpen knives. Logo for the school, please.", null],
    ["Facebook ad to fill the last places on our sailing trip.", "sales"],
    ["LinkedIn post, I want people to download our guide to lifts", "signups"],
  ])("%s", (message, expected) => {
    const brief = applyTurn(emptyBrief(), extract(message, { ...CONTEXT, brief: emptyBrief() }))
    expect(brief.intent.value).toBe(expected)
  })
})
