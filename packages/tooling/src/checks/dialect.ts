import { type Finding, lineAt, type Source } from "./sources.ts"

/** A module's constant that is an arrow function with a body in braces; one with a type of its own is a value of that type. */
const ARROW = /^(?:export )?const \w+ = (?:async )?(?:<.*>)?\((?:.*=> \{)?$/gm

/** A module's functions are declared with `function`; arrows are for callbacks and one-liners. */
export function checkDialect({ path, text }: Source): Finding[] {
  const message = "declare it with function: arrows are for callbacks and one-liners"
  return [...text.matchAll(ARROW)].map(({ index }) => ({ path, line: lineAt(text, index), rule: "dialect", message }))
}
