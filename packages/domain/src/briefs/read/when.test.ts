import { describe, expect, test } from "vitest"
import { emptyBrief, viewOf } from "../view.ts"
import { read } from "./reading.ts"
import { readDeadline } from "./when.ts"

const NOW = new Date("2026-11-11T09:00:00Z") // a Wednesday
const deadline = (message: string, zone = "UTC") => readDeadline(read(message), viewOf(emptyBrief()), NOW, zone)
/** Day and hour in UTC, with what is noted. */
function due(message: string, zone?: string): string | null {
  const { value = null, note } = deadline(message, zone) ?? {}
  const at = typeof value === "string" ? value.substring(0, 16).replace("T18:00", "") : null
  return [at, note].filter(Boolean).join(" ") || null
}

describe("the day that the files are needed", () => {
  test.each([
    ["A poster by 4 December", "2026-12-04"],
    ["We need the brochure on 3 March", "2027-03-03"],
    ["Deadline: 30 Nov", "2026-11-30"],
    ["Flyer, final files 2027-01-08", "2027-01-08"],
    ["The print-ready file has to be there on 12 January, the fair is on 20 January", "2027-01-12"],
    ["The gala is on 20 January. Please deliver by 8 January.", "2027-01-08"],
    ["Kick-off call Monday, first draft 20 November, final artwork 1 December", "2026-12-01"],
    ["The shop opens on 1 April; the printer needs the files by 12 March", "2027-03-12"],
    ["We open at 9 on Saturday. Poster by Friday please.", "2026-11-13"],
    ["Sale runs until 30 November, banner needed tomorrow", "2026-11-12"],
    ["A header, 4 December, no hurry", "2026-12-04"],
    ["next friday", "2026-11-20"],
    ["We open on 5 December, so the poster has to hang a week earlier.", "2026-11-28"],
    ["Abrimos el 1 de diciembre. Quiero el anuncio una semana antes.", "2026-11-24"],
    ["Poster for Christmas, two weeks before Christmas please", "2026-12-10"],
    ["The printer collects on 8 December, he asks for the PDF five working days before.", "2026-12-01"],
    ["Konserten er lørdag 28. november. Plakaten må henge på mandag.", "2026-11-16"],
    ["Story für die Töpferei, bitte bis Mitte nächster Woche.", "2026-11-18"],
    [
      "The gala needs a programme for its many guests and friends; it is needed by\nclose of business on 3 December.",
      "2026-12-03",
    ],
  ])("%s", (message, day) => {
    expect(due(message)).toBe(day)
  })
  test.each([
    "Facebook ad: 15 % off until 30 November.",
    "Poster: the pool is closed from 3 to 9 January.",
    "The museum is open every Sunday.",
    "Our shop has been here since 3 May 1999.",
    "Last Friday we moved.",
    "The offer is valid until 24 December.",
    "Facebook post: until 30 November every second pair of gloves is free.",
    "Das Bad ist vom 3. bis 9. Januar geschlossen.",
    "L'exposition est ouverte jusqu'au 9 janvier.",
    "La oferta es válida hasta el 9 de enero.",
    "Tilbudet gjelder til 9. januar.",
    "Opening hours: Monday to Friday 9 to 17.",
    "Call us around the clock, 24/7.",
    "Half of it, 1/2 page, 3/4 in colour",
  ])("not due: %s", (message) => {
    expect(deadline(message)).toBeNull()
  })
  test("a day before what it is for is a suggestion, and says so", () => {
    expect(deadline("A poster for our jazz night on 12 March")).toMatchObject({
      value: "2027-03-11T18:00:00.000Z",
      note: "day_before_event",
      confidence: 0.5,
      evidence: "12 March",
    })
    expect(due("Poster for our jazz night, send it on 12 March")).toBe("2027-03-12")
  })
})

