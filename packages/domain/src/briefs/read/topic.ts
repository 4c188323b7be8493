import { type BriefPatch, type BriefView, clip } from "../brief.ts"
import { PEOPLE } from "../lexicon/audiences.ts"
import { CONTENT_TYPE_WORDS } from "../lexicon/content-types.ts"
import { PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { isCorrection, isNegated, namedValue, type Reading, sentenceCase } from "./reading.ts"

const MAX_WORDS = 9
const DETERMINER = "(?:our|the|my|a|an|some|this|your|their)"

/** A word that ends the name of a thing. */
const STOP_WORD =
  /^(?:on|by|before|until|till|that|which|who|but|so|because|to|at|from|aimed|targeted|targeting|using|please|this|next|via|as|we|i|i'd|i'm|we'd|we're|it|it's|where|when|if|into|for|need|want|starts?|begins?|opens?|goes|is|are|was|will|should|must|can|runs?|happens|coming|thanks?|instagram|linkedin|facebook|tomorrow|today|tonight|maybe|ideally|asap|urgently)$/i
/** After "and", these start a new thought instead of a second thing. */
const NEW_THOUGHT =
  /^(?:we|i|it|need|want|would|could|should|make|our|the|my|please|they|is|are|can|will|let|also|maybe|get|have|a|an|instagram|linkedin|facebook)$/i

/** The thing named at `start`: up to nine words, without what comes after it in the sentence. */
function thing(text: string, start: number): string {
  const sentence =
    /^[^.,;:!?\n()"–]*(?:(?:\.(?=\d)|(?<=\d),(?=\d))[^.,;:!?\n()"–]*)*/.exec(text.slice(start, start + 160))?.[0] ?? ""
  const words = sentence.trim().split(/\s+/)
  if (/^(?:how|why|what)$/i.test(words[0] ?? "")) {
    const end = words.findIndex((word, index) => index > 1 && /^(?:for|by|before|on|aimed|please)$/i.test(word))
    return words.slice(0, end < 0 ? 12 : Math.min(end, 12)).join(" ")
  }
  const kept: string[] = []
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? ""
    const joins = /^(?:and|&|or|with|in)$/i.test(word)
    const ends =
      kept.length >= MAX_WORDS ||
      (STOP_WORD.test(word) && !(index === 0 && /^next$/i.test(word))) ||
      (joins && (next === "" || NEW_THOUGHT.test(next) || (/^(?:with|in)$/i.test(word) && !/^\p{Lu}/u.test(next)))) ||
      word === "-"
    if (ends) {
      break
    }
    kept.push(word)
  }
  return kept.join(" ")
}

type Rule = { lead: RegExp; confidence: number; shape?: (name: string) => string; check?: boolean }

const suffix = (word: string) => (name: string) => (new RegExp(`\\b${word}`, "i").test(name) ? name : `${name} ${word}`)

