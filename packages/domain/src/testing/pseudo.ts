/**
 * Makes a pseudo-locale: every letter accented, 35 % longer, in ⟦brackets⟧. Texts may be nested in each other; functions
 * answer in it. Stands alone, so that its source can be handed to a browser.
 */
export function makePseudoLocale(): <T>(words: T) => T {
  const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  const accented = [..."àƀçđéƒĝħíĵķļɱñöþɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĦÍĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"]
  const accents = new Map([...plain].map((letter, index) => [letter, accented[index] ?? letter]))

  function lengthen(text: string): string {
    let missing = Math.ceil(text.length * 0.35)
    const longer = [...text].map((letter) => {
      const twice = missing > 0 && /[aeiou]/.test(letter)
      missing -= twice ? 1 : 0
      const said = accents.get(letter) ?? letter
      return twice ? said + said : said
    })
    return longer.join("") + "~".repeat(missing)
  }

  function say(text: string): string {
    const isAddress = /^(https?:|mailto:|\/)\S*$/.test(text)
    if (isAddress || !/\p{L}/u.test(text.replaceAll(/⟦[^⟦⟧]*⟧/g, ""))) {
      return text
    }
    // What is in brackets has been said already: it keeps its words and loses its brackets.
    const parts = text.split(/⟦([^⟦⟧]*)⟧/)
    return `⟦${parts.map((part, index) => (index % 2 === 1 ? part : lengthen(part))).join("")}⟧`
  }

  function speak(words: unknown): unknown {
    if (typeof words === "string") {
      return say(words)
    }
    if (typeof words === "function") {
      return (...data: unknown[]) => speak(words(...data))
    }
    if (Array.isArray(words)) {
      return words.map(speak)
    }
    if (typeof words === "object" && words !== null) {
      return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, speak(value)]))
    }
    return words
  }
  return (words) => speak(words) as typeof words
}
