import { type BriefPatch, type BriefView, clip } from "../brief.ts"
import { CONTENT_TYPE_WORDS } from "../lexicon/content-types.ts"
import { isQuality } from "../lexicon/moods.ts"
import { PLATFORM_WORDS } from "../lexicon/platforms.ts"
import { verbsOf } from "../lexicon/telling.ts"
import { clauseAt, isCorrection, type Reading } from "./reading.ts"
import { anyWord } from "./words.ts"

/** Words that refuse what follows them, wherever they stand. */
const REFUSING = anyWord(
  [
    "avoid(?:ing)?|never use|steer clear of|stay away from|please no|(?:we|i) (?:hate|dislike|can't stand|don't like)|spare us|leave out|keep out",
    "(?:please )?(?:don't|do not|dont) (?:use|want|like|include|need|show|add|put|make it|be)(?: (?:any|it|to (?:see|be|look|use)))?",
    "(?:shouldn't|should not|must not|mustn't|can't|may not) (?:be|look|feel|have|use|include|show|contain)(?: like)?",
    "bitte (?:kein[a-z]*|nicht|ohne)|auf keinen fall|bloß kein[a-z]*|vermeide(?:n|t)?|nichts|verzichte(?:n|t)? auf",
    "surtout pas(?: (?:de|d'))?|pas trop|évite[rz]?|rien de|ne (?:pas )?(?:montrez|utilisez|mettez|montrer|utiliser|mettre) (?:pas (?:de |d')?|ni )?",
    "nada de|evita[dr]?|no (?:queremos|quiero|usar|us[ea]n?|poner|pong[ao]n?|muestre[ns]?)|que no (?:sea|haya|salga[n]?|aparezca[n]?)",
    "(?:tired|sick|weary) of|fed up with|had enough of|not (?:keen on|fond of|a fan of)|(?:genug|die nase voll) von|satt(?= \\p{L})|(?:marre|assez) (?:de|des|d')|hart[oa]s? de|lei (?:av|alle)",
    "unngå|ikke (?:bruk|vis|ha med)|vil ikke ha|niente|evita(?:re|te)|non (?:usate|vogliamo|mettete)",
    "nothing(?! (?:else|special|in|beats|like|better|compares)(?!\\p{L}))",
  ].join("|"),
)
/** Words that refuse only in an order or a list, not in a statement: "no", "without", "ohne". */
const LACKING = anyWord(
  "no(?! (?:more than|later|less|longer|idea|worries|problem|rush|hurry|preference|deadline|matter|need|one(?!\\p{L})|thanks?|thank|budget|specific|particular|clue|wait|doubt|two|parking|time|sooner|wonder|fixed|date|hay|tenemos|es|somos|hemos))|without|except for|ohne|keine?[nmr]?(?! (?:ahnung|eile|problem|frage|sorge|termin|frist|idee|stress|angst|panik|zeit))|sans|pas de(?! (?:souci|problème|stress|panique|délai|date))|pas d(?=')|sin(?! (?:duda|problema|prisa|falta))|uten(?! tvil)|ingen(?! (?:hast|problem|frist|anelse|formening))|senza",
)
/** "not corny", "nicht kitschig": a quality refused. */
const NOT = anyWord(
  "(?:but |and |nor |just |please )?not|(?:aber |und |bitte )?nicht|(?:mais |et )?pas|(?:pero |y )?no|(?:men |og )?ikke|(?:ma )?non",
)
const QUALITY_END =
  /^ (?:be |look |feel |like |too |so |very |overly |at all |zu |so |trop |muy |demasiado |tan |for |så |troppo )*((?:\p{L}[\p{L}-]*)(?: \p{L}[\p{L}-]*)?)\s*(?=[.,;:!?\n)]|$| (?:and|but|or|nor|please|und|aber|oder|et|mais|y|pero|og|men|e|ma) )/iu
