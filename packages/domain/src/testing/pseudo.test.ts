import { expect, test } from "vitest"
import { makePseudoLocale } from "./pseudo.ts"

const inPseudo = makePseudoLocale()

test("every letter is accented, the text is a third longer and in brackets", () => {
  const said = inPseudo("Save the draft")
  expect(said).toMatch(/^⟦.*⟧$/)
  expect(said).not.toMatch(/[A-Za-z]/)
  expect(said.length).toBeGreaterThanOrEqual("Save the draft".length * 1.35)
})

test("functions, plurals and lists keep working", () => {
  const words = inPseudo({
    left: (count: number) => (count === 1 ? "1 day left" : `${count} days left`),
    sizes: ["Small", "Large"],
    nothing: null,
  })
  expect(words.left(1)).toContain("1")
  expect(words.left(3)).toContain("3")
  expect(words.left(1)).not.toBe(words.left(3))
  expect(words.sizes).toHaveLength(2)
  expect(words.nothing).toBeNull()
})

test("what is said twice is marked once, and a text within another keeps its words", () => {
  const hello = inPseudo("Hello")
  expect(inPseudo(hello)).toBe(hello)
  const around = inPseudo({ to: (name: string) => `Write to ${name} now` }).to(hello)
  expect(around).toMatch(/^⟦[^⟦⟧]*⟧$/)
  expect(around).toContain(hello.slice(1, -1))
})

test("what has no letters, and addresses, stay as they are", () => {
  for (const text of ["", "17:00", "·", "https://atelier.example/a", "/sign-in"]) {
    expect(inPseudo(text)).toBe(text)
  }
})
