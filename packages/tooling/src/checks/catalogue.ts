import { type Finding, isTest, lineAt, type Source } from "./sources.ts"

/** What no one translates here: names of cities, fonts and systems, and what is written on drawn posters. */
const NAMES = new Set([
  "apps/web/src/components/marketing/calm-posters.tsx",
  "apps/web/src/components/marketing/loud-posters.tsx",
  "apps/web/src/features/identity/settings/device-name.ts",
  "apps/web/src/lib/fonts.ts",
  "packages/domain/src/shared/plain.ts",
  "packages/domain/src/timezones/cities.ts",
])

const CATALOGUE = /^(packages\/domain\/src\/copy|apps\/web\/src\/messages)\//
/** What the assistant reads, in the words of six languages; what it says is in the catalogue. */
const READ = /^packages\/domain\/src\/briefs\/(?:lexicon|read)\//
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** Words in markup: before a closing tag, between a tag and a value, or in what is read aloud or shown on hover. */
const MARKUP = [
  /[>}]([^<>{}()=;"`]*\p{L}{2,}[^<>{}()=;"`]*)<\//gu,
  /(?<!=)>\s*(\p{Lu}\p{L}+[^<>{}()=;"'`]*)\{/gu,
  /\b(?:header|label|title|alt|placeholder): (["`]\p{Lu}[^"`]*["`])/gu,
  /\s(?:aria-label|aria-description|title|alt|placeholder|label)=(?:\{\s*)?(["`][^"`{}]*\p{L}{2,}[^"`{}]*["`])/gu,
]
/** A literal that begins as a sentence does and goes on with another word, or ends as one. */
const SENTENCE = /"\p{Lu}\p{Ll}+\."|"\p{Lu}[\p{Ll}']*,? (?:[^"\\\n]|\\.)*"|`\p{Lu}[\p{Ll}']*,? (?:[^`\\]|\\.)*`/gu
/** A sender: "Atelier <hello@atelier.example>". */
const ADDRESS = /^["`][^"`]*<[^<>\s]+@[^<>\s]+>["`]$/
/** What is said to developers: errors that are thrown, also once a wait is over or others were met; the log; help of the command line. */
const FOR_DEVELOPERS =
  /(?:\bmetOthers\(|\bwithin\([^"`]*|\b\w*(?:Error|[Ff]ailure)\(\s*(?:"\w+",\s*)?|\bdescri(?:be|ption)\w*[(:]\s*|\blog\.\w+\([^"`]*|\bsql(?:<[^`]*>)?)$/

const message = "words that people read stand in the catalogue: packages/domain/src/copy or apps/web/src/messages"

function placesIn(path: string, text: string): number[] {
  const markup = path.endsWith(".tsx")
    ? MARKUP.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => match.index + match[0].indexOf(match[1] ?? "")),
      )
    : []
  const sentences = [...text.matchAll(SENTENCE)]
    .filter(
      ({ 0: found, index }) =>
        !ADDRESS.test(found) && !FOR_DEVELOPERS.test(text.slice(Math.max(0, index - 120), index)),
    )
    .map(({ index }) => index)
  return [...new Set([...markup, ...sentences])].sort((one, other) => one - other)
}

/** Types of entries aside, one file of each catalogue says which locale runs. */
const NAMES_THE_LOCALE = new Set([
  "packages/domain/src/copy/copy.ts",
  "packages/domain/src/copy/current.ts",
  "apps/web/src/messages/index.ts",
])

function localesNamed({ path, text }: Source): Finding[] {
  const message = "only copy/current.ts and messages/index.ts name a locale: import the words from their index"
  return NAMES_THE_LOCALE.has(path) || /\/(?:copy|messages)\/en\//.test(path)
    ? []
    : [...text.matchAll(/from "[^"]*\/en\/[^"]*"/g)].map(({ index }) => ({
        path,
        line: lineAt(text, index),
        rule: "catalogue",
        message,
      }))
}

/** No one reads a sentence, in markup or in an answer, that a translator would not find. */
export function checkCatalogue(source: Source): Finding[] {
  const { path, text } = source
  if (isTest(path)) {
    return []
  }
  return [...localesNamed(source), ...sentencesIn(path, text)]
}

function sentencesIn(path: string, text: string): Finding[] {
  if (
    !/^(packages\/(domain|api)|apps\/web)\/src\//.test(path) ||
    CATALOGUE.test(path) ||
    READ.test(path) ||
    NAMES.has(path)
  ) {
    return []
  }
  const code = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "))
  const places = placesIn(path, code)
  return places.map((place) => ({ path, line: lineAt(text, place), rule: "catalogue", message }))
}
