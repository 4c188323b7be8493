import { expect, test } from "vitest"
import { PersonName } from "./index.ts"

test.each([
  "Lena Hoffmann",
  "J.R.R. Tolkien",
  "Dr.med. Ana Weiß",
  "Prof. Dr. St. John-Smythe",
  "Søren Ødegård Jr.",
  "María José O'Neill",
  "王小明",
  "Anne-Marie d'Arc, PhD.",
  "Mr. T",
])("%s is a name", (name) => {
  expect(PersonName.safeParse(name).data).toBe(name)
})

test.each([
  "you have won … https://evil.example/claim",
  "www.evil.example",
  "evil.example",
  "Claim at evil.example now",
  "Visit evil.example: free",
  "t.co/x",
  "a@b.example",
  "anna at evil．example",
  "evil\u200b.exam\u200bple",
  "ftp://x",
])("%j is none", (name) => {
  expect(PersonName.safeParse(name).success).toBe(false)
})

test("a name is one line, whatever was pasted", () => {
  for (const name of ["Lena\nHoffmann", "Lena\u2028Hoffmann", "Lena\r\nHoffmann"]) {
    expect(PersonName.safeParse(name).data ?? "").not.toMatch(/[\n\r\u2028]/)
  }
})
