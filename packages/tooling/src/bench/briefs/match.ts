const PAPER: Record<string, string> = {
  A0: "841x1189mm",
  A1: "594x841mm",
  A2: "420x594mm",
  A3: "297x420mm",
  A4: "210x297mm",
  A5: "148x210mm",
  A6: "105x148mm",
  A7: "74x105mm",
  DL: "99x210mm",
}

/** Lower case, no accents, words only. */
export function tokens(value: string): string[] {
  const plain = value.toLowerCase().replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("æ", "ae").normalize("NFKD")
  return plain.replace(/\p{M}/gu, "").match(/[\p{L}\p{N}#]+/gu) ?? []
}

/** A word and its inflections: plurals, cases, the s of a compound. */
function isSame(said: string, expected: string): boolean {
  if (said === expected) {
    return true
  }
  const [short, long] = said.length < expected.length ? [said, expected] : [expected, said]
  return (
    short.length > 3 &&
    long.startsWith(short.slice(0, Math.max(4, short.length - 1))) &&
    long.length - short.length <= 3
  )
}

/** One of the accepted phrases stands in the text, each of its words; the text may not drown it in others. */
export function holds(text: string, accepted: string, spare = 12): boolean {
  const said = tokens(text)
  return accepted.split("|").some((phrase) => {
    const words = tokens(phrase)
    const all = words.every((word) => said.some((one) => isSame(one, word)))
    return (all && said.length <= words.length + spare) || (words.length === 0 && text.includes(phrase))
  })
}

/** How a list agrees with the expected one, element by element; an element too many shares no word with any of them. */
export function compareLists(got: string[], expected: string[]): { right: number; extra: number; missing: number } {
  const right = expected.filter((one) => got.some((said) => holds(said, one))).length
  const known = new Set(expected.flatMap((one) => one.split("|")).flatMap(tokens))
  const extra = got.filter((said) => !tokens(said).some((word) => [...known].some((one) => isSame(word, one)))).length
  return { right, extra, missing: expected.length - right }
}

/** `A6`, `50x70cm` and `105x148mm` as millimetres, pixels and ratios as they are. */
export function plainSize(size: string): string {
  const paper = PAPER[size.replace("-landscape", "")]
  if (paper) {
    return size.endsWith("-landscape") ? turned(paper) : paper
  }
  const [, width, height, unit] = /^([\d.]+)x([\d.]+)(cm|m|in)?$/.exec(size) ?? []
  const factor = unit === "cm" ? 10 : unit === "m" ? 1000 : unit === "in" ? 25.4 : 0
  return factor > 0 ? `${Math.round(Number(width) * factor)}x${Math.round(Number(height) * factor)}mm` : size
}

function turned(size: string): string {
  return size.replace(/(\d+)x(\d+)/, "$2x$1")
}
