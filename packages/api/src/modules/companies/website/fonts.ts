import type { CssRule } from "./css.ts"

const GENERIC =
  /^(?:inherit|initial|unset|revert|var\(.*|sans-serif|serif|monospace|cursive|fantasy|system-ui|ui-.*|-apple-system|blinkmacsystemfont|segoe ui.*|roboto mono|arial|helvetica|helvetica neue|times|times new roman|georgia|verdana|tahoma|courier.*|.*(?:icon|awesome|emoji|symbol).*)$/i
const HEADING = /\bh[1-3]\b|heading|title|display/i
const TEXT = /\b(?:body|html|p)\b|:root|\*/i

export type Fonts = { headline: string | null; text: string | null }

/** The fonts that a page sets for its headings and for its text, from its rules and from the fonts that it loads. */
export function fontsOf(rules: readonly CssRule[], loaded: readonly string[]): Fonts {
  const headings: string[] = []
  const texts: string[] = []
  const others: string[] = []
  for (const { selector, declarations } of rules) {
    const family = firstOwn(declarations.find(([property]) => property === "font-family")?.[1])
    if (family && !selector.startsWith("@font-face")) {
      const list = HEADING.test(selector) ? headings : TEXT.test(selector) ? texts : others
      list.push(family)
    }
  }
  const text = texts[0] ?? loaded[0] ?? others[0] ?? null
  const headline = headings[0] ?? loaded.find((font) => font !== text) ?? text
  return { headline, text }
}

function firstOwn(families: string | undefined): string | undefined {
  return families
    ?.split(",")
    .map((family) =>
      family
        .trim()
        .replace(/^["']|["']$/g, "")
        .trim(),
    )
    .find((family) => family !== "" && family.length <= 100 && !GENERIC.test(family))
}

/** Families that are loaded from a font service, as named in the address of its style sheet. */
export function fontsInAddress(href: string): string[] {
  const url = URL.parse(href)
  return (url?.searchParams.getAll("family") ?? [])
    .flatMap((value) => value.split("|"))
    .map((value) => value.split(":")[0]?.trim() ?? "")
    .filter((family) => family !== "" && family.length <= 100 && !GENERIC.test(family))
}
