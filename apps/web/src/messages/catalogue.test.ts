import { copy } from "@atelier/domain/copy"
import { makePseudoLocale } from "@atelier/domain/testing"
import { expect, test, vi } from "vitest"
import * as m from "./index.ts"

/** Each entry with its path: words, or a function that makes them of data. */
function entries(value: unknown, path: string): [path: string, entry: unknown][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entries(inner, `${path}.${key}`))
    : [[path, value]]
}

const ALL = [...entries({ ...m }, "web"), ...entries(copy, "server")]

test("every entry is words, a function of data, or nothing to say", () => {
  const others = ALL.filter(([, entry]) => typeof entry !== "string" && typeof entry !== "function" && entry !== null)
  expect(others).toEqual([])
})

test("words have no blank too many", () => {
  const odd = ALL.filter(([, entry]) => typeof entry === "string" && (entry !== entry.trim() || entry.includes("  ")))
  expect(odd).toEqual([])
})

/** What reads as translated, with what products say instead. */
const ODD =
  /\b(nobody|somebody|by itself|by hand|in force|taken back|ran out|asked for changes|changes wanted|waits? for you|begun and not sent|what became of|that is all|look yourself|present password|your desk|throw(n)? .*away|be(ing)? looked for|mailbox|letters?\b(?!, digits))/i

test("words are those of the field", () => {
  const odd = ALL.filter(([, entry]) => ODD.test(typeof entry === "function" ? entry.toString() : String(entry)))
  expect(odd.map(([path]) => path)).toEqual([])
})

test("all of it passes through the locale", async () => {
  vi.resetModules()
  globalThis.atelierLocale = makePseudoLocale()
  const words = await import("./index.ts")
  globalThis.atelierLocale = undefined
  vi.resetModules()
  const plain = entries({ ...words }, "web").filter(
    ([, entry]) => typeof entry === "string" && /\p{L}/u.test(entry) && !/^(⟦[^⟦⟧]*⟧|\/\S+)$/.test(entry),
  )
  expect(plain).toEqual([])
})
