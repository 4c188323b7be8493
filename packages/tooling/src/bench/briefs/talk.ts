import {
  applyTurn,
  askedCounts,
  type Brief,
  emptyBrief,
  extract,
  nextStep,
  type Step,
  say,
} from "@atelier/domain/briefs"
import { chance, type Talk } from "./labels.ts"

export const AROUND = { now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [] }
export type Question = Exclude<Step, { kind: "ready" }>
/** What a client who does not mind says, in the language of the conversation. */
type Shrugs = { unsure: string[]; size: string[]; date: string[]; words: string[] }
const SHRUGS: Record<string, Shrugs> & { en: Shrugs } = {
  en: {
    unsure: ["not sure", "you decide", "no idea", "whatever you think is best", "skip"],
    size: ["the usual", "standard size"],
    date: ["no fixed date", "no rush", "whenever you can"],
    words: ["write it for me", "you write it", "I will send the text later"],
  },
  de: {
    unsure: ["weiß nicht", "entscheidet ihr", "keine Ahnung", "egal", "überspringen"],
    size: ["das übliche", "Standardgröße"],
    date: ["kein fester Termin", "eilt nicht"],
    words: ["schreibt ihr", "den Text schicke ich später"],
  },
  fr: {
    unsure: ["je ne sais pas", "à vous de voir", "aucune idée", "peu importe", "passer"],
    size: ["le format habituel", "taille standard"],
    date: ["pas de date précise", "rien ne presse"],
    words: ["écrivez-le pour moi", "j'enverrai le texte plus tard"],
  },
  es: {
    unsure: ["no lo sé", "decidid vosotros", "ni idea", "me da igual", "saltar"],
    size: ["lo habitual", "tamaño estándar"],
    date: ["sin fecha fija", "no hay prisa"],
    words: ["escribidlo vosotros", "mandaré el texto más tarde"],
  },
  no: {
    unsure: ["vet ikke", "bestem dere", "aner ikke", "spiller ingen rolle", "hopp over"],
    size: ["det vanlige", "standardstørrelse"],
    date: ["ingen fast dato", "det haster ikke"],
    words: ["skriv det for meg", "jeg sender teksten senere"],
  },
}
/** A client who is still asked after so many answers has given up. */
export const PATIENCE = 15

/** A conversation as the product leads it, with the time of each turn. */
export function openTalk() {
  const steps: Step[] = []
  const times: number[] = []
  let brief = emptyBrief()
  return {
    times,
    hear: (message: string): Step => {
      const start = process.threadCpuUsage()
      const last = steps.at(-1)
      const patches = extract(message, { ...AROUND, brief, lastQuestion: last && last.kind !== "ready" ? last : null })
      brief = applyTurn(brief, patches)
      const step = nextStep(brief, { ...AROUND, asked: askedCounts(steps) })
      say(step, brief, patches, { timezone: AROUND.timezone })
      const { user, system } = process.threadCpuUsage(start)
      times.push((user + system) / 1_000)
      steps.push(step)
      return step
    },
    brief: (): Brief => brief,
    last: (): Step | undefined => steps.at(-1),
  }
}

/** The same client goes on and answers every question truthfully from the labels, until nothing is asked any more. */
export function finish(talk: Talk, open: ReturnType<typeof openTalk>) {
  const asked: string[] = []
  for (let turns = talk.say.length; turns <= PATIENCE; turns += 1) {
    const step = open.last()
    if (!step || step.kind === "ready") {
      return { turns, ready: true, asked }
    }
    const said = answer(step, talk, pieceAsked(open.brief(), step))
    asked.push(`${step.field}? ${said}`)
    open.hear(said)
  }
  return { turns: PATIENCE, ready: false, asked }
}

/** Which deliverable a question is about: by its place in the list. */
function pieceAsked(brief: Brief, { deliverable }: Question): number {
  return Math.max(
    0,
    brief.deliverables.findIndex(({ id }) => id === deliverable),
  )
}

/** Whether the labels hold all that a client must know: what it is about and what is to be made. */
export function isAnswerable({ want, say: turns }: Talk): boolean {
  return Boolean(
    turns.length <= 2 && want.topic && want.deliverables.every((piece) => piece.type && piece.platform?.[0]),
  )
}

function answer(step: Question, talk: Talk, index: number): string {
  const { field, quickReplies } = step
  const { want } = talk
  const piece = want.deliverables[index] ?? want.deliverables[0] ?? {}
  const pick = (...forms: string[]) => forms[chance(`${talk.id} ${field}`) % forms.length] ?? ""
  const first = (accepted: string) => accepted.split("|")[0] ?? ""
  const shrugs = SHRUGS[talk.lang] ?? SHRUGS.en
  const unsure = pick(...shrugs.unsure)
  switch (field) {
    case "topic":
      return want.topic ? first(want.topic) : unsure
    case "platform":
      return piece.platform?.map(first).join(" and ") ?? unsure
    case "contentType":
      return piece.type ? pick(first(piece.type), `a ${first(piece.type)}`, `${first(piece.type)}, please`) : unsure
    case "audience":
      return want.audience ? pick(first(want.audience), `for ${first(want.audience)}`) : unsure
    case "intent":
      return want.intent ? first(want.intent) : unsure
    case "visualDirection":
      return [...(want.words ?? []), ...(want.colors ?? [])].map(first).join(", ") || unsure
    case "dimensions":
      return piece.size?.map(first).join(" and ") ?? pick(...shrugs.size, quickReplies[0]?.label ?? "skip")
    case "quantity":
      return typeof piece.quantity === "number" ? String(piece.quantity) : pick("1", "one", "just one")
    case "deadline":
      return want.deadline ? dateAnswer(talk, want.deadline, pick) : pick(...shrugs.date)
    case "colors":
      return want.colors?.map(first).join(" and ") ?? unsure
    case "avoid":
      return want.avoid?.map((one) => `no ${first(one)}`).join(", ") ?? "nothing"
    case "contentOutline":
      return pick(...shrugs.words)
    default:
      return "that is fine"
  }
}

function dateAnswer({ lang }: Talk, deadline: string, pick: (...forms: string[]) => string): string {
  const day = deadline.split(/[|T]/)[0] ?? deadline
  const locale = lang === "en" || lang === "xx" ? "en-GB" : lang
  const written = new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
  return pick(written, locale === "en-GB" ? `by ${written}` : written, day)
}
