import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { makePseudoLocale } from "../testing/pseudo.ts"
import type * as Copies from "./index.ts"

let words: unknown
beforeAll(async () => {
  vi.resetModules()
  globalThis.atelierLocale = makePseudoLocale()
  const { copy, invalid, limits, passwordProblems, payoutFailures, signInFailures, sizeNames }: typeof Copies =
    await import("./index.ts")
  words = { copy, invalid, limits, passwordProblems, payoutFailures, signInFailures, sizeNames }
})
afterAll(() => {
  globalThis.atelierLocale = undefined
  vi.resetModules()
})

/** Everything in the catalogue that is words or makes them, with its path. */
function entries(value: unknown, path: string): [path: string, entry: unknown][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entries(inner, `${path}.${key}`))
    : [[path, value]]
}

const GIVEN: Record<string | symbol, unknown> = {
  until: new Date(0),
  due: new Date(0),
  deadline: new Date(0),
  why: { note: "1" },
  form: "post",
  toString: () => "1",
}
/** Whatever some words are made of: a moment where they ask for one, else the number 1. */
const DATA: object = new Proxy({}, { get: (_, name) => GIVEN[name] ?? (typeof name === "string" ? 1 : undefined) })
const SAY = { at: () => "1", money: () => "1" }

function wordsOf(entry: unknown): string[] {
  const said: unknown = typeof entry === "function" ? entry(DATA, SAY) : entry
  return entries(said, "").flatMap(([, words]) => (typeof words === "string" ? [words] : []))
}

test("the whole catalogue of the server passes through the locale", () => {
  const plain = entries(words, "words").flatMap(([path, entry]) =>
    wordsOf(entry)
      .filter((words) => /\p{L}/u.test(words) && !/^⟦[^⟦⟧]*⟧$/.test(words))
      .map((words) => `${path}: ${words}`),
  )
  expect(plain).toEqual([])
})
