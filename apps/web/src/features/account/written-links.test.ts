import { expect, test } from "vitest"
import { readColour } from "./brand/read-colour.ts"
import { writtenLinks } from "./written-links.ts"

test("what people write as an address becomes one, once, and nothing becomes nothing", () => {
  expect(writtenLinks([" vera.example/work ", "https://vera.example/work", "", "  "])).toEqual([
    "https://vera.example/work",
  ])
  expect(writtenLinks(["http://plain.example", "javascript:alert(1)"])).toEqual([
    "http://plain.example",
    "javascript:alert(1)",
  ])
})

test.each([
  ["F6F1E7", "#f6f1e7"],
  [" #f6f1e7 ", "#f6f1e7"],
  ["#abc", "#aabbcc"],
  ["", undefined],
  ["red", undefined],
  ["#12345", undefined],
])("%j as a colour", (text, colour) => {
  expect(readColour(text)).toBe(colour)
})
