import type { BriefContentType, BriefPlatform } from "../enums.ts"
import { findAll, type Hit, type Span } from "./reading.ts"
import type { Features } from "./weights.ts"

/** A form that a message speaks of, and how much speaks for its being what is to be made. */
export type FormHit = {
  type: BriefContentType
  hit: Hit
  weight: number
  /** Chance between 0 and 1 that it is to be made, and what speaks for and against it. */
  chance: number
  features: Features
  /** How many, where it is said right before; null for none. */
  count: { value: number; evidence: string; start: number; article: boolean } | null
  refused: boolean
}

/** A place that a message names. */
export type PlaceHit = { platform: BriefPlatform; hit: Hit; refused: boolean }

/** "We print logos on mugs": what a company does, with itself as the subject. */
export const TRADE =
  /(?<!\p{L})(?:we|i|our (?:shop|company|firm|studio)) (?:also )?(?:print|sell|make|produce|paint|build|repair|rent(?: out)?|collect|restore|distribute|show|screen|offer|teach|film|shoot|publish|deliver)s? (?:[\p{L}'-]+ ){0,3}$|(?<!\p{L})(?:(?:wir|ich) (?:drucken?|verkaufen?|produzieren?|fertigen?|machen?|bauen?)|(?:nous|on) (?:imprim|vend|fabriqu|produi|fais)\p{L}*|(?:imprim|vend|fabric|produc|hac)(?:imos|emos|amos)|vi (?:trykker|selger|lager|produserer)|(?:we|i) (?:also )?(?:teach|show|help|train|coach) (?:\p{L}+ ){1,2}(?:how )?to (?:make|create|design|film|shoot|edit|write|use)) (?:[\p{L}'-]+ ){0,3}$/iu

/** A new version of their own thing is what is wanted. */
export const REDONE =
  /(?<!\p{L})(?:re-?design|re-?do|refresh|re-?work|update|modernise|modernize|relaunch|new version|überarbeit\p{L}*|neugestalt\p{L}*|refaire|refonte|rediseñ\p{L}*)(?: of| de| von| der| du)? (?:(?:our|the|my|unser\p{L}*|notre|nuestr[oa]|vår) )?(?:(?:old|current|existing) )?$/iu

/** Their own things, which are there already. */
export const OWNED =
  /(?<!\p{L})(?:our|my|the (?:old|current|existing|present)|unser[en]?|notre|nuestr[oa]|vårt?) (?:(?:old|current|existing|own|last|present) )?$/iu

/** Between two things of one list. */
export const LISTED =
  /^[\s"'()*]*(?:,|;|&|\+|\/|\n|(?<!\p{L})(?:and|plus|as well as|along with|und|sowie|et|ainsi que|y|e|og|samt|then)(?!\p{L})|[\s-])+(?:(?:also|maybe|perhaps|possibly|auch|aussi|también|også)\s+)?$/iu

/** Takes back what stands before it in the same breath. */
export const IN_THE_SAME_BREATH =
  /(?<!\p{L})(?:i mean|i meant|or rather|no,? wait|sorry|actually|scratch that|correction|make that|beziehungsweise nein|ich meine|nein|quatsch|je veux dire|plutôt|non,? pardon|o sea|quiero decir|perdón|mejor dicho|jeg mener|eller rettere sagt)(?!\p{L})/iu

/** The words of the clause after a position. */
export function clauseAfter(text: string, position: number): string {
  return /^[^.!?;\n]*/.exec(text.slice(position, position + 200))?.[0] ?? ""
}

export function spansOf(text: string, pattern: RegExp): Span[] {
  return findAll(text, pattern).map(({ start, end }) => [start, end])
}

/** "Instagram post": nothing but a space or a hyphen between. */
export function touches(text: string, first: Hit, second: Hit): boolean {
  return second.start >= first.end && /^[\s'-]*(?:s )?$/.test(text.slice(first.end, second.start))
}

const TO_A_PLACE =
  /^(?:\s+|(?:\s+\p{L}+){0,2}\s+(?:for|on|in|to go on|goes on|auf|für|im|bei|pour|sur|en|para|til|på|i|per|su)\s+(?:(?:our|the|my|a|an|unsere?n?|die|der|das|den|notre|nos|la|le|les|el|nuestr[oa]|vår[et]?|il)\s+)?)$/iu

/** "a banner for our website", "eine Anzeige auf Facebook", "post LinkedIn": the place of a form follows it. */
export function leadsTo(text: string, form: Hit, place: Hit): boolean {
  return place.start >= form.end && place.start - form.end < 60 && TO_A_PLACE.test(text.slice(form.end, place.start))
}
