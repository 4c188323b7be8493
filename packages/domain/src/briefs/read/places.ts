import { NOT_A_PLATFORM, PLATFORM_WORDS } from "../lexicon/platforms.ts"
import {
  clauseAfter,
  clauseBefore,
  type FormHit,
  leadsTo,
  OTHERS,
  OWNED,
  type PlaceHit,
  REQUEST,
  spansOf,
  touches,
} from "./context.ts"
import { findAll, isNegated, type Reading, within } from "./reading.ts"
import { findTypos } from "./typos.ts"
import { MIN_PLACE_SCORE, PLACE_WEIGHTS, weigh } from "./weights.ts"

/** "to our website", "sign up for our newsletter": where people go afterwards, not where this is published. */
const DESTINATION =
  /(?<!\p{L})(?:(?:to|visit|visiting|from|see|join|joining|promot\p{L}+|announc\p{L}+|about|subscribe to|sign ?ups? (?:for|to)|launch\p{L}*|have) (?:our|the|my|a|your)|(?:promot\p{L}+|about|launch\p{L}*)(?: new)?|(?:vers|vers notre|sur notre prochain)) (?:new |own |weekly |monthly )?$/iu
const DESTINATION_AFTER = /^\s*(?:sign|subscri|list|visitors?|traffic|readers?|followers?)/i
const SPOKEN =
  /(?<!\p{L})(?:through|via|seen (?:you )?(?:on|in)|found (?:you|your \p{L}+|this|it)(?: \p{L}+)? (?:on|in|through|via)|saw (?:you|your \p{L}+|this|it) (?:on|in)|from your|hates?|love|loves|use|uses|uploads?(?: \p{L}+)? to|posts? (?:a lot )?on|bored of|like on|(?:we|i)(?:'re|'m| are| am) an?|(?:we|i) (?:teach|show|help|train|coach) (?:\p{L}+ ){1,2}(?:how )?to (?:make|create|design|film|shoot|edit|write)|über|gefunden (?:auf|über)|trouvés? (?:sur|via)|(?:met|contacted) (?:you )?(?:on|via)) $/iu
const OWNED_AFTER =
  /^ (?:account|channel|page|profile|group|konto|kanal|seite|compte|chaîne|cuenta|canal|konto|has|had|show|list|say|tell|explain)s?(?![\p{L}])(?! (?:banner|header|cover|post|image))/iu
const LED =
  /(?<!\p{L})(?:on|for|to|in|auf|für|im|bei|pour|sur|en|para|til|på|per|su) (?:(?:our|the|my|a|unsere?n?|die|der|das|den|notre|nos|la|le|el|nuestr[oa]|vår[et]?|il) )?$/iu

/** Every place that a message names, in order. */
export function findPlaces(reading: Reading): PlaceHit[] {
  const { text } = reading
  const ignored = spansOf(text, NOT_A_PLATFORM)
  const named = PLATFORM_WORDS.flatMap(([platform, pattern]) =>
    findAll(text, pattern).map((hit) => ({ platform, hit })),
  ).filter(({ hit }) => !within(hit.start, ignored))
  const misspelt = findTypos(text).flatMap(({ hit, meant }) => (meant.place ? [{ platform: meant.place, hit }] : []))
  return [...named, ...misspelt.filter(({ hit }) => !named.some((one) => one.hit.start === hit.start))]
    .toSorted((a, b) => a.hit.start - b.hit.start)
    .slice(0, 40)
    .map((one) => ({ ...one, refused: isNegated(reading, one.hit.start) }))
}

/** Whether a place is where the piece is to appear, not one that is named for another reason. */
export function isMeant(
  reading: Reading,
  { hit, refused }: PlaceHit,
  forms: readonly FormHit[],
  asked: boolean,
): boolean {
  const { text } = reading
  const near = text.slice(Math.max(0, hit.start - 48), hit.start)
  const before = clauseBefore(text, hit.start)
  const after = clauseAfter(text, hit.end)
  const trade =
    /^(?:we|i|wir|ich|vi)$/i.test(/\p{L}+(?= $)/u.exec(near)?.[0] ?? "") &&
    /^(?:print|drucken?|trykker)$/i.test(hit.text)
  const attached = forms.some(
    (form) =>
      touches(text, hit, form.hit) ||
      leadsTo(text, form.hit, hit) ||
      within(hit.start, [[form.hit.start, form.hit.end]]),
  )
  const score = weigh(PLACE_WEIGHTS, {
    base: true,
    attached,
    led: LED.test(near),
    alone:
      /^[\s,]*(?:(?:and|or|also|too|und|et|y|og|for|on) )?$/i.test(before) &&
      /^[\s,]*(?:too|please|also)?[\s,]*$/i.test(after),
    asked,
    requested: before.search(REQUEST) >= 0,
    destination: DESTINATION.test(near) || DESTINATION_AFTER.test(after),
    spoken: trade || SPOKEN.test(near),
    owned: !attached && OWNED.test(near) && OWNED_AFTER.test(after),
    others: before.search(OTHERS) >= 0,
  })
  return !refused && score >= MIN_PLACE_SCORE
}
