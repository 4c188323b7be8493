import { randomUUID } from "node:crypto"
import { tasks } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { giveCredits, readyBrief, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

describe("the price so far", () => {
  test("of a finished brief it is the quote", async () => {
    const { id } = await h.make.client()
    await giveCredits(h, id, 5)
    const api = await h.as(id)
    const briefId = await readyBrief(h, id)
    const estimate = await api.tasks.estimate({ briefId })
    expect(estimate).toEqual({ ...(await api.tasks.quote({ briefId })), unpriced: [] })
    expect(estimate).toMatchObject({ credits: 9, balance: 5, balanceAfter: -4, shortfall: 4 })
  })

  test("of an unfinished one it follows from what is known, and there is none before the kind is known", async () => {
    const { id } = await h.make.client()
    const api = await h.as(id)
    const { id: briefId } = await api.briefs.start({ idempotencyKey: randomUUID() })
    expect(await api.tasks.estimate({ briefId })).toBeNull()
    await api.briefs.setField({ briefId, version: 1, field: "contentType", value: "post" })
    expect(await api.tasks.estimate({ briefId })).toMatchObject({ credits: 9, quantity: 1 })
    await expect(api.tasks.quote({ briefId })).rejects.toMatchObject({ cause: { reason: "BRIEF_NOT_READY" } })
  })

  test("nobody else's brief has one", async () => {
    const { id } = await h.make.client()
    const other = await h.as((await h.make.client()).id)
    const briefId = await readyBrief(h, id)
    await expect(other.tasks.estimate({ briefId })).rejects.toMatchObject({ cause: { reason: "NOT_FOUND" } })
  })
})

describe("the last 30 days", () => {
  test("count what was finished, how fast the first version came and what a task usually costs", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_REVIEW", { credits: 12 })
    await stageTask(h, "PENDING", { clientId, credits: 20 })
    await h.app.db.update(tasks).set({ createdAt: sql`now() - interval '30 hours'` }).where(eq(tasks.id, taskId))
    const api = await h.as(clientId)
    expect(await api.tasks.monthFacts()).toEqual({
      finished: 0,
      withoutChanges: 0,
      firstVersionHours: 30,
      usualCredits: 16,
    })
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "approve" }))
    expect(await api.tasks.monthFacts()).toMatchObject({ finished: 1, withoutChanges: 1 })
  })

  test("are empty for someone new", async () => {
    const { id } = await h.make.client()
    expect(await (await h.as(id)).tasks.monthFacts()).toEqual({
      finished: 0,
      withoutChanges: 0,
      firstVersionHours: null,
      usualCredits: null,
    })
  })
})

test("a task's picture is the first direction that has one", async () => {
  const moodboardItems = [
    { id: randomUUID(), type: "upload" as const, imageUrl: null, name: "sketch.pdf" },
    { id: randomUUID(), type: "style" as const, imageUrl: "/styles/a.svg", name: "Calm" },
    { id: randomUUID(), type: "style" as const, imageUrl: "/styles/b.svg", name: "Loud" },
  ]
  const { clientId } = await stageTask(h, "PENDING", { moodboardItems })
  const { items } = await (await h.as(clientId)).tasks.list({})
  expect(items[0]?.coverUrl).toBe("/styles/a.svg")
  const { clientId: plain } = await stageTask(h)
  expect((await (await h.as(plain)).tasks.list({})).items[0]?.coverUrl).toBeNull()
})

test("the journal shows what one task moved", async () => {
  const { taskId, clientId } = await stageTask(h, "PENDING", { credits: 11 })
  await stageTask(h, "PENDING", { clientId, credits: 5 })
  const api = await h.as(clientId)
  await api.tasks.cancel({ taskId, idempotencyKey: randomUUID() })
  const { items } = await api.credits.journal({ taskId })
  expect(items.map(({ type, amount }) => [type, amount])).toEqual([
    ["REFUND", 11],
    ["USAGE", -11],
  ])
})
