const WORDS: readonly string[] = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
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
  "a few": 3,
  few: 3,
  several: 4,
  "half a dozen": 6,
  "a dozen": 12,
  dozen: 12,
  thirty: 30,
  forty: 40,
  fifty: 50,
}

/** A number in digits or words, for use inside a larger expression; longest alternatives first. */
export const NUMBER = `(?:\\d{1,3}|${[...Object.keys(VAGUE), ...WORDS].sort((a, b) => b.length - a.length).join("|")})`

/** "five" -> 5, "a couple of" -> 2; null when it is not a number. */
export function readNumber(value: string): number | null {
  const word = value.trim().toLowerCase()
  if (/^\d{1,4}$/.test(word)) {
    return Number(word)
  }
  const plain = WORDS.indexOf(word)
  return plain >= 0 ? plain : (VAGUE[word] ?? null)
}
