import { randomUUID } from "node:crypto"
import { briefMessages, briefs, tasks, users } from "@atelier/db/schema"
import { applyTurn, type BriefPatch, emptyBrief } from "@atelier/domain/briefs"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, NO_FLAWS } from "#testing/task-fixtures"

let h: Harness

beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function clientWith(credits: number) {
  const { id } = await h.make.client()
  await giveCredits(h, id, credits)
  return { id, api: await h.as(id) }
}

const POSTERS: BriefPatch[] = [
  { field: "contentType", value: "poster", confidence: 1 },
  { field: "platform", value: ["print"], confidence: 1 },
  { field: "quantity", value: 2, confidence: 1 },
]
const VIDEO: BriefPatch[] = [
  { field: "contentType", value: "video", confidence: 1 },
  { field: "platform", value: ["youtube"], confidence: 1 },
  { field: "quantity", value: 1, confidence: 1 },
]
const inSecond = (patches: BriefPatch[]) => patches.map((patch) => ({ ...patch, deliverable: "d2" }))

async function ready(clientId: string, patches: BriefPatch[]): Promise<string> {
  const id = randomUUID()
  const said = [{ field: "topic", value: "Harvest fair", confidence: 1 } satisfies BriefPatch, ...patches]
  const fields = applyTurn(
    emptyBrief(),
    said.map((patch): BriefPatch => ({ ...patch, explicit: true })),
  )
  await h.app.db.insert(briefs).values({ id, clientId, status: "READY", fields, readiness: 100 })
  await h.app.db.insert(briefMessages).values({ briefId: id, seq: 1, role: "USER", body: "Posters and a video" })
  return id
}

