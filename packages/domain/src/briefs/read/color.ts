import { type BriefPatch, type BriefView, clip } from "../brief.ts"
import { CODE, COLOUR } from "../lexicon/colour-names.ts"
import { isNegated, type Reading } from "./reading.ts"

const ONE = new RegExp(`(?<![\\p{L}\\p{N}_#])${COLOUR}(?![\\p{L}\\p{N}_])`, "giu")
const LINK = "(?:,? ?(?:and|with|or|und|mit|et|avec|y|con|og|med|e|&|\\+|/)|,)"
const LIST = new RegExp(
  `(?<![\\p{L}\\p{N}_#])${COLOUR}(?: ?${LINK} ?(?:a (?:bit|touch|little|hint) of |some |our |etwas |un peu de |un poco de |litt )?${COLOUR}){0,6}(?![\\p{L}\\p{N}_])`,
  "giu",
)
/** What comes before colours that are asked for. */
const BEFORE =
  /(?:^|[.;:!?\n(]|(?<!\p{L})(?:in|use|using|colou?rs?(?: (?:is|are|palette|scheme|should be|would be))?|palette(?: of)?|with|lots of|plenty of|touch(?:es)? of|hints? of|accents? (?:of|in)|splash of|mainly|mostly|our|all|only|please|love|want|like|prefer|tones? of|shades? of|farben?(?: sind| ist)?|farblich|mit|viel|etwas|unser(?:e[snmr]?)?|couleurs?(?: sont| est)?|en|avec|beaucoup de|nos|notre|col(?:or|ores)(?: es| son)?|con|mucho|nuestro|farge[nr]?(?:e)?(?: er)?|med|mye|vår(?:t|e)?|i|colori?|molto))\s*(?:the |a |an |be |is |are )?$/iu
/** What comes after colours that are asked for. */
const AFTER =
  /^\s*(?:\(#|(?:only|please|tones?|shades?|accents?|backgrounds?|palette|colou?rs?|lettering|type|text|highlights?|theme|scheme|details?|posters?|flyers?|logos?|banners?|headers?|gehalten|hintergrund|töne|nur|bitte|tons?|fond|seulement|tonos|fondo|solo|bakgrunn|toner|bare)(?!\p{L}))/iu
const ALONE = /^\s*(?:[.,;!?\n)]|$)/u
const LEAD_ALONE = /(?:^|[,.;:!?\n(])\s*$/u
const BRAND =
  /(?<!\p{L})(?:in |use |with |mit |in unseren |avec |con |med )?((?:our|my|the) (?:brand|house|company|corporate|club|school|team|own)(?:'s)? colou?rs?|our colou?rs|unser(?:e|en) (?:haus|firmen|marken|vereins)?farben|(?:les|nos) couleurs(?: de (?:la|notre) marque)?|(?:los|nuestros) colores(?: de (?:la|nuestra) marca)?|(?:våre|merkevarens) farger|profilfargene(?: våre)?|i nostri colori)(?!\p{L})(?! ?(?:is|are|=|:|ist|sind|est|sont|es|son|er))/giu

/** The colours asked for, as they were said; adds to those known. */
export function readColors(reading: Reading, brief: BriefView, answering: boolean): BriefPatch | null {
  const found = coloursIn(reading, answering)
  const known = brief.colors.value ?? []
  const current = known.filter((one) => !isTakenBack(reading, one))
  const have = new Set(current.map((one) => one.toLowerCase()))
  const fresh = found.filter((one) => !have.has(one.toLowerCase()))
  if (fresh.length === 0 && current.length === known.length) {
    return null
  }
  const value = [...current, ...fresh].slice(-12)
  const explicit = current.length < known.length || brief.colors.source === "confirmed"
  return {
    field: "colors",
    value: value.length > 0 ? value : null,
    confidence: 0.9,
    evidence: fresh.join(", ") || clip(reading.text, 200),
    ...(explicit ? { explicit } : {}),
  }
}

/** "Forget the green": a colour that was asked for is refused now. */
function isTakenBack(reading: Reading, colour: string): boolean {
  const at = reading.text.toLowerCase().indexOf(colour.toLowerCase())
  return at >= 0 && isNegated(reading, at)
}

/** "midnight blue", "#002B49": nothing but a colour. */
export function isColour(said: string): boolean {
  return said.replace(ONE, "").trim() === ""
}

/** Colours in the place of colours, in order, none twice. "Mint tea" and "red wine" are things. */
export function coloursIn(reading: Reading, answering: boolean): string[] {
  const { text } = reading
  const found: string[] = []
  const keep = (said: string, at: number) => {
    const value = clip(said.trim(), 60)
    if (!isNegated(reading, at) && !found.some((one) => one.toLowerCase() === value.toLowerCase())) {
      found.push(value)
    }
  }
  for (const list of text.matchAll(LIST)) {
    const before = text.slice(Math.max(0, list.index - 40), list.index)
    const after = text.slice(list.index + list[0].length, list.index + list[0].length + 30)
    const several = Array.from(list[0].matchAll(ONE)).length > 1
    const placed =
      AFTER.test(after) ||
      (BEFORE.test(before) &&
        (ALONE.test(after) ||
          several ||
          /^ (?:and|und|et|y|og|on|auf|sur|to|for|because|as)(?!\p{L})/iu.test(after))) ||
      (LEAD_ALONE.test(before) && ALONE.test(after))
    for (const one of list[0].matchAll(ONE)) {
      if (placed || answering || CODE.test(one[0])) {
        keep(one[0], list.index + one.index)
      }
    }
  }
  for (const brand of text.matchAll(BRAND)) {
    keep(brand[1] ?? "", brand.index)
  }
  return found.slice(0, 12)
}
