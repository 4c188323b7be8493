import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"

let h: Harness
let taskId: string
let clientId: string
let third: string
let strange: string[]

const actionsOf = (items: readonly { action: string }[]) => items.map(({ action }) => action)
const read = async (userId: string) => (await (await h.as(userId)).tasks.timeline({ taskId })).items

/** One declines, one lets it run out, one takes it and gives it back, and the last one does it. */
beforeAll(async () => {
  h = await setup()
  const market = await createMarket(h, 4)
  const submitted = await market.submit()
  taskId = submitted.taskId
  clientId = submitted.clientId
  await h.drainJobs()
  const first = await openOfferOf(h, taskId)
  await (await h.as(first.artistId)).matching.decline({ offerId: first.id, reason: "TOO_BUSY" })
  await h.drainJobs()
  const second = await openOfferOf(h, taskId)
  await h.advance(11)
  await h.sweep()
  await h.drainJobs()
  const another = await openOfferOf(h, taskId)
  const quitter = await h.as(another.artistId)
  await quitter.matching.accept({ offerId: another.id })
  await quitter.tasks.release({ taskId, reason: "I fell ill this week." })
  await h.drainJobs()
  const last = await openOfferOf(h, taskId)
  third = last.artistId
  strange = [first.artistId, second.artistId, another.artistId]
  await (await h.as(third)).matching.accept({ offerId: last.id })
})
afterAll(() => h.close())

describe("the search for a freelancer, as the time line tells it", () => {
  test("to an admin: everything, with names", async () => {
    const items = await read((await h.make.admin()).id)
    expect(actionsOf(items).toReversed()).toEqual([
      "created",
      ...["offered", "declined"],
      ...["offered", "offer_expired"],
      ...["offered", "assigned", "released"],
      ...["offered", "assigned"],
    ])
    expect(items.find(({ action }) => action === "declined")?.actor.id).toBe(strange[0])
  })

  test("to the client: who took it, nobody who did not", async () => {
    const items = await read(clientId)
    expect(actionsOf(items).toReversed()).toEqual(["created", "assigned", "released", "assigned"])
    const told = JSON.stringify(items)
    expect(strange.slice(0, 2).filter((id) => told.includes(id))).toEqual([])
    expect(told).not.toContain("payCents")
  })

  test("to its freelancer: the own offer, and nothing that tells of others or of their pay", async () => {
    const items = await read(third)
    expect(actionsOf(items).toReversed()).toEqual(["created", "assigned", "released", "offered", "assigned"])
    const told = JSON.stringify(items)
    expect(strange.filter((id) => told.includes(id))).toEqual([])
    expect(told).not.toContain("ill this week")
    const released = items.find(({ action }) => action === "released")
    expect(released).toMatchObject({ actor: { id: null, name: "A freelancer" }, metadata: {} })
    const [taken, , earlier] = items.filter(({ action }) => action !== "released")
    expect(taken).toMatchObject({ actor: { id: third }, metadata: { payCents: 3430 } })
    expect(earlier).toMatchObject({ actor: { id: null }, metadata: {} })
  })

  test("in pages of the same rows", async () => {
    const api = await h.as(third)
    const actions: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.tasks.timeline({ taskId, limit: 2, ...(cursor ? { cursor } : {}) })
      actions.push(...actionsOf(page.items))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(actions).toEqual(actionsOf(await read(third)))
  })
})
