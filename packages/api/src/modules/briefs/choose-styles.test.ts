import { deliverableStyleReferences } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a card that is hidden is not chosen, and stays chosen where it was before", async () => {
  const { id } = deliverableStyleReferences
  const table = { deliverableType: "instagram_post", imageUrl: "/one.webp" } as const
  const rows = await h.app.db
    .insert(deliverableStyleReferences)
    .values([
      { ...table, name: "One", styleAxis: "minimal" },
      { ...table, name: "Two", styleAxis: "bold" },
    ])
    .returning({ id })
  const styleIds = rows.map((row) => row.id)
  const [first = ""] = styleIds
  const api = await h.as((await h.make.client()).id)
  const start = async () => {
    const draft = await api.briefs.start({ message: "An Instagram post", idempotencyKey: crypto.randomUUID() })
    return { briefId: draft.id, version: (await api.briefs.byId({ briefId: draft.id })).version }
  }
  const chosen = await start()
  const { version } = await api.briefs.chooseStyles({ ...chosen, styleIds: [first] })
  await h.app.db.update(deliverableStyleReferences).set({ isActive: false }).where(eq(id, first))
  await api.briefs.chooseStyles({ briefId: chosen.briefId, version, styleIds })
  await expect(api.briefs.chooseStyles({ ...(await start()), styleIds })).rejects.toMatchObject({ code: "NOT_FOUND" })
  const { moodboard } = await api.briefs.byId({ briefId: chosen.briefId })
  expect(moodboard.map((item) => item.id)).toEqual(expect.arrayContaining(styleIds))
})
