import { randomUUID } from "node:crypto"
import { briefs, tasks } from "@atelier/db/schema"
import { applyTurn, type BriefPatch, emptyBrief } from "@atelier/domain/briefs"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { giveCredits } from "#testing/task-fixtures"

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
})
