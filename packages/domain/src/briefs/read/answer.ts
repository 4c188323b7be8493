import { type BriefPatch, type BriefValues, type BriefView, clip } from "../brief.ts"
import type { BriefIntent } from "../enums.ts"
import { usualValue } from "../replies.ts"
import { isRequired } from "../required.ts"
import { patchOf, type Question, type QuickReply } from "../steps.ts"
import { readBareNumber } from "./amount.ts"
import { outlineAnswer } from "./outline.ts"
import type { Reading } from "./reading.ts"
import { topicName } from "./topic.ts"
import { audience } from "./who.ts"

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:the )?(?:first|1st|top)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:1|one)$|^(?:das|die|der) erste$|^(?:le|la) premi(?:er|ère)$|^(?:el|la) primer[oa]$|^den første$/,
    0,
  ],
  [
    /^(?:the )?(?:second|2nd)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:2|two)$|^(?:das|die|der) zweite$|^(?:le|la) (?:deuxième|seconde?)$|^(?:el|la) segund[oa]$|^den andre$/,
    1,
  ],
  [
    /^(?:the )?(?:third|3rd)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:3|three)$|^(?:das|die|der) dritte$|^(?:le|la) troisième$|^(?:el|la) tercer[oa]$|^den tredje$/,
    2,
  ],
  [/^(?:the )?(?:fourth|4th)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:4|four)$/, 3],
  [/^(?:the )?last(?: (?:one|option))?$|^(?:das|die|der) letzte$|^(?:le|la) derni(?:er|ère)$/, -1],
]
const YES =
  /^(?:yes|yep|yeah|yup|sure|ok|okay|sounds good|that works|works|fine|correct|right|exactly|perfect|great|please do|go ahead|do it|agreed|si|sí|vale|claro|oui|d'accord|ja|ja bitte|gerne|passt|genau|greit|jo)(?: (?:please|that works|that's fine|thanks|that one|good|perfect|great|exactly))*$/