describe("how days are written", () => {
  test.each([
    ["by Monday week", "2026-11-23"],
    ["we need it a week on Tuesday", "2026-11-24"],
    ["in 5 working days", "2026-11-18"],
    ["three weeks is fine", "2026-12-02"],
    ["within 2 wks", "2026-11-25"],
    ["have it with me in 9 days", "2026-11-20"],
    ["ready in two weeks' time", "2026-11-25"],
    ["by the end of next month", "2026-12-31"],
    ["due 4/25", "2027-04-25"],
    ["bis 3. Februar", "2027-02-03"],
    ["Abgabe am 03.02.", "2027-02-03"],
    ["wir brauchen es bis nächsten Freitag", "2026-11-13"],
    ["we'd need it on the first Monday in December", "2026-12-07"],
    ["the poster should reach me on Thu, 26th", "2026-11-26"],
    ["due Mon 23 Nov", "2026-11-23"],
    ["no later than the 27th", "2026-11-27"],
    ["need it by the first of december", "2026-12-01"],
    ["I need it for the supper it's on the twenty eighth of november so by the twentieth please", "2026-11-20"],
    ["not this Friday but the next one", "2026-11-20"],
    ["file due Friday 17:30", "2026-11-13T17:30"],
    ["spätestens am Donnerstag, den 19.", "2026-11-19"],
    ["bis zum zwanzigsten November", "2026-11-20"],
    ["au plus tard le jeudi 19", "2026-11-19"],
    ["lo necesitamos el 25", "2026-11-25"],
    ["senest torsdag den 19.", "2026-11-19"],
    ["in zehn Werktagen", "2026-11-25"],
    ["innerhalb von zwei Wochen", "2026-11-25"],
    ["bis übermorgen", "2026-11-13"],
    ["bis Ende des Monats", "2026-11-30"],
    ["pour le 4 mai", "2027-05-04"],
    ["d'ici vendredi", "2026-11-13"],
    ["dans quinze jours", "2026-11-26"],
    ["livraison le 05/06", "2027-06-05"],
    ["avant la fin du mois", "2026-11-30"],
    ["para el 4 de mayo", "2027-05-04"],
    ["lo necesitamos el viernes que viene", "2026-11-13"],
    ["en dos semanas", "2026-11-25"],
    ["entrega: 12 de diciembre de 2026", "2026-12-12"],
    ["innen fredag", "2026-11-13"],
    ["innen to uker", "2026-11-25"],
    ["levering 12. januar", "2027-01-12"],
    ["klar til i morgen", "2026-11-12"],
    ["entro venerdì", "2026-11-13"],
    ["tra due settimane", "2026-11-25"],
  ])("%s", (message, day) => {
    expect(due(message)).toBe(day)
  })
  test.each(["due 05/06", "on 7/8 please", "by 02/03", "by 05/06/2027"])(
    "two days at once are asked: %s",
    (message) => {
      expect(deadline(message)).toMatchObject({ value: null, note: "ambiguous_date" })
    },
  )
  test.each([
    ["before Easter", "2027-03-27 day_before_event"],
    ["must be ready ahead of Mother's Day", "2027-05-08 day_before_event"],
    ["vor Weihnachten fertig", "2026-12-23 day_before_event"],
    ["avant la fête des mères, merci pour nous", "2027-05-29 day_before_event"],
    ["antes de Semana Santa", "2027-03-27 day_before_event"],
    ["før påske", "2027-03-27 day_before_event"],
    ["needed by Black Friday", "2026-11-27"],
  ])("days with a name: %s", (message, day) => {
    expect(due(message)).toBe(day)
  })
  test("Mothering Sunday is in March where that is kept", () => {
    expect(due("due before Mother's Day", "Europe/London")).toBe("2027-03-06 day_before_event")
  })
  test.each([
    ["Poster, needed by the regatta.", "needed by the regatta"],
    ["It must be ready before the summer fair.", "ready before the summer fair"],
    ["Flyer, in time for our open day please", "in time for our open day"],
    ["Wir brauchen das Plakat rechtzeitig zum Stadtfest.", "rechtzeitig zum Stadtfest"],
  ])("an event that nobody can compute is kept as words: %s", (message, words) => {
    expect(deadline(message)).toMatchObject({ value: null, note: "named_event", evidence: words })
  })
  test.each(["A poster by the door", "A sign by the river", "Photos by our photographer", "in time for lunch"])(
    "a place is no event: %s",
    (message) => {
      expect(deadline(message)).toBeNull()
    },
  )
})

describe("the time of day", () => {
  test.each([
    ["by Friday 5 pm PST", "2026-11-14T01:00"],
    ["by Friday 17:00", "2026-11-13T17:00"],
    ["pour vendredi 17h", "2026-11-13T17:00"],
    ["pour vendredi à 17h30", "2026-11-13T17:30"],
    ["bis Freitag 15 Uhr", "2026-11-13T15:00"],
    ["by 5pm EST on Friday", "2026-11-13T22:00"],
    ["el viernes a las 17", "2026-11-13T17:00"],
    ["innen fredag kl. 12", "2026-11-13T12:00"],
    ["by Friday noon", "2026-11-13T12:00"],
    ["by 5 pm", "2026-11-11T17:00"],
    ["by 8 am", "2026-11-12T08:00"],
    ["by Friday, we are open 9-17h", "2026-11-13"],
  ])("%s", (message, at) => {
    expect(due(message)).toBe(at)
  })
  test("is the client's, unless a zone is named", () => {
    expect(due("by Friday 17:00", "Europe/Berlin")).toBe("2026-11-13T16:00")
    expect(due("by Friday 17:00 GMT", "Europe/Berlin")).toBe("2026-11-13T17:00")
  })
})
