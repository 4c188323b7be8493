import { brandReferences, deliverableStyleReferences } from "@atelier/db/schema"
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

test("directions close to a look that the company chose as its own come first and say so", async () => {
  const { id: ownerId } = await h.make.client()
  await (await h.as(ownerId)).companies.onboard({ name: "Nordlicht" })
  const owner = await h.as(ownerId)
  const [look] = await h.app.db
    .insert(brandReferences)
    .values({
      name: "Quiet workshop",
      imageUrl: "/look.webp",
      toneBucket: "serious",
      energyBucket: "calm",
      densityBucket: "airy",
      premiumBucket: "balanced",
      colorBucket: "neutral",
    })
    .returning({ id: brandReferences.id })
  const { id } = await owner.briefs.start({ message: "A logo", idempotencyKey: crypto.randomUUID() })
  const close = async () =>
    (await owner.briefs.moreStyles({ briefId: id, mode: "different", shown: [] })).filter(({ why }) =>
      why.includes("Quiet workshop"),
    ).length
  expect(await close()).toBe(0)
  await owner.companies.update({ brandReferenceIds: [look?.id ?? ""] })
  expect(await close()).toBeGreaterThan(0)
})