describe("a brief of several deliverables", () => {
  test("costs what each of them costs alone, and shows a line for each", async () => {
    const { id, api } = await clientWith(1000)
    const [posters, video, both] = [
      await api.tasks.quote({ briefId: await ready(id, POSTERS) }),
      await api.tasks.quote({ briefId: await ready(id, VIDEO) }),
      await api.tasks.quote({ briefId: await ready(id, [...POSTERS, ...inSecond(VIDEO)]) }),
    ]
    expect(both.credits).toBe(posters.credits + video.credits)
    expect(both.parts).toMatchObject([
      { deliverable: "d1", name: "2 printed posters", quantity: 2, credits: posters.credits },
      { deliverable: "d2", name: "YouTube video", quantity: 1, credits: video.credits },
    ])
    expect(both.lines.filter(({ code }) => code === "PART")).toMatchObject([
      { value: posters.credits },
      { value: video.credits },
    ])
    expect(posters.lines.some(({ code }) => code === "PART")).toBe(false)
  })

  test("has a price while one has no format yet, without that one", async () => {
    const { id, api } = await clientWith(1000)
    const alone = await api.tasks.quote({ briefId: await ready(id, VIDEO) })
    const nameless: BriefPatch = { field: "quantity", value: 3, confidence: 1 }
    const estimate = await api.tasks.estimate({ briefId: await ready(id, [nameless, ...inSecond(VIDEO)]) })
    expect(estimate).toMatchObject({ credits: alone.credits, unpriced: [1], parts: [{ deliverable: "d2" }] })
    expect(await api.tasks.estimate({ briefId: await ready(id, [nameless]) })).toBeNull()
  })

  test("becomes one task with the requirements of each, charged once", async () => {
    const { id, api } = await clientWith(1000)
    const briefId = await ready(id, [...POSTERS, ...inSecond(VIDEO)])
    const { credits } = await api.tasks.quote({ briefId })
    const order = { briefId, quotedCredits: credits, idempotencyKey: randomUUID() }
    const first = await api.tasks.submit(order)
    expect(await api.tasks.submit(order)).toMatchObject({ taskId: first.taskId, repeated: true })
    const made = await h.app.db.select().from(tasks).where(eq(tasks.clientId, id))
    expect(made).toMatchObject([{ creditsUsed: credits, quantity: 3 }])
    const ids = made[0]?.requirements.map((requirement) => requirement.id)
    expect(ids).toEqual(expect.arrayContaining(["topic-1", "d1-form-1", "d1-size-1", "d2-form-1", "d2-size-1"]))
    expect(first.balanceAfter).toBe(1000 - credits)
  })
  test("becomes a task of each, with its own requirements, price and day, charged together or not at all", async () => {
    const { id, api } = await clientWith(1000)
    const briefId = await ready(id, [...POSTERS, ...inSecond(VIDEO)])
    const { credits, parts, proposed } = await api.tasks.quote({ briefId })
    expect(proposed).toEqual({ way: "separately", because: "kindsAndDays" })
    const order = { briefId, quotedCredits: credits, separately: true, idempotencyKey: randomUUID() }
    const first = await api.tasks.submit(order)
    expect(first).toMatchObject({ credits, balanceAfter: 1000 - credits, repeated: false })
    const made = await h.app.db.select().from(tasks).where(eq(tasks.clientId, id)).orderBy(tasks.deliverable)
    expect(first.taskIds.toSorted()).toEqual(made.map((task) => task.id).toSorted())
    expect(made.map(({ creditsUsed }) => creditsUsed)).toEqual(parts.map((part) => part.credits))
    expect(made.map(({ quantity }) => quantity)).toEqual([2, 1])
    const [posters, video] = made.map(({ requirements }) => requirements.map((requirement) => requirement.id))
    expect(posters).toEqual(expect.arrayContaining(["topic-1", "d1-form-1"]))
    expect(posters?.some((requirement) => requirement.startsWith("d2-"))).toBe(false)
    expect(video).toEqual(expect.arrayContaining(["topic-1", "d2-form-1"]))
    expect(made.every(({ chatHistory }) => chatHistory.length > 0)).toBe(true)
    for (const again of [order, { ...order, idempotencyKey: randomUUID() }, { ...order, separately: false }]) {
      expect(await api.tasks.submit(again)).toMatchObject({ taskId: first.taskId, taskIds: first.taskIds, credits })
    }
    expect((await api.briefs.byId({ briefId })).tasks.map((task) => task.id)).toEqual(first.taskIds)
    expect((await api.briefs.list({})).items).toMatchObject([{ id: briefId, taskId: first.taskId }])
    expect(await h.app.db.select().from(tasks).where(eq(tasks.clientId, id))).toHaveLength(2)
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })

  test("separately or together from two tabs at once it becomes one of both", async () => {
    const { id, api } = await clientWith(1000)
    const briefId = await ready(id, [...POSTERS, ...inSecond(VIDEO)])
    const { credits } = await api.tasks.quote({ briefId })
    const answers = await Promise.all(
      [true, false, true, false].map((separately) =>
        api.tasks.submit({ briefId, quotedCredits: credits, separately, idempotencyKey: randomUUID() }),
      ),
    )
    expect(new Set(answers.map(({ taskIds }) => taskIds.join())).size).toBe(1)
    const [row] = await h.app.db.select().from(users).where(eq(users.id, id))
    expect(row?.credits).toBe(1000 - credits)
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })

  test("makes none of its tasks when the balance is short of the last", async () => {
    const { id, api } = await clientWith(1)
    const briefId = await ready(id, [...POSTERS, ...inSecond(VIDEO)])
    const { credits, parts } = await api.tasks.quote({ briefId })
    await giveCredits(h, id, (parts[0]?.credits ?? 0) + 1)
    const order = { briefId, quotedCredits: credits, separately: true, idempotencyKey: randomUUID() }
    await expect(api.tasks.submit(order)).rejects.toMatchObject({ cause: { reason: "INSUFFICIENT_CREDITS" } })
    expect(await h.app.db.select().from(tasks).where(eq(tasks.clientId, id))).toEqual([])
    expect((await api.briefs.byId({ briefId })).status).toBe("READY")
  })

  test("has ended with the last of its tasks", async () => {
    const { id, api } = await clientWith(1000)
    const briefId = await ready(id, [...POSTERS, ...inSecond(VIDEO)])
    const { credits } = await api.tasks.quote({ briefId })
    const { taskIds } = await api.tasks.submit({
      briefId,
      quotedCredits: credits,
      separately: true,
      idempotencyKey: randomUUID(),
    })
    const seen: string[] = []
    for (const taskId of taskIds) {
      await api.tasks.cancel({ taskId, idempotencyKey: randomUUID() })
      seen.push((await api.briefs.byId({ briefId })).status)
    }
    expect(seen).toEqual(["IN_PROGRESS", "COMPLETED"])
  })
})