const NO_QUALITY =
  /^(?:sure|yet|only|just|urgent\p{L}*|important|decided|needed|necessary|available|here|now|later|tomorrow|today|mine|ours|yours|me|us|them|it|that|this|there|all|everyone|much|many|enough|too|really|know|possible|applicable|relevant|related|bad|mandatory|required|allowed|exactly|quite|always|often|yes|no|so|then|alone|allein|sicher|heute|morgen|mehr|nötig|wichtig|eilig|dringend|nur|sûr|encore|urgent|important|plus|maintenant|seguro|urgente|importante|ahora|solo|sé|sikker|viktig|nå|haster|sicuro|ancora|de|d'|du|des|the|a|an|our|my|to|on|in|at|for|because|as)(?!\p{L})/iu
const END =
  /[.;:!?\n()]|(?<!\p{L})(?:but|please|pls|plz|thanks|thank you|just|only|because|since|so|instead|unless|we|i|(?<!(?:on|in|of|from) )it|they|at all|though|if|that|which|who|is|are|was|has|darum|deshalb|daher|donc|por eso|derfor|aber|sondern|bitte|danke|denn|weil|dafür|wir|ich|mais|merci|car|parce|nous|svp|s'il|pero|sino|gracias|porque|por favor|men|takk|fordi|vi|ma|grazie|perché)(?!\p{L})|(?<!\p{L})and (?:we|i|it|please|the|make|our|need)(?!\p{L})|,? (?:and |but |und |et |y |og )?(?:without|avoid|not|no|ohne|kein[a-z]*|nicht|sans|pas|sin|nada|uten|ingen|ikke|senza)(?!\p{L})|, (?:and |but )?(?:we|i|it|please|the|make|something|maybe|think|more|just|only)(?!\p{L})/iu
const ITEMS =
  /\s*,\s*(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|og|eller|e|né)?\s+|\s+(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|og|eller|e|né)\s+/iu
const NO_ITEM =
  /^(?:nothing|none|n\/a|nichts|rien|nada|ingenting|that|it|this|me|us|you|them|sure|yet|problem|fancy|special|special at all|else|else for now|to|have|need|know|mind|anything|in mind|comes to mind|a|one|parking|way|more|less|idea|limit|limits|charge|cost|fee|wonder|point|reason)(?!\p{L})|^(?:any|much|big|real)? ?(?:idea|clue|deadline|rush|hurry|preference|time|question)/iu
const LEADING =
  /^(?:'|(?:no|any|the|our|too many|too much|using|use of|to (?:be|look|use)|keinerlei|keine?n?|ohne|des|de la|de|d'|les|las|los|ningún|ninguna|noen|alcun[oa]?|zu|trop|demasiado|for)\s+)/iu
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

type Refusal = { items: string[]; evidence: string }

/** What must not appear, as it was said: forms, motifs, words, moods. Adds to the list. */
export function readAvoid(reading: Reading, brief: BriefView): BriefPatch | null {
  const found = [
    ...phrases(reading, REFUSING, false),
    ...phrases(reading, LACKING, true),
    ...qualities(reading),
  ].toSorted((a, b) => a.at - b.at)
  const known = brief.avoid.value ?? []
  const current = known.filter((item) => !isAllowed(reading.text, item))
  const have = new Set(current.map((item) => item.toLowerCase()))
  const items = found.flatMap((one) => one.items.map((item) => clip(item.toLowerCase(), 80))).filter(isNoDay)
  const fresh = [...new Set(items)].filter((item) => !have.has(item))
  if (fresh.length === 0 && current.length === known.length) {
    return null
  }
  const value = [...current, ...fresh].slice(0, 20)
  const explicit = current.length < known.length || (brief.avoid.source === "confirmed" && fresh.length > 0)
  const evidence = clip([...new Set(found.map((one) => one.evidence))].join("; "), 200)
  return {
    field: "avoid",
    value: value.length > 0 ? value : null,
    confidence: 0.9,
    evidence: evidence || clip(reading.text, 200),
    ...(explicit ? { explicit } : {}),
  }
}

/** "No fixed date" and "not before Friday" are about the day, whatever was asked. */
const isNoDay = (item: string) =>
  !/(?<!\p{L})(?:dato|frist|datum|termin|date|deadline|fecha|plazo|délai|hast|prisa)(?!\p{L})|^(?:bis|vor|before|until|by|avant|antes|hasta|før|innen) /u.test(
    item,
  )

/** "Anchors are fine after all": what was refused before is welcome again. */
function isAllowed(text: string, item: string): boolean {
  const said = text.toLowerCase()
  const at = said.indexOf(item)
  return (
    at >= 0 &&
    /^ (?:is|are|would be|ist|sind|est|sont|es|son|er) (?:\p{L}+ )?(?:fine|ok|okay|allowed|welcome|good|great|in ordnung|erlaubt|bien|ok|greit)(?!\p{L})/u.test(
      said.slice(at + item.length),
    )
  )
}

function phrases(reading: Reading, pattern: RegExp, lacking: boolean): (Refusal & { at: number })[] {
  const { text } = reading
  const verbs = verbsOf(reading.language)
  return some(text, pattern).flatMap((match) => {
    const start = match.index + match[0].length
    const colon = /^ ?: /.exec(text.slice(start, start + 3))?.[0].length ?? 0
    const rest = text.slice(start + colon, start + colon + 100)
    const said = lacking ? (/^[^.;:!?\n,()]*/.exec(rest)?.[0] ?? "") : ""
    if (
      lacking &&
      (isStatement(text, match.index) ||
        GOES_ON.test(said) ||
        said.replace(OF_IT, "").search(verbs) >= 0 ||
        isSaying(text, match.index))
    ) {
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
    return items.length > 0 ? [{ items, evidence: `${match[0].trim()} ${phrase}`, at: match.index }] : []
  })
}

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
function qualities(reading: Reading): (Refusal & { at: number })[] {
  const { text } = reading
  return some(text, NOT).flatMap((match) => {
    if (/^no$/iu.test(match[0]) && reading.language !== "es") {
      return []
    }
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60)
    const said = QUALITY_END.exec(rest)
    const word = said?.[1] ?? ""
    const telling =
      /(?<!\p{L})(?:we|i|they|he|she|is|are|was|were|am|do|did|does|has|have|had|wir|ich|ist|sind|war|nous|je|est|n'est|vi|jeg|er)$/iu.test(
        text.slice(Math.max(0, match.index - 20), match.index).trim(),
      )
    const quality = !/no$/iu.test(match[0]) || word.split(" ").every((one) => isQuality(one))
    const taken = quality && word !== "" && !NO_QUALITY.test(word) && !isPlace(word) && !isForm(word) && !telling
    const items =
      taken && /^ /.test(rest) ? [trimmed(said?.[0].trim().replace(/^(?:be|look|feel|like|at all) /i, "") ?? "")] : []
    const clause = clauseAt(reading, match.index)
    return items.length > 0 && clause.length > word.length + 4
      ? [{ items, evidence: `${match[0]} ${items[0]}`, at: match.index }]
      : []
  })
}
