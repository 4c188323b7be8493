import type { Span } from "./reading.ts"
import { anyWord } from "./words.ts"

const NEGATORS = anyWord(
  [
    "not(?! (?:only|just|least|sure|yet|later|more|less|long|far|bad)(?![\\p{L}]))",
    "no(?=[ ,.])(?! (?:more|later|less|idea|worries|problem|stress|pressure|rush|hurry|preference|deadline|matter|one|two|parking|doubt|longer|sooner|time|need|charge|cost|wonder|other)(?![\\p{L}]))",
    "(?:do|does|did|is|are|was|were|should|must|ca|could|wo|would)n't(?! (?:(?:be |come |arrive )(?:any )?later|mind|know|care|matter|have time|wait|believe|forget|help|stop))",
    "(?:do|does|did|is|are|was|were|should|must|can|could|will|would) not(?! (?:mind|know|care|matter|have time|wait|believe|forget|only|just|sure))",
    "dont|without|instead of|rather than|except(?: for)?|nothing|avoid(?:ing)?|anything but|skip|drop|remove|leave out|leave off|take out|forget(?: about)?|ditch|other than|away from|(?<!who )hates?|less(?! than)",
    "never(?! (?:mind|ending))",
    "too(?! (?:little|much|long|late|few|many|small|soon)(?![\\p{L}]))(?= \\p{L}+)",
    "nicht(?! nur)|keine?[nmrs]?(?! (?:ahnung|eile|problem|frage|sorge|stress|panik|hektik))|ohne|(?<!find(?:et|en)[^.\\n]{0,50} )statt(?= \\p{L})(?! (?:und|wird|finde[nt])(?!\\p{L}))|anstatt|weder|nie|vermeide[nt]?|bloß nicht",
    "pas(?= (?:de|d'|du|trop|un|une|sur|pour|en|le|la)(?![\\p{L}]))|sans(?! (?:doute|problème|souci))|jamais|ni|au lieu de|plutôt qu(?:e|'une?)|évite[rz]?",
    "no (?:queremos|quiero|quisiera|usar|us[ea]n?|poner|pong[ao]n?|muestre[ns]?|debe(?:ría)?|puede|incluir|incluya[ns]?|en|muy|tan|demasiado)|sin(?! (?:duda|problema|prisa))|ni|nunca|en vez de|en lugar de|nada de|evita[dr]?",
    "ikke(?! (?:bare|sant))|ingen(?! (?:hast|problem|stress|panikk))|uten(?! (?:tvil|problem))|aldri|i stedet for|unngå",
    "non(?= \\p{L}+)|senza|niente|invece di|evitare",
  ].join("|"),
)

/** A negation ends with its clause: at a mark, at a word of turning, or where a new subject or wish begins. */
const SCOPE_END = new RegExp(
  [
    "[.;:!?\\n]",
    ",(?! ?(?:or|nor|oder|noch|ou|ni|eller|o|né)(?![\\p{L}]))",
    " (?:but|just|only|instead|please|so|because|since|though|although|therefore|then|hence|yet|while|whereas)(?![\\p{L}])",
    " and (?:need|want|we|i|would|could|should|please|make|have|are|is|it|the|they|you|now|then|so|instead|use|do|give|also|keep|rather|love|like)(?![\\p{L}])",
    " (?:vil|ønsker|trenger) (?:vi|jeg)(?![\\p{L}])",
    " (?:wollen|möchten|brauchen|hätten|nehmen) wir(?![\\p{L}])| (?:möchte|brauche|hätte) ich(?![\\p{L}])",
    " (?:we|i) (?:want|need|would|have|had|are|am|like|prefer)(?![\\p{L}])",
    " (?:we|i)'(?:d|ll|re|m|ve)(?![\\p{L}])",
    " (?:preferimos|prefiero|préférons|préfère|vil vi|vil jeg)(?![\\p{L}])| (?:sondern|aber|daher|deshalb|weil|stattdessen|nur|bitte|mais|donc|car|parce|plutôt|seulement|sino|pero|porque|solo|men|derfor|fordi|bare|heller|ma|perché|solo)(?![\\p{L}])",
    " (?:und|et|y|og|e) (?:wir|ich|brauchen|möchten|bitte|nous|je|on|il|avons|voulons|necesitamos|queremos|quiero|necesito|vi|jeg|trenger|ønsker|vogliamo|abbiamo)(?![\\p{L}])",
  ].join("|"),
  "iu",
)
/** "leave Facebook out", "Vídeo no, mejor ...": refused by what comes after. */
const LEFT_OUT =
  /(?<!\p{L})(?:(?:leave|take|keep) ((?:the |our )?[\p{L}-]+(?: [\p{L}-]+){0,2}?) (?:out|off|away)(?=[\s.,;!?]*(?:$|[.,;!?\n]| of it| please))|(?<=^|[.!?;\n]\s{0,3})((?:(?:un|una|el|la|ein|eine|le|en|et) )?[\p{L}-]+) (?:no|nein|non|nicht|nei|pas)(?=[,;.] ?(?:mejor|sino|lieber|sondern|plutôt|mais|heller|men|prefer\p{L}+)))/giu
const REPLACED =
  /\b(?:change|switch|swap|replace|move|turn)(?: (?:it|that|this|them))? (?:from )?([^\n]{2,40}?) (?:to|for|with|by|into) /gi

/** The stretches of a text that are refused: "not on Facebook", "ohne Fotos", what "swap X for Y" takes away. */
export function negatedSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const negator of text.matchAll(NEGATORS)) {
    const start = negator.index + negator[0].length
    const rest = text.slice(start, start + 60)
    const end = rest.search(SCOPE_END)
    spans.push([start, start + (end < 0 ? rest.length : end)])
  }
  for (const swap of [...text.matchAll(REPLACED), ...text.matchAll(LEFT_OUT)]) {
    const inner = swap[1] ?? swap[2] ?? ""
    const start = swap.index + swap[0].indexOf(inner)
    spans.push([start, start + inner.length])
  }
  return merged(spans)
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && span[0] <= last[1]) {
      apart[apart.length - 1] = [last[0], Math.max(last[1], span[1])]
    } else {
      apart.push(span)
    }
  }
  return apart
}
