import { expect, test } from "vitest"
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
