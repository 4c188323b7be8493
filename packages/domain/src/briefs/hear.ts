import { copy } from "../copy/index.ts"
import { type BriefPatch, clip } from "./brief.ts"
import { clean } from "./read/clean.ts"
import { anyWord } from "./read/words.ts"
import type { Question } from "./steps.ts"
import { listed } from "./words.ts"

/** What clients ask; answered from the settings in force. */
type ClientQuestion = "price" | "time" | "revisions" | "refund" | "forms"

/** What a message says besides what the brief took from it. */
export type Heard = { question: ClientQuestion | null; unused: string[]; unreadable: boolean }

/** The figures that an answer needs. */
export type ServiceFigures = {
  /** Credits of the cheapest piece. */
  fromCredits: number
  /** Business days of the fastest and the slowest usual work. */
  days: readonly [fastest: number, slowest: number]
  /** Rounds of changes that a task includes. */
  rounds: number
}

const ASKED: readonly (readonly [ClientQuestion, RegExp])[] = [
  [
    "refund",
    anyWord(
      "refunds?|money back|cancel(?:led|ling)?|geld zurück|stornieren|rembours\\p{L}*|annuler|reembols\\p{L}*|cancelar|refusjon|avbestille",
    ),
  ],
  [
    "revisions",
    anyWord(
      "revisions?|rounds? of (?:changes|feedback|corrections)|how (?:many|often) (?:changes|corrections)|change requests?|korrektur(?:en|schleifen?)?|änderungs(?:runden?|wünsche)|corrections?|révisions?|modifications|revisiones|correcciones|cambios|revisjoner|korrekturrunder|rettelser",
    ),
  ],
  [
    "time",
    anyWord(
      "how (?:long|fast|quick(?:ly)?|soon)|when (?:will|can|would|could)[^.!?\\n]{0,30}(?:ready|done|finished|have|get|deliver)|turn-?around|lead time|wie lange|wie schnell|wann (?:ist|sind|bekomme|wäre)|combien de temps|quels? délais?|quand (?:est-ce|sera|pouvez)|cuánto (?:tiempo|tarda[n]?)|cuándo|hvor (?:lang tid|fort|raskt)|når (?:er|kan|blir)",
    ),
  ],
  [
    "price",
    anyWord(
      "(?:what|how much)[^.!?\\n]{0,30} (?:cost|costs|charge|price)|how much(?: is| are| does| do| would| will)?|prices?|pricing|costs?|cost|expensive|kostet|kosten|preise?|wie teuer|combien(?: ça)?(?: coûte)?|coûte(?:nt)?|prix|tarifs?|cuánto cuesta[n]?|cuánto|precios?|hva koster|pris(?:en|er)?|quanto costa",
    ),
  ],
  [
    "forms",
    anyWord(
      "what (?:do|can|kinds?|sort)[^.!?\\n]{0,20} (?:you|of)[^.!?\\n]{0,20}(?:make|do|offer|design|produce|things|work)|(?:can|could|do) you (?:also )?(?:make|do|design|offer|produce)|was (?:macht|könnt|bietet)|macht ihr auch|que (?:faites|proposez)|faites-vous|qué (?:hacen|hacéis|ofrecen)|hacen|hva (?:lager|tilbyr)|lager dere",
    ),
  ],
]
const IS_QUESTION =
  /^(?:hi|hey|hello|and|also|but|so|well|by the way|hallo|bonjour|hola|hei)?[,\s]*(?:how|what|when|which|why|where|who|can|could|do|does|is|are|will|would|wie|was|wann|wo|könnt|macht|kann|combien|quel|quand|que|est-ce|pouvez|faites|cuánto|cuándo|qué|pueden|hacen|hva|når|hvor|kan|lager|quanto)(?!\p{L})/iu
const POLITE =
  /^(?:(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|thanks?|thank you|many thanks|thx|cheers|best|kind|warm|regards|best wishes|please|pls|hallo|guten (?:tag|morgen)|danke|vielen dank|viele grüße|mit freundlichen grüßen|liebe grüße|bitte|bonjour|merci|cordialement|s'il vous plaît|hola|gracias|saludos|por favor|hei|takk|hilsen)(?!\p{L})[^.!?\n]{0,30})$/iu
const MAX_SHOWN = 2

function isTaken(clause: string, patches: readonly BriefPatch[]): boolean {
  const said = clause.toLowerCase()
  return patches.some(({ evidence = "" }) =>
    evidence
      .toLowerCase()
      .split(/, |; /)
      .some((part) => part.trim().length > 0 && (said.includes(part.trim()) || part.includes(said))),
  )
}

/** What a message asks, and which of its sentences the brief has nothing of. */
export function hear(message: string, patches: readonly BriefPatch[], question: Question | null): Heard {
  const text = clean(message)
  const clauses = text.split(/(?<=[.!?;])\s+|\n+/u).map((clause) => clause.trim())
  const asked = clauses.filter((clause) => clause.endsWith("?") || IS_QUESTION.test(clause))
  const kind = asked.flatMap((clause) => ASKED.filter(([, words]) => clause.search(words) >= 0))[0]?.[0] ?? null
  const answered = question !== null && patches.some(({ field }) => field === question.field)
  const unused = clauses.filter(
    (clause) =>
      clause.split(/\s+/).length >= 3 &&
      !POLITE.test(clause) &&
      !(kind && asked.includes(clause)) &&
      !isTaken(clause, patches),
  )
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return {
    question: kind,
    unused: answered && clauses.length === 1 ? [] : unused.slice(0, MAX_SHOWN).map((clause) => clip(clause, 80)),
    unreadable: letters > 3 && latin < letters / 2,
  }
}

/** The answer to a client's question, in a sentence or two. */
export function answerTo(
  question: ClientQuestion,
  { fromCredits, days: [fastest, slowest], rounds }: ServiceFigures,
): string {
  const { answers } = copy.assistant
  switch (question) {
    case "price":
      return answers.price(fromCredits)
    case "time":
      return answers.time(fastest, slowest)
    case "revisions":
      return answers.revisions(rounds)
    case "refund":
      return answers.refund
    case "forms":
      return answers.forms(listed(Object.values(copy.brief.forms).map(([, many]) => many)))
  }
}
