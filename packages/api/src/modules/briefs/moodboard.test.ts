import { brandReferences, briefs, type MoodboardItem, styleSelectionHistory } from "@atelier/db/schema"
import { MOODBOARD_FILES } from "@atelier/domain/briefs"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newKey, sendFile } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a moodboard is put in order: added to, moved, removed from and brought back", async () => {
  const { id: userId } = await h.make.client()
  const api = await h.as(userId)
  const { id: briefId } = await api.briefs.start({ message: "A poster", ...newKey() })
  const read = () => api.briefs.byId({ briefId })
  const arrange = async (items: Parameters<typeof api.briefs.arrangeMoodboard>[0]["items"]) =>
    api.briefs.arrangeMoodboard({ briefId, version: (await read()).version, items })
  const ids = async () => (await read()).moodboard.map(({ id }) => id)
  const [style, other] = (await api.catalog.styles({ limit: 2 })).items.map(({ id }) => ({
    type: "style" as const,
    styleId: id,
  }))
  const upload = { type: "upload" as const, fileId: await sendFile(h, userId, { kind: "REFERENCE", briefId }) }
  const red = { type: "color" as const, color: "#8a2b1d", note: "Like the roof tiles" }
  const buckets = { toneBucket: "serious", energyBucket: "calm", densityBucket: "airy" } as const
  await h.app.db.insert(brandReferences).values({
    name: "Quiet harbour",
    imageUrl: "/looks/harbour.svg",
    ...buckets,
    premiumBucket: "premium",
    colorBucket: "cool",
  })
  const [brandLook] = await api.catalog.brandLooks()
  const look = { type: "image" as const, brandReferenceId: brandLook?.id ?? "" }
  if (!style || !other) {
    throw new Error("There are no style cards.")
  }

  await arrange([style, upload, red])
  expect(await ids()).toEqual([style.styleId, upload.fileId, red.color])
  expect((await read()).brief.visualDirection.value?.styleIds, "a card on it is a chosen direction").toEqual([
    style.styleId,
  ])
  await arrange([red, upload, style])
  expect(await ids()).toEqual([red.color, upload.fileId, style.styleId])
  await arrange([red])
  expect(await ids()).toEqual([red.color])
  expect((await read()).brief.visualDirection.value).toBeNull()
  await arrange([red, upload, style])
  expect(await ids(), "a file that left it is brought back").toEqual([red.color, upload.fileId, style.styleId])
  const chosen = await h.app.db.select().from(styleSelectionHistory).where(eq(styleSelectionHistory.briefId, briefId))
  expect(
    chosen.map(({ styleId }) => styleId),
    "written once a choice",
  ).toEqual([style.styleId])

  expect((await read()).moodboard.map(({ note }) => note)).toEqual([red.note, undefined, undefined])

  const { version } = await read()
  await api.briefs.chooseStyles({ briefId, version, styleIds: [other.styleId, style.styleId], done: false })
  expect(await ids(), "choosing keeps the arrangement").toEqual([
    red.color,
    upload.fileId,
    style.styleId,
    other.styleId,
  ])
  const set = { briefId, field: "visualDirection" as const }
  await api.briefs.setField({ ...set, version: version + 1, value: null })
  expect(await ids(), "a look that is cleared leaves the board").toEqual([red.color, upload.fileId])
  const recorded = () => h.app.db.$count(styleSelectionHistory, eq(styleSelectionHistory.briefId, briefId))
  expect(await recorded(), "nor does it count as chosen").toBe(0)
  const value = { styleIds: [style.styleId], axes: [], words: [] }
  await api.briefs.setField({ ...set, version: version + 2, value })
  await arrange([look, red, upload, style])
  expect((await read()).moodboard[0]).toMatchObject({
    type: "image",
    name: brandLook?.name,
    imageUrl: brandLook?.imageUrl,
  })
  await arrange([red, upload, style])

  await expect(arrange([{ ...red, note: "a".repeat(201) }])).rejects.toMatchObject({ code: "BAD_REQUEST" })
  await expect(arrange([{ type: "image", brandReferenceId: style.styleId }])).rejects.toMatchObject({
    code: "NOT_FOUND",
  })
  await expect(arrange([red, red])).rejects.toMatchObject({ code: "BAD_REQUEST" })
  const unknown = { type: "upload" as const, fileId: crypto.randomUUID() }
  await expect(arrange([unknown])).rejects.toMatchObject({ code: "NOT_FOUND" })
  await expect(
    api.briefs.arrangeMoodboard({ briefId, version: 1, items: [] }),
    "a change against an older version",
  ).rejects.toMatchObject({ code: "CONFLICT" })
  expect(await ids()).toEqual([red.color, upload.fileId, style.styleId])
})

test("a full moodboard refuses one more file and drops none", async () => {
  const { id: userId } = await h.make.client()
  const api = await h.as(userId)
  const { id: briefId } = await api.briefs.start({ message: "A poster", ...newKey() })
  const send = () => sendFile(h, userId, { kind: "REFERENCE", briefId })
  const files = [await send(), await send(), await send()]
  const item = (id: string, type: MoodboardItem["type"]): MoodboardItem => ({
    id,
    type,
    imageUrl: null,
    name: "a.png",
    metadata: {},
  })
  const old = Array.from({ length: MOODBOARD_FILES - 2 }, () => item(crypto.randomUUID(), "upload"))
  const card = item(crypto.randomUUID(), "style")
  await h.app.db
    .update(briefs)
    .set({ moodboard: [card, ...old] })
    .where(eq(briefs.id, briefId))
  const board = async () => (await api.briefs.byId({ briefId })).moodboard.map(({ id }) => id)
  const attach = async (fileIds: string[]) => {
    const { version } = await api.briefs.byId({ briefId })
    return api.briefs.attach({ briefId, version, fileIds })
  }

  await expect(attach(files)).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "MOODBOARD_FULL" } })
  expect(await board()).toHaveLength(MOODBOARD_FILES - 1)
  await attach(files.slice(0, 2))
  expect(await board()).toEqual([card.id, ...old.map(({ id }) => id), ...files.slice(0, 2)])
  await attach(files.slice(0, 2))
  await expect(attach(files.slice(2))).rejects.toMatchObject({ cause: { reason: "MOODBOARD_FULL" } })
  await expect(send(), "nor are its bytes taken").rejects.toThrow("MOODBOARD_FULL")
})
