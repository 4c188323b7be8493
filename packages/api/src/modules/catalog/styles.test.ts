import { styleSelectionHistory } from "@atelier/db/schema"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { listStyleCards } from "./queries.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a card knows how often it was chosen", async () => {
  const { id: userId } = await h.make.client()
  const [card, other] = await listStyleCards(h.system())
  if (!card || !other) {
    throw new Error("There are no cards.")
  }
  const { deliverableType, styleAxis } = card
  const row = { userId, styleId: card.id, deliverableType, styleAxis }
  await h.app.db.insert(styleSelectionHistory).values([row, row])
  const found = new Map((await listStyleCards(h.system())).map(({ id, popularity }) => [id, popularity]))
  expect(found.get(card.id)).toBe(2)
  expect(found.get(other.id)).toBe(0)
})

test("the library is searched by words, axis and type, and its pages never overlap", async () => {
  const api = await h.as((await h.make.client()).id)
  const names = async (input: Parameters<typeof api.catalog.styles>[0]) =>
    (await api.catalog.styles({ limit: 100, ...input })).items
  expect((await names({ search: "stones balance" })).map(({ name }) => name)).toEqual(["Balance"])
  expect(await names({ search: "stones 100%" })).toEqual([])
  const magazine = await names({ search: "MAGAZINE" })
  expect(magazine.length).toBeGreaterThan(5)
  expect(new Set(magazine.map(({ styleAxis }) => styleAxis))).toContain("editorial")
  const logos = await names({ deliverableType: "logo", styleAxis: "tech" })
  expect(logos.map(({ deliverableType, styleAxis }) => `${deliverableType} ${styleAxis}`)).toEqual(["logo tech"])

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await api.catalog.styles({ limit: 30, ...(cursor ? { cursor } : {}) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(104)
  expect(new Set(seen).size).toBe(104)
})
