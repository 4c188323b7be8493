import { type Finding, isTest, lineAt, type Source } from "./sources.ts"

/** What opens the values of an insert or update, and the helpers that hand them on to one. */
const WRITES =
  /\.(?:values|set)\(|\b(?:postCredits|moveEarnings|movePayout|failPayout|recordActivity|freezeCredits|thawCredits|record|audit)\(/g
const FIELD = /\b(?:\w*[rR]eason|description|detail): ["`][A-Z]/g
/** Strings one after the other, so that what stands between two of them is none. */
const LITERALS = /(sql(?:<[^`]*?>)?)?("(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g
/** Two words with a blank between them; of SQL, in a literal of its own. */
const SENTENCE = /[A-Za-z]{2,},? [A-Za-z]{2,}/
const SENTENCE_IN_SQL = /'[A-Z][a-z]* [a-z]+[^'\n]*'/

const message =
  "rows hold codes and data: give the cause a code, checked by the table, and put its words in the catalogue"

/** From an opening bracket to the one that closes it. */
function argumentsAt(text: string, open: number): string {
  let depth = 0
  for (let index = open; index < text.length; index++) {
    depth += "([{".includes(text.charAt(index)) ? 1 : ")]}".includes(text.charAt(index)) ? -1 : 0
    if (depth === 0) {
      return text.slice(open, index)
    }
  }
  return text.slice(open)
}

function proseIn(text: string): number[] {
  return [...text.matchAll(LITERALS)].flatMap(({ 1: isSql, 2: literal = "", index }) =>
    (isSql ? SENTENCE_IN_SQL : SENTENCE).test(literal.replace(/\$\{[^}]*\}/g, "x")) ? [index] : [],
  )
}

/** What code writes into rows is no sentence: those who read it later may speak another language, or stand on another side. */
export function checkProse({ path, text }: Source): Finding[] {
  if (!path.startsWith("packages/api/src/modules/") || isTest(path) || /\/router(?:\.\w+)?\.ts$/.test(path)) {
    return []
  }
  const places = [
    ...[...text.matchAll(WRITES)].flatMap(({ 0: call, index }) => {
      const at = index + call.length - 1
      return proseIn(argumentsAt(text, at)).map((found) => at + found)
    }),
    ...[...text.matchAll(FIELD)].flatMap(({ index }) =>
      proseIn(text.slice(index, text.indexOf("\n", index))).map(() => index),
    ),
  ]
  return [...new Set(places.map((place) => lineAt(text, place)))].map((line) => ({
    path,
    line,
    rule: "stored-prose",
    message,
  }))
}
