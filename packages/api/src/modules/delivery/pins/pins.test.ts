import { randomUUID } from "node:crypto"
import { deliveryVersions, notifications, reviewPins, tasks, users } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newKey, refused } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { answerAndDeliver, askedChanges, deliveredVersion, pinRowsOf, TOP_LEFT, taste } from "#testing/review-fixtures"
import { makeCompany, readTask } from "#testing/task-fixtures"

let h: Harness
let adminId: string
beforeAll(async () => {
  h = await setup()
  adminId = (await h.make.admin({ name: "Ada" })).id
})
afterAll(() => h.close())

const BOX = { shape: { kind: "box", x: 60, y: 40, width: 30, height: 10 } } as const

describe("drafts", () => {
  test("are the author's alone until they go with the request, then everyone's, numbered", async () => {
    const { client, freelancer, admin, versionId, fileId, taskId } = await deliveredVersion(h, adminId)
    const { id } = await client.delivery.pins.add({ versionId, fileId, place: BOX, ...taste("Darker.") })
    expect(await client.delivery.pins.list({ taskId })).toMatchObject([
      { id, number: null, sentAt: null, mine: true, place: BOX, body: "Darker.", side: "CLIENT", version: 1 },
    ])
    expect(await freelancer.delivery.pins.list({ taskId })).toEqual([])
    expect(await admin.delivery.pins.list({ taskId })).toEqual([])
    await client.delivery.pins.edit({ pinId: id, place: TOP_LEFT, body: "Brand red.", tag: "WISH" })
    await client.delivery.revise({ taskId, feedback: "Two things." })
    for (const api of [client, freelancer, admin]) {
      expect(await api.delivery.pins.list({ taskId })).toMatchObject([
        { number: 1, place: TOP_LEFT, body: "Brand red.", tag: "WISH", status: "OPEN", verdict: null, thread: [] },
      ])
    }
    const [version] = await freelancer.delivery.versions({ taskId })
    expect(version?.decision?.feedback).toBe("Two things.")
  })

  test("a request of pins alone says in words what is asked for, where", async () => {
    const { taskId, freelancerId, freelancer } = await askedChanges(h, adminId)
    const { items } = await freelancer.tasks.timeline({ taskId, limit: 20 })
    const text = "1. Top left: Brand red, please.\n2. Whole version: Warmer in all."
    expect(items.find(({ action }) => action === "revision_requested")?.metadata).toMatchObject({ feedback: text })
    const told = await h.app.db
      .select({ body: notifications.body })
      .from(notifications)
      .where(and(eq(notifications.userId, freelancerId), eq(notifications.event, "REVISION_REQUESTED")))
    expect(told[0]?.body).toContain("1. Top left: Brand red, please.")
    const [row] = await h.app.db.select().from(deliveryVersions).where(eq(deliveryVersions.taskId, taskId))
    expect(row).toMatchObject({ clientFeedback: null, sentPins: 2 })
  })

  test("without words and pins nothing is asked, and nothing changes", async () => {
    const { client, taskId } = await deliveredVersion(h, adminId)
    expect(await refused(client.delivery.revise({ taskId, feedback: "  " }))).toBe("NOTHING_ASKED")
    expect(await readTask(h, taskId)).toMatchObject({ status: "IN_REVIEW", revisionsUsed: 0 })
  })

  test("a colleague's draft stays the colleague's and does not go along", async () => {
    const { clientId, client, versionId, taskId } = await deliveredVersion(h, adminId)
    const colleagueId = (await h.make.client()).id
    await makeCompany(h, clientId, colleagueId)
    const colleague = await h.as(colleagueId)
    const { id } = await colleague.delivery.pins.add({ versionId, ...taste("Mine.") })
    expect(await client.delivery.pins.list({ taskId })).toEqual([])
    expect(await refused(client.delivery.pins.edit({ pinId: id, body: "Ours." }))).toBe("NOT_FOUND")
    await client.delivery.revise({ taskId, feedback: "Bluer." })
    expect(await colleague.delivery.pins.list({ taskId })).toMatchObject([{ id, number: null }])
    expect(await refused(colleague.delivery.pins.edit({ pinId: id, body: "Late." }))).toBe("PINS_CLOSED")
    expect(await refused(colleague.delivery.pins.remove({ pinId: id }))).toBe("done")
    expect(await pinRowsOf(h, taskId)).toEqual([])
  })

  test("a double click on the request sends them once", async () => {
    const { client, versionId, taskId } = await deliveredVersion(h, adminId)
    await client.delivery.pins.add({ versionId, ...taste("Once.") })
    const once = { taskId, ...newKey() }
    await Promise.all([1, 2, 3].map(() => client.delivery.revise(once)))
    expect((await pinRowsOf(h, taskId)).map(({ number }) => number)).toEqual([1])
  })
})

