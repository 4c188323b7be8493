import { COLOUR } from "../lexicon/colour-names.ts"
import { CONTENT_TYPE_WORDS } from "../lexicon/content-types.ts"
import { isQuality } from "../lexicon/moods.ts"
import { PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { LACKING, NOT, REFUSED_BEFORE, REFUSING } from "../lexicon/refusing.ts"
import { verbsOf } from "../lexicon/telling.ts"
import { mentionOf, sentenceBefore } from "./mention.ts"
import { clauseAt, isCorrection, type Reading } from "./reading.ts"
import { piecesIn } from "./thing.ts"
import type { Features } from "./weights.ts"

const QUALITY_END =
  /^ (?:be |look |feel |like |too |so |very |overly |at all |zu |so |trop |muy |demasiado |tan |for |så |troppo )*((?:\p{L}[\p{L}-]*)(?: \p{L}[\p{L}-]*)?)\s*(?=[.,;:!?\n)]|$| (?:and|but|or|nor|please|und|aber|oder|et|mais|y|pero|og|men|e|ma) )/iu
const NO_QUALITY =
  /^(?:acceptable|sure|yet|only|just|urgent\p{L}*|important|decided|needed|necessary|available|here|now|later|tomorrow|today|mine|ours|yours|me|us|them|it|that|this|there|all|everyone|much|many|enough|too|really|know|possible|applicable|relevant|related|bad|mandatory|required|allowed|exactly|quite|always|often|yes|no|so|then|alone|allein|sicher|heute|morgen|mehr|nötig|wichtig|eilig|dringend|nur|sûr|encore|urgent|important|plus|maintenant|late|earlier|before|after|spät|tard|tarde|sent|seguro|urgente|importante|ahora|solo|sé|sikker|viktig|nå|haster|sicuro|ancora|de|d'|du|des|the|a|an|our|my|to|on|in|at|for|because|as)(?!\p{L})/iu
const END =
  /[.;:!?\n()]|(?<!\p{L})(?:but|please|pls|plz|thanks|thank you|just|only|because|since|so|instead|unless|we|i|(?<!(?:on|in|of|from) )it|they|everyone|everybody|at all|though|if|that|which|who|is|are|was|has|darum|deshalb|daher|donc|por eso|derfor|aber|sondern|bitte|danke|denn|weil|dafür|wir|ich|mais|merci|car|parce|nous|svp|s'il|pero|sino|gracias|porque|por favor|men|takk|fordi|vi|ma|grazie|perché)(?!\p{L})|,? (?:y|et|und|og) (?:el|la|los|las|le|les|der|die|das|den|det) (?=\p{L}{1,30} (?:ya|déjà|schon|allerede)(?!\p{L}))|(?<!\p{L})and (?:we|i|it|please|the|make|our|need)(?!\p{L})|,? (?:and |but |und |et |y |og )?(?:without|avoid|not|no|ohne|kein[a-z]*|nicht|sans|pas|sin|nada|uten|ingen|ikke|senza)(?!\p{L})|, (?:and |but )?(?:we|i|it|please|the|make|something|maybe|think|more|just|only)(?!\p{L})/iu
const ITEMS =
  /\s*,\s*(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|og|eller|e|né)?\s+|\s+(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|og|eller|e|né)\s+/iu
const NO_ITEM =
  /^(?:acceptable|about|everyone|everybody|tout le monde|todo el mundo|alle (?:andre|anderen)|nothing|none|n\/a|nichts|rien|nada|ingenting|that|it|this|me|us|you|them|sure|yet|problem|fancy|special|special at all|else|else for now|to|have|need|know|mind|anything|in mind|comes to mind|a|one|parking|way|more|less|idea|limit|limits|charge|cost|fee|wonder|point|reason|again|later?|earlier|obligation|frais|engagement|coste|compromiso|forpliktelser|ganas|honte|mal que)(?!\p{L})|^(?:any|much|big|real)? ?(?:idea|clue|deadline|rush|hurry|preference|time|question)| (?:needed|required|necessary|any ?more|left|nötig|erforderlich|nécessaires?|necesari[oa]s?|nødvendig) *$| (?:from|since|after|as of|ab|seit|à partir|dès|desde|fra) (?:now|today|\p{L}+ on|january|february|march|april|may|june|july|august|september|october|november|december|\d)/iu
const LEADING =
  /^(?:'|(?:a|no|any|the|our|too many|too much|using|use of|to (?:be|look|use)|keinerlei|keine?n?|ohne|des|de la|de|d'|les|las|los|ningún|ninguna|noen|alcun[oa]?|zu|trop|demasiado|for)\s+)/iu
/** A statement about the world: someone does or is something. Wishes ("we want", "it should") are none. */
const STATEMENT =
  /(?<!\p{L})(?:there(?:'s| is| are| was| were| will be)|(?:we|i|they|he|she|you|people|nobody|everyone) (?:\p{L}+ )?(?:have|has|had|do|does|did|found|work|sell|make|made|run|live|built|brew|bake|grow|came|come|go|went|got|get|offer|are|were|was|never \p{L}+)|(?:is|are|was|were|has|have|had)(?! to(?!\p{L}))|never|works?|made|es gibt|(?:wir|ich|sie) (?:haben|hatten|sind|machen|arbeiten|backen|verkaufen)|(?:ist|sind|war|waren|hat|haben|hatte)|il y a|(?:n'|ne )\p{L}+|(?:nous|on|ils) (?:avons|a|ont|sommes|travaillons|vendons)|(?:est|sont|était|a été)|hay|(?:tenemos|tienen|somos|está|están|es|son|era|fue|trabajamos|vendemos)|(?:det er|vi (?:har|er|hadde|jobber|selger)|er|var|har))(?!\p{L})/iu
const WISH =
  /(?<!\p{L})(?:want|need|would|should|must|please|prefer|like|love|looking for|brauchen?|möchten?|soll(?:en|te)?|muss|bitte|voulons|voudrions|voudrais|doit|devrait|il faut|besoin|queremos|quiero|necesit\p{L}+|debe\p{L}*|por favor|ønsker|vil|skal|bør|trenger|vogliamo|vorrei|deve)(?!\p{L})/iu
/** "No two dresses are alike": what follows goes on to say something. */
const GOES_ON =
  /(?<!\p{L})(?:nix|nichts|allowed|permitted|erlaubt|is|are|was|were|has|have|had|can|could|will|would|gets?|knows?|reads?|wants?|comes?|makes?|ist|sind|hat|kann|wird|est|sont|peut|es|son|puede|er|har|kan)(?!\p{L})/iu

const form = (source: string) =>
  new RegExp(`^(?:an? |the |for |on |auf |für |sur |en |på )?(?:${source})(?: (?:post|ad|one|please))?s?$`, "iu")
const PLACES = PLATFORM_WORDS.map(([, { source }]) => form(source))
const FORMS = CONTENT_TYPE_WORDS.map(([, { source }]) => form(source))
const isPlace = (item: string) => PLACES.some((pattern) => pattern.test(item))
const isForm = (item: string) => FORMS.some((pattern) => pattern.test(item))

/** "without people on it" */
const OF_IT = / (?:on|in|of|from|about|with) (?:it|them)(?!\p{L})/giu

/** Something that a message may refuse, as it was said, with the words around it and what holds of it. */
export type Refusal = {
  item: string
  evidence: string
  at: number
  features: Features
  /** Nothing in its own words says that it tells of the world. */
  plain: boolean
  /** It goes on with the refusal before it: "no sugar, no aroma". */
  listed: boolean
}
type Said = { items: string[]; evidence: string; at: number; end: number; kind: Kind; features: Features }
type Kind = "strong" | "lacking" | "quality" | "behind"

/** Everything that a message may refuse, in order; what tells of the world rather than of the piece is among it. */
export function refusalsIn(reading: Reading): Refusal[] {
  const found = [
    ...phrases(reading, REFUSING, "strong"),
    ...phrases(reading, LACKING, "lacking"),
    ...qualities(reading),
    ...behind(reading),
  ].toSorted((a, b) => a.at - b.at || a.end - b.end)
  const pieces = piecesIn(reading.text).filter((one) => !found.some(({ at, end }) => one >= at && one < end))
  return found.flatMap((said, index) => {
    const before = found[index - 1]
    const listed = before !== undefined && AND.test(reading.text.slice(before.end, said.at))
    return said.items.map((item, place) => {
      const features = { ...said.features, ...featuresOf(reading, said, item, pieces) }
      const told = features.statement || features.saying || said.features.goesOn || said.features.verb
      const plain = said.kind === "lacking" ? !told : said.features.telling !== true
      return { item, evidence: said.evidence, at: said.at, features, plain, listed: listed || place > 0 }
    })
  })
}

const AND = /^\s*(?:,|,? ?(?<!\p{L})(?:and|or|und|oder|et|ou|y|o|og|eller|e))\s*$/iu

const OF_MENTION = [
  "requested",
  "requestedBefore",
  "requestedAfter",
  "ourselves",
  "someoneElse",
  "over",
  "aside",
  "quoted",
  "asks",
  "later",
  "bullet",
  "verbless",
] as const

function featuresOf(
  reading: Reading,
  { at, end, evidence, items, kind }: Said,
  item: string,
  pieces: number[],
): Features {
  const { text } = reading
  const sentence = sentenceBefore(text, at)
  const rest = /^[^.!?\n]*[.!?]?/.exec(text.slice(end, end + 120))?.[0] ?? ""
  const mention = mentionOf(reading, { text: evidence, start: at, end })
  const words = item.split(" ")
  const begins = sentence.trim() === ""
  return {
    ...Object.fromEntries(OF_MENTION.map((key) => [key, mention[key]])),
    [kind]: true,
    without: /^(?:without|ohne|sans|sin|uten|senza)(?!\p{L})/iu.test(evidence),
    none: /^(?:no|kein|pas d|ingen|ni)/iu.test(evidence),
    begins,
    beginsAll: text.slice(0, at).trim() === "",
    cry: rest.endsWith("!") && sentence.length < 40,
    pieceBefore: pieces.some((one) => one >= at - sentence.length && one < at),
    pieceEarlier: pieces.some((one) => one < at - sentence.length),
    pieceAfter: pieces.some((one) => one >= end && one < end + rest.length),
    fragment: begins && mention.verbless && pieces.some((one) => one < at),
    opening: begins && pieces.length > 0 && pieces.every((one) => one > at),
    clings: kind === "lacking" && CLINGS.test(text.slice(Math.max(0, at - 30), at)),
    title: kind === "lacking" && TITLE.test(text.slice(Math.max(0, at - 60), at)),
    pieceless: pieces.length === 0,
    statement: isStatement(text, at),
    wish: WISH.test(sentence.slice(-80)) || WISH.test(rest),
    saying: isSaying(text, at),
    quality: words.every((word) => isQuality(word)),
    colour: A_COLOUR.test(item),
    plural: /(?:s|en|er|e)$/iu.test(item),
    several: items.length > 1,
    long: words.length > 3,
    single: words.length === 1,
    form: isForm(item),
  }
}
/** "life without plastic": right behind a noun, without a mark between. */
const CLINGS =
  /(?<!\p{L})(?!(?:and|but|or|please|it|this|that|them|und|aber|oder|bitte|es|et|mais|ou|y|pero|o|og|men|eller|den|det)\s)\p{L}{3,} $/iu
/** "Slides: life without plastic": what stands behind a colon up to it is one name. */
const TITLE = /[:"„«“]\s*(?:\p{L}[\p{L}'-]* ){1,3}$/u
const A_COLOUR = new RegExp(`^(?:the )?${COLOUR}$`, "iu")

function phrases(reading: Reading, pattern: RegExp, kind: Kind): Said[] {
  const { text } = reading
  const verbs = verbsOf(reading.language)
  return some(text, pattern).flatMap((match) => {
    const start = match.index + match[0].length
    const colon = /^ ?: /.exec(text.slice(start, start + 3))?.[0].length ?? 0
    const rest = text.slice(start + colon, start + colon + 100)
    const said = /^[^.;:!?\n,()]*/.exec(rest)?.[0] ?? ""
    if (TEACHES.test(text.slice(Math.max(0, match.index - 30), match.index)) || /^\s*,/.test(rest)) {
      return []
    }
    const stop = rest.search(END)
    const phrase = (stop < 0 ? rest : rest.slice(0, stop)).replace(/[\s,]+$/, "").trim()
    const items = phrase
      .split(ITEMS)
      .map((item) => trimmed(item))
      .filter((item) => /\p{L}{2}/u.test(item) && !NO_ITEM.test(item) && item.split(" ").length <= 6)
      .filter((item) => item.replace(OF_IT, "").search(verbs) < 0)
      .filter((item) => !isPlace(item) && !(isForm(item) && isCorrection(reading, match.index)))
    const features = {
      named: colon > 0,
      goesOn: kind === "lacking" && GOES_ON.test(said),
      verb: kind === "lacking" && said.replace(OF_IT, "").search(verbs) >= 0,
    }
    const end = start + colon + phrase.length
    return items.length > 0
      ? [{ items, evidence: `${match[0].trim()} ${phrase}`, at: match.index, end, kind, features }]
      : []
  })
}

/** "how to avoid damp": what the piece teaches. */
const TEACHES =
  /(?<!\p{L})(?:(?:how|ways?|tips?|learn|helps?) (?:you |people |them )?to|how (?:you|we) can|comment|cómo|hvordan(?: (?:du|man))?|wie (?:man|sie|wir)(?: \p{L}+)?) $/iu

/** So many refusals are more than a brief holds; the rest of them is not looked at. */
const MAX_MATCHES = 60
const some = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern)).slice(0, MAX_MATCHES)

