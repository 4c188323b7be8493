import { type BriefPatch, type BriefValues, type BriefView, clip } from "../brief.ts"
import type { BriefIntent } from "../enums.ts"
import { isRequired } from "../required.ts"
import { patchOf, type Question, type QuickReply } from "../steps.ts"
import { readBareNumber } from "./amount.ts"
import { outlineAnswer } from "./outline.ts"
import type { Reading } from "./reading.ts"
import { topicName } from "./topic.ts"
import { audience } from "./who.ts"

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:the )?(?:first|1st|top)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:1|one)$/, 0],
  [/^(?:the )?(?:second|2nd)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:2|two)$/, 1],
  [/^(?:the )?(?:third|3rd)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:3|three)$/, 2],
  [/^(?:the )?(?:fourth|4th)(?: (?:one|option))?$|^(?:option|number|no\.?) ?(?:4|four)$/, 3],
  [/^(?:the )?last(?: (?:one|option))?$/, -1],
]
const YES =
  /^(?:yes|yep|yeah|yup|sure|ok|okay|sounds good|that works|works|fine|correct|right|exactly|perfect|great|please do|go ahead|do it|agreed|si|sí|oui|ja)(?: (?:please|that works|that's fine|thanks|that one|good|perfect|great|exactly))*$/
const YOU_CHOOSE =
  /^(?:i )?(?:you (?:decide|choose|pick|tell me)|up to you|your (?:call|choice)|whatever(?: (?:works|you (?:think|like|want)(?: is best)?))?|any(?:thing)?(?: (?:is fine|works|goes))?|no preferences?|(?:it )?does(?:n't| not) matter|surprise me|(?:the )?(?:usual|standard|default|normal)(?: (?:size|sizes|one|ones))?|not sure(?: yet)?|no idea|(?:do(?:n't| not) |dont )(?:know|care|mind)(?: yet)?|idk|dunno|either(?: one)?)$/
const NOT_NEEDED =
  /^(?:skip(?: (?:it|this|that))?|no|none|nope|nothing|n\/?a|not (?:needed|necessary|important)|pass|later|never mind|(?:there(?:'s| is) )?no (?:rush|hurry|deadline|fixed date|date|specific date|thanks)|flexible|whenever|any ?time|open)(?: (?:really|yet|please|for now|thanks))?$/
const BOTH = /^(?:both|all(?: of (?:them|these|those|the above))?|all (?:three|four)|everything|each|the first two)$/

const SMALL_TALK =
  /^(?:hi|hey|hello|hallo|good (?:morning|afternoon|evening)|thanks?|thank you|cool|nice|lol|haha|hm+|test)$/

const BARE_INTENTS: readonly (readonly [BriefIntent, RegExp])[] = [
  ["signups", /\b(?:sign|leads?|regist|subscri|member|book|download)/i],
  ["sales", /\b(?:sale|sell|buy|revenue|order|money|purchas|conver)/i],
  ["authority", /\b(?:author|expert|trust|credib|reput|leader)/i],
  ["engagement", /\b(?:engag|comment|like|share|interact|communit|talk|fun)/i],
  ["education", /\b(?:educat|teach|learn|explain|inform|how)/i],
  ["announcement", /\b(?:announc|news|tell|invite|let .* know|attend|come)/i],
  ["awareness", /\b(?:aware|notice|known?|visib|reach|brand|attention|seen|traffic|launch)/i],
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

/** `left`: the person left it to us, so that it holds for what is still open only. */
export type Choice = { patch: BriefPatch; left: boolean }

const LEFT_TO_US = ["you decide", "write it for me", "leave it open"]

/** A quick reply pressed or typed, a position ("the first one"), yes, both, "you decide" or "skip"; null when none of these. */
export function readChoice(message: string, question: Question): Choice | null {
  const text = plain(message)
  const left = YOU_CHOOSE.test(text) || LEFT_TO_US.includes(text)
  const patch = patchFor(text, message, question)
  return patch && { patch, left }
}

function patchFor(text: string, message: string, question: Question): BriefPatch | null {
  const { quickReplies, field } = question
  const exact = quickReplies.find(({ label }) => plain(label) === text)
  if (exact) {
    return chosen(question, exact, message)
  }
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(text))
  if (ordinal) {
    return chosen(question, quickReplies.at(ordinal[1]), message)
  }
  if (YES.test(text)) {
    return isProposal(question) ? chosen(question, quickReplies[0], message) : null
  }
  if (BOTH.test(text) && (field === "platform" || field === "dimensions")) {
    return together(question, text)
  }
  if (YOU_CHOOSE.test(text)) {
    const open = quickReplies.find(({ value }) => value === null)
    return isRequired(field)
      ? chosen(question, quickReplies[0], message)
      : chosen(question, open ?? quickReplies[0], message)
  }
  if (NOT_NEEDED.test(text)) {
    return isRequired(field) ? null : patchOf(field, null, { evidence: clip(message, 200), explicit: true })
  }
  return null
}

/** Free words in answer to a question, where the general reading found nothing for its field. */
export function readFreeAnswer(reading: Reading, question: Question, brief: BriefView): BriefPatch | null {
  const text = reading.text
  const evidence = clip(text.replace(/\s+/g, " "), 200)
  const said = plain(text)
  const empty = !/[\p{L}\p{N}]/u.test(text) || /\?\s*$/.test(text)
  if (empty || YES.test(said) || NOT_NEEDED.test(said) || YOU_CHOOSE.test(said) || SMALL_TALK.test(said)) {
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
