/** Number words of English, German, French, Spanish, Norwegian and Italian, one line a value from one on. */
const WORDS: readonly string[] = [
  "one|ein|eine|einen|einem|einer|eins|une|un|uno|una|unos|én|ett|et|ei",
  "two|zwei|deux|dos|to|due",
  "three|drei|trois|tres|tre",
  "four|vier|quatre|cuatro|fire|quattro",
  "five|fünf|cinq|cinco|fem|cinque",
  "six|sechs|seis|seks|sei",
  "seven|sieben|sept|siete|sju|syv|sette",
  "eight|acht|huit|ocho|åtte|otto",
  "nine|neun|neuf|nueve|ni|nove",
  "ten|zehn|dix|diez|ti|dieci",
  "eleven|elf|onze|once|elleve|undici",
  "twelve|zwölf|douze|doce|tolv|dodici",
  "thirteen|dreizehn|treize|trece|tretten",
  "fourteen|vierzehn|quatorze|catorce|fjorten",
  "fifteen|fünfzehn|quinze|quince|femten",
  "sixteen|sechzehn|seize|dieciséis|seksten",
  "seventeen|siebzehn|diecisiete|sytten",
  "eighteen|achtzehn|dieciocho|atten",
  "nineteen|neunzehn|diecinueve|nitten",
  "twenty|zwanzig|vingt|veinte|tjue|venti",
]

const VAGUE: Record<string, number> = {
  single: 1,
  "a single": 1,
  couple: 2,
  "a couple": 2,
  "a couple of": 2,
  pair: 2,
  "a pair of": 2,
  both: 2,
  beide: 2,
  "ein paar": 3,
  "a few": 3,
  few: 3,
  several: 4,
  "half a dozen": 6,
  "ein halbes dutzend": 6,
  "une demi-douzaine": 6,
  "media docena": 6,
  "et halvt dusin": 6,
  "two dozen": 24,
  "zwei dutzend": 24,
  "deux douzaines": 24,
  "dos docenas": 24,
  "to dusin": 24,
  "ein dutzend": 12,
  "et dusin": 12,
  "une douzaine de": 12,
  "una docena de": 12,
  "a dozen": 12,
  dozen: 12,
  "twenty-four": 24,
  vierundzwanzig: 24,
  thirty: 30,
  forty: 40,
  fifty: 50,
}

const VALUES = new Map<string, number>([
  ...WORDS.flatMap((words, index) => words.split("|").map((word): [string, number] => [word, index + 1])),
  ...Object.entries(VAGUE),
])

/** Articles that are also the number one: only a number where counting is what is meant. */
const ARTICLES = new Set(["ein", "eine", "einen", "einem", "einer", "un", "une", "una", "uno", "unos", "et", "ei"])
/** Numbers of other languages that are plain English words. */
const ENGLISH = new Set(["to", "fire", "once", "ti", "sei", "due", "elf", "ni", "ett"])

const spoken = (words: Iterable<string>) => [...words].toSorted((a, b) => b.length - a.length).join("|")

/** A number in digits or English words, for use inside a larger expression; longest alternatives first. */
export const NUMBER = `(?:\\d{1,3}|${spoken([...VALUES.keys()].filter((word) => !ARTICLES.has(word) && !ENGLISH.has(word)))})`

/** The same in any language, articles among them: only where the next word says what is counted. */
export const COUNT = `(?:\\d{1,3}|${spoken(VALUES.keys())})`

/** "five" -> 5, "a couple of" -> 2; null when it is not a number. */
export function readNumber(value: string): number | null {
  const word = value.trim().toLowerCase()
  return /^\d{1,4}$/.test(word) ? Number(word) : (VALUES.get(word) ?? null)
}

/** "to make", "fire", "once": English words that are numbers in another language. */
export function isEnglishWord(value: string): boolean {
  return ENGLISH.has(value.trim().toLowerCase())
}

/** "ein Plakat", "une affiche": one, in the words of an article. */
export function isArticle(value: string): boolean {
  return ARTICLES.has(value.trim().toLowerCase())
}