const UNSURE = [
  "(?:i )?(?:you (?:decide|choose|pick|tell me)|i leave (?:it|that) (?:up )?to you|leave (?:it|that) to you|up to you|your (?:call|choice)|whatever(?: (?:works|you (?:think|like|want)(?: is best)?))?|any(?:thing)?(?: (?:is fine|works|goes))?|no preferences?|(?:it )?does(?:n't| not) matter|surprise me|(?:the )?(?:usual|standard|default|normal)(?: (?:size|sizes|one|ones))?|(?:i'?m |i am |we are |we're )?not (?:really |so |quite )?sure(?: (?:yet|about that|to be honest|tbh))?|no (?:idea|clue)|(?:(?:i|we) )?(?:really )?(?:do(?:n't| not) |dont )(?:know|care|mind)(?: yet)?|have(?:n't| not) decided(?: yet)?|idk|dunno|unsure|undecided|hard to say|either(?: one)?|good question)",
  "(?:das ist (?:mir|uns) )?(?:ganz )?egal|(?:ich )?wei(?:ß|ss) (?:ich )?(?:noch |es )?nicht|keine ahnung|(?:entscheide(?:t|n sie)?|ent?scheidet) (?:ihr|du|sie|selbst)|(?:wie|was) (?:ihr|du|sie) (?:wollt|meint|möchtet|denkt|willst|meinst)|nicht sicher|(?:bin|sind) (?:mir|uns) nicht sicher|überlasse? ich (?:euch|dir|ihnen)|mir egal|beides recht",
  "peu importe|(?:je|on) (?:ne )?sais? pas(?: encore)?|(?:c'est )?(?:comme|à) vous (?:voulez|préférez|de voir|de choisir)|(?:à vous|a vous) de (?:décider|choisir|voir)|aucune idée|pas sûre?|je vous laisse (?:choisir|décider)|vous choisissez|décidez(?: vous-mêmes?)?|ça m'est égal|au choix",
  "(?:me |nos )?da igual|(?:pues )?no (?:lo )?(?:sé|se|sabemos)(?: aún| todavía)?|ni idea|(?:como|lo que) (?:queráis|quieran|prefieran|ustedes digan|veáis|usted quiera)|decid(?:an|id|e) (?:ustedes|vosotros|tú)|usted(?:es)? decide[n]?|no estoy segur[oa]|lo dejo en sus manos|elijan (?:ustedes)?",
  "(?:jeg |vi )?vet ikke(?: (?:helt|enda|ennå))?|(?:dere|du) (?:bestemmer|velger)|bestem (?:selv|dere|du)|(?:det )?(?:spiller|har) ingen (?:rolle|betydning)|samme for (?:meg|oss)|ingen anelse|usikker|ikke sikker|velg (?:selv|dere)",
  "non (?:lo )?(?:so|sappiamo)|fate voi|decidete voi|scegliete voi|è uguale|boh|non importa",
]
const YOU_CHOOSE = new RegExp(
  `^(?:(?:well|hm+|hmm|oh|puh|also|eh|pues|bof|tja),? )?(?:${UNSURE.join("|")})(?:[,.]? (?:really|honestly|to be honest|tbh|sorry|yet|please|you (?:decide|choose|pick)|ehrlich gesagt|desolée?|lo siento))*$`,
)
const NOT_NEEDED =
  /^(?:(?:please )?skip(?: (?:it|this|that|this one|the question))?|no|none|nope|nothing|n\/?a|not (?:needed|necessary|important|relevant|applicable)|pass|later|next|never mind|(?:there(?:'s| is) )?no (?:rush|hurry|deadline|fixed date|date|specific date|thanks)|flexible|whenever|any ?time|open|nein|nein danke|überspringen|weiter|später|nichts|keine?s?|kein fester termin|egal wann|non|non merci|passer?|on passe|plus tard|rien|aucune?|pas (?:de date|nécessaire|important)|saltar|omitir|paso|nada|ningun[oa]|más tarde|luego|no gracias|sin fecha|nei|nei takk|hopp over|senere|ingenting|ingen(?: frist)?|salta|niente|no grazie)(?: (?:really|yet|please|for now|thanks|bitte|danke|merci|gracias|takk))?$/
const BOTH =
  /^(?:both|all(?: of (?:them|these|those|the above))?|all (?:three|four)|everything|each|the first two|beide|alle|alles|les deux|tou(?:s|tes)|ambos|ambas|tod[oa]s|begge)$/

const SMALL_TALK =
  /^(?:hi|hey|hello|hallo|good (?:morning|afternoon|evening)|thanks?|thank you|cool|nice|lol|haha|hm+|test|danke|merci|gracias|takk|bonjour|hola|hei|guten (?:tag|morgen))$/

/** Says something beside the question: a delay, a remark about people or files, a wish about another thing. */
const BESIDE = [
  "(?:oh|ah|and|also|by the way|btw|ps|p\\.s\\.|fyi|just so you know|one more thing|before i forget|wait|hold on|hang on|sorry)[, ]",
  "(?:give me|one|just a|wait a) (?:a )?(?:moment|second|minute|sec)",
  "(?:let me|i'?ll|i will|i have to|i need to|i must|we'?ll|we will|we have to|i am going to|i'?m going to) (?:first |just )?(?:ask|check|think|see|look|get back|come back|talk|discuss|find out|confirm|send|mail|call|know)",
  "(?:can|could|would|will|do|does|did|is|are|may|should|how|when|what|why|where|who) (?:the|our|my|we|i|you|it|there|this|that|much|many|long|about)",
  "(?:the|our|my|your) (?:deadline|printer|logo|budget|file|files|photo\\p{L}*|picture\\p{L}*|boss|colleague|designer|partner|invoice|font|colou?rs?|team|website|size|format|due date|date)\\b.{0,60}\\b(?:is|are|has|have|had|was|were|wants?|will|must|should|needs?|sits?|goes|moved|works?|likes?|said|says|we)\\b",
  "(?:we|i) (?:always|never|already|also|still|recently|just|usually|sometimes|forgot|sent|send|attached|uploaded|use|used|had|pay|paid|called|wrote|moved|changed)",
  "(?:thanks|thank you|sorry|great|perfect|ok|okay|cool)[,.!]? (?:for|that|i|we|so|but|and|will|to)",
  "(?:oh,? )?(?:never ?mind|forget (?:it|that|about it|the whole thing)|cancel (?:it|that|this|everything)|vergiss es|vergessen sie es|laissez tomber|oubliez|olvídalo|déjalo|glem det)",
  "please (?:send|mail|e-?mail|call|ring|forward|invoice|bill|contact|confirm|deliver|ship)",
  "(?:the|our|my) (?:\\p{L}+ )?(?:printing|invoice|payment|delivery|shipping|address|rest|machine|files?) (?:will|is|are|was|has|can|should|goes)",
  "(?:the|our|my) (?:\\p{L}+ ){1,2}(?:is|are) (?:on holiday|on vacation|away|ill|sick|called|out of (?:the )?office)",
  ".{0,120}(?:if (?:that|this|it) helps|just so you know|for your information)[.!]?$",
  "(?:moment|warte|ich muss|wir müssen|ich melde|übrigens|ach)[, ]",
  "(?:un moment|attendez|je dois|je reviens|au fait)[, ]",
  "(?:un momento|espera|tengo que|por cierto)[, ]",
  "(?:et øyeblikk|vent|jeg må|forresten)[, ]",
].map((start) => new RegExp(`^(?:hm+,? |well,? |so,? |but,? )?${start}`, "iu"))

const BARE_INTENTS: readonly (readonly [BriefIntent, RegExp])[] = [
  ["signups", /\b(?:sign|leads?|regist|subscri|member|book|download|anmeld|inscri|suscri|påmeld)/i],
  ["sales", /\b(?:sale|sell|buy|revenue|order|money|purchas|conver|verkauf|umsatz|vend|vente|compr|selg|salg)/i],
  ["authority", /\b(?:author|expert|trust|credib|reput|leader|vertrauen|confi|troverd)/i],
  ["engagement", /\b(?:engag|comment|like|share|interact|communit|talk|fun|interaktion|kommentar)/i],
  ["education", /\b(?:educat|teach|learn|explain|inform|how|erklär|lehr|expliqu|enseñ|explic|lære|forklar)/i],
  [
    "announcement",
    /\b(?:announc|news|tell|invite|let .* know|attend|come|ankündig|einlad|annonc|invit|anunci|kunngjør)/i,
  ],
  [
    "awareness",
    /\b(?:aware|notice|known?|visib|reach|brand|attention|seen|traffic|launch|bekannt|sichtbar|aufmerksam|connaître|visib|conoc|notoriété|synlig|kjent)/i,
  ],
]

function plain(text: string) {
  return text
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|[\u200d\ufe0f]/gu, "")
    .replace(/^[\s"'.,!?;:]+|[\s"'.,!?;:]+$/g, "")
    .replace(/\s+/g, " ")
}

function chosen(question: Question, reply: QuickReply | undefined, evidence: string): BriefPatch | null {
  return reply ? patchOf(question.field, reply.value, { evidence: clip(evidence, 200), explicit: true }) : null
}

function together(question: Question, evidence: string): BriefPatch | null {
  const lists = question.quickReplies.map(({ value }) => value).filter((value) => Array.isArray(value))
  const merged = lists.flat() as (BriefValues["platform"] | BriefValues["dimensions"])[number][]
  const unique = merged.filter(
    (item, index) => merged.findIndex((one) => JSON.stringify(one) === JSON.stringify(item)) === index,
  )
  const count = /both|two/.test(evidence) ? 2 : unique.length
  return patchOf(question.field, unique.slice(0, count) as BriefValues["platform"], { evidence, explicit: true })
}

/** "Yes" only answers a question that proposes something: a size, a default, a single reply. */
function isProposal({ field, attempt, quickReplies }: Question): boolean {
  return field === "dimensions" || field === "taskSummary" || attempt >= 3 || quickReplies.length === 1
}

const LEFT_TO_US = ["you decide", "write it for me", "leave it open", "leave it to atelier"]

/** Left to us: what must be known to make it gets the usual value, everything else is Atelier's choice. */
function leftToUs(question: Question, message: string, brief: BriefView): BriefPatch[] {
  const { field } = question
  const evidence = clip(message, 200)
  const { value, source, evidence: words } = brief[field]
  if (value !== null) {
    // A guess stays one, with the words that it came from, and is not asked about again.
    const guessed = source === "inferred" && isRequired(field)
    return guessed ? [patchOf(field, value, { ...(words ? { evidence: words } : {}), confidence: 0.6 })] : []
  }
  const usual = usualValue(field, brief)
  return usual === null
    ? [patchOf(field, null, { evidence, note: "ateliers_choice" })]
    : [patchOf(field, usual, { evidence, note: field === "dimensions" ? "standard_size" : "default", confidence: 0.6 })]
}

/**
 * A quick reply pressed or typed, a position ("the first one"), yes, both, "you decide" or "skip", as patches; none where
 * nothing changes by it; null when the message is none of these.
 */
export function readChoice(message: string, question: Question, brief: BriefView): BriefPatch[] | null {
  const text = plain(message)
  const { quickReplies, field } = question
  const exact = quickReplies.find(({ label }) => plain(label) === text)
  if (YOU_CHOOSE.test(text) || LEFT_TO_US.includes(text)) {
    return leftToUs(question, message, brief)
  }
  if (exact) {
    return listOf(chosen(question, exact, message))
  }
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(text))
  if (ordinal) {
    return listOf(chosen(question, quickReplies.at(ordinal[1]), message))
  }
  if (YES.test(text)) {
    return isProposal(question) ? listOf(chosen(question, quickReplies[0], message)) : null
  }
  if (BOTH.test(text) && (field === "platform" || field === "dimensions")) {
    return listOf(together(question, text))
  }
  return NOT_NEEDED.test(text) ? skipped(question, message, brief) : null
}

const listOf = (patch: BriefPatch | null) => (patch ? [patch] : [])

/** "skip", "no": what is optional is not needed, the rest gets its usual value. What was said before stays, a guess goes. */
function skipped(question: Question, message: string, brief: BriefView): BriefPatch[] {
  const { field } = question
  if (isRequired(field) || field === "dimensions") {
    return leftToUs(question, message, brief)
  }
  const { value, source, confidence } = brief[field]
  const open = value === null || (source === "inferred" && confidence < 0.5)
  return open ? [patchOf(field, null, { evidence: clip(message, 200), explicit: true })] : []
}

/** "no", "that's all" where nothing is asked any more: what was proposed for what is ordered is taken as it is. */
export function readFarewell(message: string, deliverables: readonly { id: string; view: BriefView }[]): BriefPatch[] {
  const text = plain(message)
  const done =
    YES.test(text) ||
    NOT_NEEDED.test(text) ||
    YOU_CHOOSE.test(text) ||
    /^(?:that'?s (?:all|it)|done|das ist alles|c'est tout|eso es todo|det er alt)$/.test(text)
  return deliverables.flatMap(({ id, view }) => {
    const ordered = done && view.contentType.value !== null
    const open = (["platform", "dimensions"] as const).filter((field) => ordered && view[field].value === null)
    return open.map((field) => {
      const note = field === "dimensions" ? "standard_size" : "default"
      return patchOf(field, usualValue(field, view), { note, confidence: 0.6, deliverable: id })
    })
  })
}

/** Free words in answer to a question, where the general reading found nothing for its field. */
export function readFreeAnswer(reading: Reading, question: Question, brief: BriefView): BriefPatch | null {
  const text = reading.text
  const evidence = clip(text.replace(/\s+/g, " "), 200)
  const said = plain(text)
  const empty = !/[\p{L}\p{N}]/u.test(text) || /\?\s*$/.test(text)
  const beside = BESIDE.some((start) => start.test(text.trim()))
  if (empty || beside || YES.test(said) || NOT_NEEDED.test(said) || YOU_CHOOSE.test(said) || SMALL_TALK.test(said)) {
    return null
  }
  switch (question.field) {
    case "topic": {
      const value = topicName(text)
      return value.length >= 2 ? { field: "topic", value, confidence: 0.85, evidence } : null
    }
    case "audience":
      return { field: "audience", value: audience(text), confidence: 0.85, evidence }
    case "intent": {
      const found = BARE_INTENTS.find(([, pattern]) => pattern.test(text))
      return found ? { field: "intent", value: found[0], confidence: 0.85, evidence } : null
    }
    case "quantity": {
      const value = readBareNumber(text)
      return value ? { field: "quantity", value, confidence: 0.92, evidence } : null
    }
    case "visualDirection": {
      const { styleIds = [], axes = [], words = [] } = brief.visualDirection.value ?? {}
      const value = { styleIds, axes, words: [...words, clip(evidence, 60)].slice(-12) }
      return { field: "visualDirection", value, confidence: 0.6, evidence }
    }
    case "contentOutline":
      return outlineAnswer(text, brief)
    case "avoid":
      return {
        field: "avoid",
        value: [...(brief.avoid.value ?? []), clip(evidence, 80)].slice(0, 20),
        confidence: 0.8,
        evidence,
      }
    default:
      return null
  }
}