const RULES: readonly Rule[] = [
  {
    lead: new RegExp(`\\b(?:re-?)?launch(?:es|ing|ed)?(?: of)? (?:${DETERMINER} )?`, "gi"),
    confidence: 0.9,
    shape: suffix("launch"),
  },
  { lead: /\b(\d{1,2} ?% off(?: of)?(?: on)?) (?:all |our )?/gi, confidence: 0.85 },
  {
    lead: new RegExp(`\\b(?:we are|we're|is|now|i'm|i am) hiring (?:for )?(?:${DETERMINER} )?`, "gi"),
    confidence: 0.88,
    shape: (name) => `Hiring: ${name}`,
  },
  {
    lead: new RegExp(`\\b(?:we are|we're|i'm|i am) (?:re-?)?opening (?:up )?(?:${DETERMINER} )?`, "gi"),
    confidence: 0.88,
    shape: suffix("opening"),
  },
  {
    lead: new RegExp(
      `\\b(?:announc(?:e|es|ing)|introduc(?:e|es|ing)|promot(?:e|es|ing)|advertis(?:e|es|ing)|celebrat(?:e|es|ing)|unveil(?:s|ing)?|present(?:s|ing)? (?=our|the)|showcas(?:e|es|ing)|market(?:ing)? (?=our|my)|sell(?:ing)?|organi[sz](?:e|es|ing)|host(?:s|ing)?|explain(?:s|ing)?) (?:that )?(?:${DETERMINER} )?`,
      "gi",
    ),
    confidence: 0.88,
  },
  {
    lead: new RegExp(
      `\\b(?:about|regarding|concerning|on the topic of|on the subject of|around|featuring|highlighting) (?:${DETERMINER} )?`,
      "gi",
    ),
    confidence: 0.86,
  },
  {
    lead: new RegExp(`\\b(?:launch|release|opening|anniversary|birth) of (?:${DETERMINER} )?`, "gi"),
    confidence: 0.85,
  },
  {
    lead: /(?:^|[.!?\n] ?|\b(?:hi|hey|hello),? )(?:our|my|the) (?=[\w' -]{3,60} (?:starts?|begins?|opens?|launches|is|are|goes|happens|takes place|ends|runs|drops|turns)\b)/gi,
    confidence: 0.72,
  },
  {
    lead: new RegExp(
      `\\b(?:posts?|carousels?|slides?|deck|presentation|videos?|stor(?:y|ies)|ads?|infographics?|flyers?|posters?|series|reels?) on (?:${DETERMINER} )?`,
      "gi",
    ),
    confidence: 0.78,
    check: true,
  },
  { lead: /\b(?:for|of) (?:our|my) /gi, confidence: 0.72, check: true },
  { lead: /\bfor (?:the|a|an) /gi, confidence: 0.66, check: true },
  {
    lead: /\b(?:need|want|make|create|design|update|refresh|redesign)(?: us| me)? (?:a |an |some )?(?:new )?(?=[\w' -]{3,40} (?:campaign|invitation|announcement|menu|catalogue|catalog|newsletter|infographic|report)\b)/gi,
    confidence: 0.6,
  },
]

const MAKES = CONTENT_TYPE_WORDS.map(([, pattern]) => new RegExp(`^(?:\\w+ ){0,2}(?:${pattern.source})$`, "iu"))
const PLACES = PLATFORM_WORDS.map(([, pattern]) => new RegExp(`^(?:${pattern.source})(?![\\p{L}\\d])`, "iu"))
const PERSONS = new RegExp(`(?:^|\\s)(?:${PEOPLE})$`, "i")
const EMPTY =
  /^(?:it|that|this|them|us|me|you|something|anything|stuff|things|people|one|more|new|use|week|month|year|day|weekend|\d+|style|look|feel|\w+day|first|second|last|launch|moment|start|beginning|company|brand|business|social media|social|feed|campaign|goal|aim|deadline|(?:target )?audience|target|size|format|tone|budget|idea|plan|purpose|theme|topic|subject|colou?rs?|text|copy|message|headline|designer|logo)$/i

/** Says what kind of thing it is, not which one; taken when nothing better is said. */
const VAGUE =
  /^(?:new )?(?:webinar|workshop|event|conference|meet-?up|sale|campaign|party|talk|course|product|app|website|shop|store|service|newsletter|menu)$/i

function isThing(name: string, strict: boolean): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "").length
  if (letters < 3 || EMPTY.test(name)) {
    return false
  }
  const isOther =
    MAKES.some((make) => make.test(name)) || PLACES.some((place) => place.test(name)) || PERSONS.test(name)
  return !strict || !isOther
}

/** What the piece is about, as a short name: "We launch our autumn coffee blend on 1 December" is "Autumn coffee blend launch". */
export function readTopic(reading: Reading, brief: BriefView): BriefPatch | null {
  const named = namedValue(reading, "topic")
  if (named) {
    return made(reading, brief, named.text, 0.93, named.text, named.start)
  }
  const text = reading.text
  let vague: BriefPatch | null = null
  for (const { lead, confidence, shape, check } of RULES) {
    for (const match of text.matchAll(lead)) {
      const start = match.index + match[0].length
      const name = thing(text, start)
      if (isNegated(reading, match.index) || !isThing(name, check === true)) {
        continue
      }
      const full = match[1] ? `${match[1].replace(/ (?:of|on)$/i, "")} ${name}` : name
      const patch = made(
        reading,
        brief,
        shape ? shape(full) : full,
        confidence,
        `${match[0].trim()} ${name}`,
        match.index,
      )
      if (patch && !VAGUE.test(name)) {
        return patch
      }
      vague ??= patch
    }
  }
  return vague
}

/** An answer to "what is it about", taken as it stands, without the small words in front. */
export function topicName(answer: string): string {
  const first = answer.split("\n").find((line) => line.trim().length > 0) ?? ""
  const bare = first.replace(
    /^(?:(?:it'?s|it is|this is|that's|well|so|hi|hey|hello|about|for|our|my|the|a|an|just|we are|we're)[, ]+)+/i,
    "",
  )
  return clip(sentenceCase(bare.replace(/\p{Extended_Pictographic}/gu, " ")), 120)
}

function made(
  reading: Reading,
  brief: BriefView,
  name: string,
  confidence: number,
  evidence: string,
  at: number,
): BriefPatch | null {
  const value = clip(sentenceCase(name.replace(/\p{Extended_Pictographic}|[*_#<>{}]/gu, " ")), 120)
  if (!/\p{L}/u.test(value)) {
    return null
  }
  const current = brief.topic.value
  const corrects = current !== null && current !== value && isCorrection(reading, at)
  return { field: "topic", value, confidence, evidence, ...(corrects ? { explicit: true } : {}) }
}
