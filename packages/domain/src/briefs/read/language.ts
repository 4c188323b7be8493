import { cut } from "../../shared/plain.ts"

/** What a message is written in; `unknown` where too little of it can be read. */
export type Language = "en" | "de" | "fr" | "es" | "no" | "it" | "unknown"

/** Small words that a text of a few sentences cannot do without; words of several languages count for each. */
const SMALL_WORDS: Readonly<Record<Exclude<Language, "unknown">, string>> = {
  en: "the and of for our we need want a an to with is it that this you please on in by about would like my are have be should post poster flyer not no hi hello thanks from at some make",
  de: "der die das und für wir brauchen ein eine einen einem einer mit ist nicht bitte auf bis zum zur über unser unsere unseren unserem von im ich möchten hätte gerne soll sollen es den dem auch noch kein keine ohne aber sind wird zu für's hallo danke",
  fr: "le la les et pour nous avons besoin un une avec est ne pas sur avant notre nos de du des au aux il faut je voudrais voudrions merci s'il plaît dans que qui ce cette sans mais bonjour en d'une d'un l'",
  es: "el la los las y para necesitamos un una unos con es no en antes de nuestro nuestra del al por favor queremos que se lo hola gracias quiero sin pero necesito somos sobre hasta",
  no: "og for vi trenger en et ei med er ikke på til før vår vårt våre av det den de som skal gjerne ønsker om innen takk hei uten men kan jeg har fra vil i",
  it: "il lo la gli le e per abbiamo bisogno un una con è non su entro nostro nostra della del di che vorremmo serve servono grazie ciao senza ma dal alla sono",
}

const WORDS = Object.entries(SMALL_WORDS).map(([language, words]) => ({
  language: language as Exclude<Language, "unknown">,
  words: new Set(words.split(" ")),
}))

/** Letters that only one of the languages has. */
const MARKS: readonly (readonly [Exclude<Language, "unknown">, RegExp])[] = [
  ["de", /[ßäü]/],
  ["no", /[øåæ]/],
  ["es", /[ñ¿¡]/],
  ["fr", /[çêèœ]|\b[ldj]'/],
  ["it", /[ìò]/],
]

/** The language of a message, by its small words; short ones in Latin letters count as English. */
export function languageOf(text: string): Language {
  const head = cut(text, 2_000).toLowerCase()
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0 || latin < letters / 2) {
    return "unknown"
  }
  const words = head.match(/[\p{L}']+/gu) ?? []
  const scored = WORDS.map(({ language, words: known }) => ({
    language,
    score:
      words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0) +
      (MARKS.some(([marked, pattern]) => marked === language && pattern.test(head)) ? 1.5 : 0),
  }))
  const best = scored.reduce((top, one) => (one.score > top.score ? one : top))
  const known = best.score > 0 && best.score >= words.length * 0.08
  return known ? best.language : words.length < 12 ? "en" : "unknown"
}
