import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { makePseudoLocale } from "@atelier/domain/testing"
import { canonicalTimezone } from "@atelier/domain/timezones"
import type { BrowserContext, Page } from "playwright-core"
import type { Settings } from "./programs.ts"
import type { Stack } from "./stack.ts"

/** With these a program speaks the pseudo-locale. */
export const PSEUDO: Settings = {
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "speak-pseudo.ts"))}`,
}

/** The same for every page of these tabs. */
export const speakPseudo = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ content: `globalThis.atelierLocale = (${makePseudoLocale})()` })

const SAID = `(() => {
  const inner = [...document.body.querySelectorAll("*")].filter((element) => !element.closest("script, style, noscript, svg"))
  const texts = inner.flatMap((element) => [
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data),
    ...["aria-label", "aria-description", "title", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  ])
  return [...new Set([document.title, ...texts])]
})()`

const DAY = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
const DATE_WORDS = new RegExp(
  `\\b((${DAY})(day)?|Tue|Wed|Thu|Sat|(Jan|Febr)(uary)?|Feb|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|(Sept?|Octo|Novem|Decem)(ember|ber)?|Oct|Nov|Dec|at|\\p{Lu}{2,5}([+-]\\d+)?)\\b`,
  "gu",
)
/** What the browser's own tables and other programs say: days, distances in time, sizes, keys, initials, hidden addresses, the logo. */
const NAMES = [
  /^(in )?\d+ (second|minute|hour|day|week|month|year)s?( ago)?$/i,
  /^(today|tomorrow|yesterday|now|this \w+|last \w+|next \w+)$/i,
  /^[\d.,]+ (bytes|[kMG]B|px|mm)$/,
  /^(alt\+T|Atelier|\p{Lu}{1,2}|\S*…@\S+)$/u,
]
// The platform lists former names (Calcutta), the product stores today's.
const CITIES = new Set(
  Intl.supportedValuesOf("timeZone").flatMap((zone) =>
    [zone, canonicalTimezone(zone) ?? zone].map((name) => name.split("/").at(-1)?.replaceAll("_", " ")),
  ),
)
const LETTER = /\p{L}/u
/** What stands between parts of a text, the widest first. */
const PUNCTUATION = [/\.(?: |$)/, / · /, /, /, /: /]

function isName(part: string): boolean {
  const isDate = /\d/.test(part) && !LETTER.test(part.replaceAll(DATE_WORDS, ""))
  return isDate || CITIES.has(part) || NAMES.some((name) => name.test(part))
}

/** Whether it is the catalogue's, was typed by people (all of `stored`, a text on each line), or is a name, a day or a number. */
function isTranslated(text: string, stored: string): boolean {
  const isKnown = (part: string) =>
    !LETTER.test(part) ||
    stored.includes(`\n${part}\n`) ||
    (part.length > 12 && stored.includes(part)) ||
    isName(part) ||
    PUNCTUATION.some((mark) => mark.test(part) && part.split(mark).every(isKnown))
  // "and" between two of them comes from the browser's lists.
  const rest = text.replaceAll(/⟧,? and ⟦/g, "").replaceAll(/⟦[^⟦⟧]*(⟧|$)/g, "\n")
  return rest.split("\n").every((part) => isKnown(part.replaceAll(/\s+/g, " ").replaceAll(/^[\s·:,]+|[\s·:,]+$/g, "")))
}

/** Text that is not in the pseudo-locale: on the page, in its title, in accessible names and tooltips. */
export async function plainWords(page: Page, stored: string): Promise<string[]> {
  const texts = await page.evaluate<string[]>(SAID)
  return texts.filter((text) => !isTranslated(text, stored)).map((text) => `not in the locale: ${text}`)
}

const CUT = `(() => {
  const found = new Set()
  const hides = (value) => value === "hidden" || value === "clip"
  const scrolls = (value) => value === "auto" || value === "scroll"
  const note = (text, place) => found.add("cut off: " + text.slice(0, 80) + " in " + place.tagName.toLowerCase() + "." + place.className)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.includes("⟦") || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = range.getBoundingClientRect()
    for (let around = text.parentElement; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around)
      const edge = around.getBoundingClientRect()
      // What is only read aloud is a pixel wide; what is folded has no height.
      if (edge.width <= 1 || edge.height <= 1 || scrolls(overflowX) || scrolls(overflowY)) break
      // There may be less room beside a passing status, such as a lost connection: the tooltip has the whole text.
      if (around.title === text.data) break
      const wide = box.right > edge.right + 1 || box.left < edge.left - 1
      const tall = box.bottom > edge.bottom + 1 || box.top < edge.top - 1
      if ((hides(overflowX) && wide) || (hides(overflowY) && tall) || (around.matches("button, a") && wide)) {
        note(text.data, around)
        break
      }
      if (position === "fixed") break
    }
  }
  const pen = document.createElement("canvas").getContext("2d")
  for (const field of document.querySelectorAll("input[placeholder], select")) {
    const said = field.placeholder ?? field.selectedOptions[0]?.text ?? ""
    const { font, paddingLeft, paddingRight } = getComputedStyle(field)
    pen.font = font
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    if (said.includes("⟦") && field.checkVisibility() && field.clientWidth > 1 && pen.measureText(said).width > room + 1) note(said, field)
  }
  return [...found]
})()`

/** Text that is truncated, or overflows its button or field. */
export const cutWords = (page: Page): Promise<string[]> => page.evaluate<string[]>(CUT)

function stringsOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).flatMap(stringsOf)
  }
  return typeof value === "string" ? [value] : []
}

/** Every text that is stored, each on a line: what people typed, and names. */
export async function storedTexts({ sql }: Stack): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
  const rows = await Promise.all(tables.map(({ name }) => sql`select to_jsonb(t) as row from ${sql(name)} t`))
  const lines = stringsOf(rows).flatMap((text) => [text.replaceAll(/\s+/g, " "), ...text.split("\n")])
  return `\n${lines.map((line) => line.trim()).join("\n\n")}\n`
}