function trimmed(item: string): string {
  const bare = item.replace(/\p{Extended_Pictographic}|\ufe0f|^[\s–:*-]+/gu, "").trim()
  const shorter = bare.replace(LEADING, "")
  return shorter === bare ? bare : trimmed(shorter)
}

/** "Not a day without cake": two refusals in a row say the opposite. */
function isSaying(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 24), at + 40)
  return Array.from(around.matchAll(TWICE)).some(
    ({ index, 0: said }) => index <= Math.min(at, 24) && index + said.length >= Math.min(at, 24),
  )
}
const TWICE =
  /(?<!\p{L})(?:no|not an?|keine?|pas une?|ni un|ningún|ingen)(?: \p{L}+){1,2} (?:without|ohne|sans|sin|uten)(?!\p{L})|(?<!\p{L})ohne \p{L}+ keine? \p{L}+(?=[.!:])/giu

/** "We never found a sign writer without help": what stands before tells something, and wishes nothing. */
function isStatement(text: string, at: number): boolean {
  const head = text.slice(Math.max(0, at - 120), at)
  const clause = /[^.;:!?\n,]*$/u.exec(head)?.[0] ?? ""
  return STATEMENT.test(clause) && !WISH.test(clause)
}

/** "maritime, not corny", "elegant but not snobbish", "soll nicht kitschig wirken". */
function qualities(reading: Reading): Said[] {
  const { text } = reading
  return some(text, NOT).flatMap((match): Said[] => {
    if (/^no$/iu.test(match[0]) && reading.language !== "es") {
      return []
    }
    const start = match.index + match[0].length
    const rest = text.slice(start, start + 60)
    const said = QUALITY_END.exec(rest)
    const word = said?.[1] ?? ""
    const telling = TELLING.test(text.slice(Math.max(0, match.index - 20), match.index).trim())
    const quality = !/no$/iu.test(match[0]) || word.split(" ").every((one) => isQuality(one))
    const taken = quality && word !== "" && !NO_QUALITY.test(word) && !isPlace(word) && !isForm(word)
    const item = trimmed(said?.[0].trim().replace(/^(?:be|look|feel|like|at all) /i, "") ?? "")
    const clause = clauseAt(reading, match.index)
    return taken && /^ /.test(rest) && item !== "" && clause.length > word.length + 4
      ? [
          {
            items: [item],
            evidence: `${match[0]} ${item}`,
            at: match.index,
            end: start + (said?.[0].length ?? 0),
            kind: "quality",
            features: { telling },
          },
        ]
      : []
  })
}
const TELLING =
  /(?<!\p{L})(?:we|i|they|he|she|is|are|was|were|am|do|did|does|has|have|had|wir|ich|ist|sind|war|nous|je|est|n'est|vi|jeg|er|finnes|fins|existe|gibt|exists?)$/iu

/** "Stock photos are a no-go": the refused thing stands before the word. */
function behind(reading: Reading): Said[] {
  return some(reading.text, REFUSED_BEFORE).flatMap((match): Said[] => {
    const said = (match[1] ?? match[2] ?? match[3] ?? "").trim()
    const items = said.split(ITEMS).map((item) => trimmed(item).replace(SMELLS, ""))
    const at = match.index
    return [{ items, evidence: match[0].trim(), at, end: at + match[0].length, kind: "behind", features: {} }]
  })
}
const SMELLS = /^(?:anything|everything) (?:that )?(?:smells of|looks like|reminds (?:\p{L}+ )?of) /iu
