import { type BriefKey, type BriefPatch, type BriefView, clip, GUESS } from "../brief.ts"
import { isCorrection, isNegated, namedValue, type Reading, sentenceCase } from "./reading.ts"
import { bare, fragments, isThanked, statements, titles } from "./subject.ts"
import { isThing, piecesIn, thing } from "./thing.ts"
import { type Candidate, featuresOfTopics } from "./topic-features.ts"
import { chanceOf } from "./weights.ts"

const DETERMINER = "(?:our|the|my|a|an|some|this|your|their)"

type Rule = { lead: RegExp; kind?: string; confidence: number; shape?: (name: string) => string; check?: boolean }

const suffix = (word: string) => (name: string) => (new RegExp(`\\b${word}`, "i").test(name) ? name : `${name} ${word}`)

const RULES: readonly Rule[] = [
  {
    kind: "launch",
    lead: new RegExp(`\\b(?:re-?)?launch(?:es|ing|ed)?(?: of)? (?:${DETERMINER} )?`, "gi"),
    confidence: 0.9,
    shape: suffix("launch"),
  },
  { kind: "percent", lead: /\b(\d{1,2} ?% off(?: of)?(?: on)?) (?:all |our )?/gi, confidence: 0.85 },
  {
    kind: "hiring",
    lead: new RegExp(`\\b(?:we are|we're|is|now|i'm|i am) hiring (?:for )?(?:${DETERMINER} )?`, "gi"),
    confidence: 0.88,
    shape: (name) => `Hiring: ${name}`,
  },
  {
    kind: "opening",
    lead: new RegExp(`\\b(?:we are|we're|i'm|i am) (?:re-?)?opening (?:up )?(?:${DETERMINER} )?`, "gi"),
    confidence: 0.88,
    shape: suffix("opening"),
  },
  {
    kind: "announce",
    lead: new RegExp(
      `\\b(?:announc(?:e|es|ing)|introduc(?:e|es|ing)|promot(?:e|es|ing)|advertis(?:e|es|ing)|celebrat(?:e|es|ing)|unveil(?:s|ing)?|present(?:s|ing)? (?=our|the)|showcas(?:e|es|ing)|market(?:ing)? (?=our|my)|organi[sz](?:e|es|ing)|host(?:s|ing)?|explain(?:s|ing)?) (?:that )?(?:${DETERMINER} )?`,
      "gi",
    ),
    confidence: 0.88,
  },
  {
    kind: "about",
    lead: new RegExp(
      `\\b(?:(?<!(?:sorry|think|thinking|talk|talked|how|what|forget|care|sure|know|worry|bring|was|is|it's|it is) )about|(?<=\\b(?:it's|it is|all|is) )about|regarding|concerning|on the topic of|on the subject of|featuring|highlighting|topic:|subject:) (?:${DETERMINER} )?`,
      "gi",
    ),
    confidence: 0.86,
    check: true,
  },
  {
    kind: "launchOf",
    lead: new RegExp(`\\b(?:launch|release|opening|anniversary|birth) of (?:${DETERMINER} )?`, "gi"),
    confidence: 0.85,
  },
  {
    kind: "pieceOn",
    lead: new RegExp(
      `\\b(?:posts?|thumbnails?|banners?|headers?|leaflets?|pages?|cards?|carousels?|slides?|deck|presentation|videos?|stor(?:y|ies)|ads?|infographics?|flyers?|posters?|series|reels?) on (?:${DETERMINER} )?`,
      "gi",
    ),
    confidence: 0.78,
    check: true,
  },
  { kind: "forOur", lead: /\b(?:for|of) (?:our|my) /gi, confidence: 0.74, check: true },
  { kind: "forThe", lead: /\bfor (?:the|a|an) /gi, confidence: 0.7, check: true },
  {
    kind: "make",
    lead: /\b(?:need|want|make|create|design|update|refresh|redesign)(?: us| me)? (?:a |an |some )?(?:new )?(?=[\w' -]{3,40} (?:campaign|invitation|announcement|menu|catalogue|catalog|newsletter|infographic|report)\b)/gi,
    confidence: 0.6,
  },
  { kind: "sell", lead: /(?<=\b(?:sell|to sell|selling) )(?:our |my )?(?=\p{L}{3})/giu, confidence: 0.76, check: true },
]

/** What leads to the subject in the other languages. */
const OTHERS: Readonly<Partial<Record<Reading["language"], readonly Rule[]>>> = {
  de: [
    {
      lead: /(?<!\p{L})(?:zum thema|thema:?|über|rund um|es geht um) (?:unser\p{L}* |d(?:as|ie|en|er|em) |ein\p{L}* )?/giu,
      confidence: 0.86,
    },
    { lead: /(?<!\p{L})(?:für|von|vom|zu[mr]?) (?:unser\p{L}*|mein\p{L}*) /giu, confidence: 0.76, check: true },
    { lead: /(?<!\p{L})(?:für (?:d(?:as|ie|en)|eine?n?)|fürs|zu[mr]) /giu, confidence: 0.7, check: true },
    {
      lead: /(?<!\p{L})wir (?:eröffnen|verkaufen|betreiben|bauen|machen|feiern|führen|vermieten|backen|brauen|reparieren|haben|sind) (?:ein\p{L}* |unser\p{L}* |d(?:as|ie|en) )?/giu,
      confidence: 0.62,
      check: true,
    },
    { lead: /(?<!\p{L})(?:für) (?=\p{Lu})/gu, confidence: 0.55, check: true },
  ],
  fr: [
    {
      lead: /(?<!\p{L})(?:au sujet (?:de|du)|à propos (?:de|du)|sujet ?:|thème ?:?|sur) (?:notre |nos |l[ae] |les |l'|une? |des? )?/giu,
      confidence: 0.84,
      check: true,
    },
    { lead: /(?<!\p{L})pour (?:notre|nos|mon|ma|mes) /giu, confidence: 0.76, check: true },
    { lead: /(?<!\p{L})(?:pour|de) (?:l[ae] |les |l'|une? )/giu, confidence: 0.68, check: true },
    {
      lead: /(?<!\p{L})(?:nous|on) (?:vendons|ouvrons|fabriquons|organisons|tenons|louons|sommes|faisons) (?:notre |nos |l[ae] |les |l'|une? |des? )?/giu,
      confidence: 0.62,
      check: true,
    },
  ],
  es: [
    {
      lead: /(?<!\p{L})(?:sobre|acerca de|tema:?|trata de) (?:nuestr[oa]s? |el |la |los |las |un |una )?/giu,
      confidence: 0.84,
      check: true,
    },
    { lead: /(?<!\p{L})(?:para|de) (?:nuestr[oa]s?|mi|mis) /giu, confidence: 0.76, check: true },
    { lead: /(?<!\p{L})para (?:el|la|los|las|una?) /giu, confidence: 0.7, check: true },
    {
      lead: /(?<!\p{L})(?:vendemos|abrimos|fabricamos|organizamos|somos|hacemos|alquilamos|tenemos) (?:nuestr[oa]s? |el |la |los |las |un |una )?/giu,
      confidence: 0.62,
      check: true,
    },
  ],
  no: [
    { lead: /(?<!\p{L})(?:om|tema:|handler om) (?:vår[te]? |de[nt]? |en |et )?/giu, confidence: 0.84, check: true },
    { lead: /(?<!\p{L})(?:for|til) (?:vår[te]?|min|mitt|mine) /giu, confidence: 0.76, check: true },
    { lead: /(?<!\p{L})(?:for|til) (?:den |det |de |en |et |ei )?(?=\p{L}{4})/giu, confidence: 0.68, check: true },
    {
      lead: /(?<!\p{L})vi (?:selger|åpner|driver|lager|arrangerer|leier ut|har|er) (?:en |et |ei |vår[te]? )?/giu,
      confidence: 0.62,
      check: true,
    },
  ],
  it: [
    {
      lead: /(?<!\p{L})(?:su|sul|sulla|riguardo a) (?:nostr[oaie] |il |la |i |gli |le |un |una )?/giu,
      confidence: 0.84,
      check: true,
    },
    {
      lead: /(?<!\p{L})per (?:(?:il|la|i|le) nostr[oaie]|il|la|lo|i|gli|le|un|una) /giu,
      confidence: 0.72,
      check: true,
    },
  ],
}

/** Says what kind of thing it is, not which one; taken when nothing better is said. */
const VAGUE =
  /^(?:new )?(?:webinar|workshop|event|conference|meet-?up|sale|campaign|party|talk|course|product|app|website|shop|store|service|newsletter|menu)$/i
/** "the ski school's website" is about the ski school. */
const OWNED =
  /(?:'s?|s') (?:own )?(?:new )?(?:web ?)?(?:site|website|page|homepage|channel|account|profile|feed|newsletter|wall|window)$/i

/**
 * What the piece is about, as a short name: "We launch our autumn coffee blend on 1 December" is "Autumn coffee blend launch".
 * `open`: the message answers nothing else, so that a part of it may name the subject and no more. What is only
 * likely is a guess, which the assistant asks about.
 */
export function readTopic(reading: Reading, brief: BriefView, open: boolean, asked?: BriefKey): BriefPatch | null {
  const named = namedValue(reading, "topic")
  if (named) {
    return made(reading, brief, {
      name: named.text,
      confidence: 0.93,
      evidence: named.text,
      at: named.start,
      kind: "named",
    })
  }
  const candidates = topicCandidates(reading, open)
  const features = featuresOfTopics(reading, candidates)
  const answers = asked === "topic"
  const best = candidates.reduce<{ one: Candidate; chance: number; sure: number } | null>((top, one, index) => {
    const chance = chanceOf("topic", features[index] ?? {})
    const sure = chance + (one.confidence >= PLAINLY_LED ? 0.25 : 0)
    const enough = chance >= (candidates.length === 1 ? MIN_OF_ONE : MIN_TOPIC)
    return enough && (top === null || sure > top.sure) ? { one, chance, sure } : top
  }, null)
  const guessed = best !== null && best.chance < SURE_TOPIC && !answers
  const patch = best && made(reading, brief, guessed ? { ...best.one, confidence: GUESS } : best.one)
  const known = brief.topic.value !== null && brief.topic.confidence > GUESS && !patch?.explicit
  return patch && known && patch.confidence < 0.8 ? null : patch
}

/** Everything that a message may be about. */
export function topicCandidates(reading: Reading, open: boolean): Candidate[] {
  const alone = open && reading.language !== "unknown" ? fragments(reading) : []
  const weakest = piecesIn(reading.text).length > 0 ? [...bare(reading), ...titles(reading)] : []
  const goal = namedValue(reading, "intent")
  const isGoal = ({ at }: Candidate) => goal !== null && at >= goal.start && at < goal.end
  return [...byRules(reading), ...alone, ...statements(reading), ...weakest]
    .filter((one) => !isGoal(one))
    .slice(0, MAX_CANDIDATES)
}

const MAX_CANDIDATES = 60
/** A likely subject is better than none: it stands on the sheet, where a word changes it, and is asked about. */
const MIN_TOPIC = 0.32
/** From this chance on the subject is not asked about. */
const SURE_TOPIC = 0.85
const MIN_OF_ONE = 0.25
/** "about", "we are hiring", "launching": of two names, the one that these lead to. */
const PLAINLY_LED = 0.85

function byRules(reading: Reading): Candidate[] {
  const { text } = reading
  const candidates: Candidate[] = []
  for (const { lead, kind, confidence, shape, check } of [...RULES, ...(OTHERS[reading.language] ?? [])]) {
    for (const match of text.matchAll(lead)) {
      const name = thing(text, match.index + match[0].length).replace(OWNED, "")
      const thanked = isThanked(text, match.index)
      if (thanked || isNegated(reading, match.index) || !isThing(name, check === true)) {
        continue
      }
      const full = match[1] ? `${match[1].replace(/ (?:of|on)$/i, "")} ${name}` : name
      const vague = VAGUE.test(name)
      candidates.push({
        name: shape ? shape(full) : full,
        confidence: vague ? 0.5 : confidence,
        evidence: `${match[0].trim()} ${name}`,
        at: match.index + match[0].length,
        kind: kind ?? `led${Math.round(confidence * 10)}`,
      })
    }
  }
  return candidates
}

/** An answer to "what is it about", taken as it stands, without the small words in front. */
export function topicName(answer: string): string {
  const first = answer.split("\n").find((line) => line.trim().length > 0) ?? ""
  const bare = first.replace(
    /^(?:(?:it'?s|it is|this is|that's|well|so|hi|hey|hello|about|for|our|my|the|a|an|just|we are|we're|es geht um|über|für|unser\p{L}*|die|der|das|sur|pour|notre|nos|l[ae]s?|sobre|para|nuestr[oa]s?|el|los|om|for|vår[te]?)[, ]+)+/iu,
    "",
  )
  return clip(sentenceCase(bare.replace(/\p{Extended_Pictographic}/gu, " ")), 120)
}

function made(reading: Reading, brief: BriefView, { name, confidence, evidence, at }: Candidate): BriefPatch | null {
  const value = clip(sentenceCase(name.replace(/\p{Extended_Pictographic}|[*_#<>{}|]/gu, " ")), 120)
  if (!/\p{L}/u.test(value)) {
    return null
  }
  const current = brief.topic.value
  const corrects = current !== null && current !== value && confidence >= 0.7 && isCorrection(reading, at)
  return {
    field: "topic",
    value,
    confidence: Math.min(1, confidence),
    evidence: evidence.trim(),
    ...(corrects ? { explicit: true } : {}),
  }
}