describe("refused with a sentence, nothing written", () => {
  test.each([
    [{ shape: { kind: "point", x: 101, y: 0 } }, "Place it inside the picture."],
    [{ shape: { kind: "box", x: 90, y: 0, width: 20, height: 5 } }, "Place it inside the picture."],
    [{ page: 1 }, "PIN_OUTSIDE"],
    [{ startMs: 1000 }, "PIN_OUTSIDE"],
  ])("a place the picture does not have: %o", async (place, why) => {
    const { client, versionId, fileId, taskId } = await deliveredVersion(h, adminId)
    expect(await refused(client.delivery.pins.add({ versionId, fileId, place, ...taste("x") } as never))).toContain(why)
    expect(await pinRowsOf(h, taskId)).toEqual([])
  })

  test("a version that is superseded, decided, or not in review on this side", async () => {
    const work = await askedChanges(h, adminId)
    const { client, admin, versionId, taskId } = work
    const add = (api: typeof client, id: string) => refused(api.delivery.pins.add({ versionId: id, ...taste("x") }))
    expect(await add(client, versionId)).toBe("PINS_CLOSED")
    expect(await add(admin, versionId)).toBe("PINS_CLOSED")
    const next = await answerAndDeliver(h, work)
    expect(await add(client, versionId)).toBe("PINS_CLOSED")
    expect(await add(client, next.versionId)).toBe("NOT_FOUND")
    await admin.delivery.admin.pass({ taskId })
    expect(await add(client, next.versionId)).toBe("done")
    expect(await add(admin, next.versionId)).toBe("PINS_CLOSED")
    await client.delivery.approve({ taskId })
    expect(await add(client, next.versionId)).toBe("PINS_CLOSED")
  })

  test("a file of another version, and files of others", async () => {
    const { client, versionId, taskId } = await deliveredVersion(h, adminId)
    const other = await deliveredVersion(h, adminId)
    for (const fileId of [other.fileId, randomUUID()]) {
      expect(await refused(client.delivery.pins.add({ versionId, fileId, ...taste("x") }))).toBe("NOT_FOUND")
    }
    expect(await pinRowsOf(h, taskId)).toEqual([])
  })

  test("a former member of the company neither comments nor decides", async () => {
    const { clientId, versionId, taskId } = await deliveredVersion(h, adminId)
    const colleagueId = (await h.make.client()).id
    await makeCompany(h, clientId, colleagueId)
    const colleague = await h.as(colleagueId)
    const { id: pinId } = await colleague.delivery.pins.add({ versionId, ...taste("Mine.") })
    await h.app.db.update(users).set({ companyId: null }).where(eq(users.id, colleagueId))
    const gone = await h.as(colleagueId)
    expect(await refused(gone.delivery.pins.add({ versionId, ...taste("x") }))).toBe("NOT_FOUND")
    expect(await refused(gone.delivery.pins.edit({ pinId, body: "x" }))).toBe("NOT_FOUND")
    expect(await refused(gone.delivery.revise({ taskId, feedback: "All of it." }))).toBe("NOT_FOUND")
    expect(await refused(gone.delivery.approve({ taskId }))).toBe("NOT_FOUND")
    expect(await readTask(h, taskId)).toMatchObject({ status: "IN_REVIEW", revisionsUsed: 0 })
    expect(await pinRowsOf(h, taskId)).toMatchObject([{ body: "Mine.", sentAt: null }])
  })

  test("a missed requirement names one of the task's", async () => {
    const { client, versionId, taskId } = await deliveredVersion(h, adminId)
    const requirements = [{ id: "d1-size-1", field: "dimensions" as const, text: "1080 x 1350 px" }]
    await h.app.db.update(tasks).set({ requirements }).where(eq(tasks.id, taskId))
    const add = (pin: object) => refused(client.delivery.pins.add({ versionId, body: "x", ...pin } as never))
    expect(await add({ tag: "MISSED" })).toBe("PIN_REQUIREMENT")
    expect(await add({ tag: "MISSED", requirement: "another" })).toBe("PIN_REQUIREMENT")
    expect(await add({ tag: "WISH", requirement: "d1-size-1" })).toBe("PIN_REQUIREMENT")
    expect(await add({ tag: "MISSED", requirement: "d1-size-1" })).toBe("done")
  })

  test("what was sent stays as it is, for raw SQL too", async () => {
    const { client, freelancer, ids, taskId } = await askedChanges(h, adminId)
    const [pinId] = ids
    expect(await refused(client.delivery.pins.edit({ pinId, body: "x" }))).toBe("PIN_SENT")
    expect(await refused(client.delivery.pins.remove({ pinId }))).toBe("PIN_SENT")
    expect(await refused(freelancer.delivery.pins.edit({ pinId, body: "x" }))).toBe("WRONG_ROLE")
    const raw = h.app.db.update(reviewPins).set({ body: "x" }).where(eq(reviewPins.id, pinId))
    await expect(raw).rejects.toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ constraint_name: "review_pins_sent_frozen" }) }),
    )
    expect((await pinRowsOf(h, taskId))[0]).toMatchObject({ body: "Brand red, please." })
  })
})
