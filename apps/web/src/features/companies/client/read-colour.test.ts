import { expect, test } from "vitest"
import { readColour } from "./read-colour.ts"

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
