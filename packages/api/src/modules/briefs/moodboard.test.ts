import { briefs, type MoodboardItem } from "@atelier/db/schema"
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
  const style = item(crypto.randomUUID(), "style")
  await h.app.db
    .update(briefs)
    .set({ moodboard: [style, ...old] })
    .where(eq(briefs.id, briefId))
  const board = async () => (await api.briefs.byId({ briefId })).moodboard.map(({ id }) => id)
  const attach = async (fileIds: string[]) => {
    const { version } = await api.briefs.byId({ briefId })
    return api.briefs.attach({ briefId, version, fileIds })
  }

  await expect(attach(files)).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "MOODBOARD_FULL" } })
  expect(await board()).toHaveLength(MOODBOARD_FILES - 1)
  await attach(files.slice(0, 2))
  expect(await board()).toEqual([style.id, ...old.map(({ id }) => id), ...files.slice(0, 2)])
  await attach(files.slice(0, 2))
  await expect(attach(files.slice(2))).rejects.toMatchObject({ cause: { reason: "MOODBOARD_FULL" } })
  await expect(send(), "nor are its bytes taken").rejects.toThrow("MOODBOARD_FULL")
})
