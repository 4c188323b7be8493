import { HOME_OF, NOT_A_PLATFORM, PLATFORM_WORDS, SURE_HOME } from "../lexicon/platforms.ts"
import { clauseAfter, type FormHit, leadsTo, OWNED, type PlaceHit, spansOf, touches } from "./context.ts"
import { NOUN_AFTER } from "./forms.ts"
import { mentionOf, sentenceBefore } from "./mention.ts"
import { findAll, type Hit, isNegated, type Reading, within } from "./reading.ts"
import { findTypos } from "./typos.ts"
import { chanceOf, type Features, MIN_CHANCE } from "./weights.ts"

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

/** "on LinkedIn", with nothing between. */
const DIRECT = /(?<!\p{L})(?:on|auf|sur|en|på|su) $/iu

/** "promote our newsletter": what the piece is about. */
const SUBJECT = /(?<!\p{L})(?:promot|advertis|announc|launch)\p{L}* (?:our|the|my) (?:new )?$/iu

/** "We print": what the company does, not where the piece appears. */
function isTrade(text: string, hit: Hit): boolean {
  const before = text.slice(Math.max(0, hit.start - 8), hit.start)
  return /^(?:print|drucken?|trykker)$/i.test(hit.text) && /(?<!\p{L})(?:we|i|wir|ich|vi|jeg) $/iu.test(before)
}

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
    .filter(({ hit }) => !isTrade(text, hit) && !SUBJECT.test(text.slice(Math.max(0, hit.start - 40), hit.start)))
    .slice(0, 40)
    .map((one) => ({ ...one, refused: isNegated(reading, one.hit.start) }))
}

/** What speaks for and against a place being where the piece is to appear. */
export function featuresOfPlace(
  reading: Reading,
  { platform, hit }: PlaceHit,
  forms: readonly FormHit[],
  places: readonly PlaceHit[],
): Features {
  const { text } = reading
  const near = text.slice(Math.max(0, hit.start - 48), hit.start)
  const after = clauseAfter(text, hit.end)
  const beside = (place: Hit) =>
    forms.find(
      (form) =>
        touches(text, place, form.hit) ||
        leadsTo(text, form.hit, place) ||
        within(place.start, [[form.hit.start, form.hit.end]]),
    )
  const own = beside(hit)
  const mention = mentionOf(reading, hit)
  const homes = forms.map(({ type }) => HOME_OF[type])
  const sentence = sentenceBefore(text, hit.start)
  const inSentence = forms.some(
    (form) => form.hit.start >= hit.start - sentence.length && form.hit.start < hit.end + after.length,
  )
  return {
    ...mention,
    inside: mention.inside && own === undefined && !DIRECT.test(near),
    attached: own !== undefined,
    led: LED.test(near),
    alone:
      /^[\s,]*(?:(?:and|or|also|too|und|et|y|og|for|on) )?$/i.test(sentence) &&
      /^[\s,]*(?:too|please|also)?[\s,]*$/i.test(after),
    destination: DESTINATION.test(near) || DESTINATION_AFTER.test(after),
    attribute: own === undefined && NOUN_AFTER.test(text.slice(hit.end, hit.end + 24)),
    spoken: SPOKEN.test(near),
    owned: own === undefined && OWNED.test(near) && OWNED_AFTER.test(after),
    formless: forms.length === 0,
    withForm: own === undefined && inSentence,
    elsewhere: own === undefined && places.some((one) => one.hit !== hit && beside(one.hit) !== undefined),
    atHome: own === undefined && homes.some((home) => home?.[0] === platform),
    homed:
      own === undefined &&
      homes.length > 0 &&
      homes.every((home) => home !== undefined && home[1] >= SURE_HOME && home[0] !== platform),
  }
}

/** Whether a place is where the piece is to appear, not one that is named for another reason. */
export function isMeant(
  reading: Reading,
  place: PlaceHit,
  forms: readonly FormHit[],
  places: readonly PlaceHit[],
  asked: boolean,
): boolean {
  return !place.refused && chanceOfPlace(reading, place, forms, places) + (asked ? ASKED : 0) >= MIN_CHANCE
}

function chanceOfPlace(reading: Reading, place: PlaceHit, forms: readonly FormHit[], places: readonly PlaceHit[]) {
  return chanceOf("place", featuresOfPlace(reading, place, forms, places))
}

/** Whether it is hard to say of a place if it is meant. */
export function isDoubtful(
  reading: Reading,
  place: PlaceHit,
  forms: readonly FormHit[],
  places: readonly PlaceHit[],
): boolean {
  const chance = place.refused ? 0 : chanceOfPlace(reading, place, forms, places)
  return chance > DOUBTFUL[0] && chance < DOUBTFUL[1]
}
const DOUBTFUL = [0.25, 0.8] as const

/** The question was where it appears: a place in the answer is one. */
const ASKED = 0.4
