import { deliveryVersions, notifications, reviewComments } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { deliverPicture, newKey, refused, sendFile } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { answerAndDeliver, askedChanges, deliveredVersion, pinRowsOf, TOP_LEFT, taste } from "#testing/review-fixtures"

let h: Harness
let adminId: string
beforeAll(async () => {
  h = await setup()
  adminId = (await h.make.admin({ name: "Ada" })).id
})
afterAll(() => h.close())

describe("pins travel", () => {
  test("the next version needs an answer to each, also from raw SQL; reasons stand in the thread", async () => {
    const { client, freelancer, ids, taskId, freelancerId } = await askedChanges(h, adminId)
    const fileIds = [await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" })]
    const deliver = () => refused(freelancer.delivery.deliver({ taskId, fileIds, ...newKey() }))
    await expect(freelancer.delivery.deliver({ taskId, fileIds, ...newKey() })).rejects.toThrow("2 more comments")
    await freelancer.delivery.pins.answer({ pinId: ids[0], verdict: "FIXED" })
    expect(await deliver()).toBe("PINS_UNANSWERED")
    const raw = h.app.db.insert(deliveryVersions).values({ taskId, number: 2, submittedBy: freelancerId })
    await expect(raw).rejects.toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({ constraint_name: "delivery_versions_pins_answered" }),
      }),
    )
    expect(await refused(freelancer.delivery.pins.answer({ pinId: ids[1], verdict: "CANNOT" }))).toContain("Say why")
    await freelancer.delivery.pins.answer({ pinId: ids[1], verdict: "CANNOT", comment: "The brief asks for cold." })
    expect(await deliver()).toBe("done")
    expect(await client.delivery.pins.list({ taskId })).toMatchObject([
      { verdict: "FIXED", status: "OPEN", thread: [{ verdict: "FIXED", body: "" }] },
      { verdict: "CANNOT", thread: [{ verdict: "CANNOT", body: "The brief asks for cold.", role: "FREELANCER" }] },
    ])
    expect(await refused(freelancer.delivery.pins.answer({ pinId: ids[0], verdict: "FIXED" }))).toBe("NOT_IN_PROGRESS")
  })

  test("the client confirms one and reopens the other, which is asked for again", async () => {
    const work = await askedChanges(h, adminId)
    const { client, freelancer, admin, ids, taskId } = work
    await answerAndDeliver(h, work)
    await admin.delivery.admin.pass({ taskId })
    await client.delivery.pins.resolve({ pinId: ids[0] })
    expect(await refused(client.delivery.pins.resolve({ pinId: ids[0] }))).toBe("STALE_VERSION")
    await client.delivery.pins.reopen({ pinId: ids[1], body: "Still cold." })
    expect(await refused(client.delivery.pins.reopen({ pinId: ids[1] }))).toBe("STALE_VERSION")
    expect(await refused(admin.delivery.pins.resolve({ pinId: ids[1] }))).toBe("WRONG_ROLE")
    await client.delivery.revise({ taskId })
    expect(await freelancer.delivery.pins.list({ taskId })).toMatchObject([
      { number: 1, status: "RESOLVED" },
      { number: 2, status: "OPEN", verdict: null, thread: [{ verdict: "FIXED" }, { body: "Still cold." }] },
    ])
    expect(await refused(deliverPicture(h, work))).toBe("PINS_UNANSWERED")
    await freelancer.delivery.pins.answer({ pinId: ids[1], verdict: "FIXED" })
    expect(await refused(deliverPicture(h, work))).toBe("done")
    const audited = await h.app.db.execute(
      sql`select metadata->>'pin' as pin from audit_logs where resource_id = ${taskId} and metadata ? 'pin' order by created_at`,
    )
    expect(audited.map(({ pin }) => pin)).toEqual(["1", "2"])
  })

  test("approving confirms what is open; the thread is closed then", async () => {
    const work = await askedChanges(h, adminId)
    const { client, freelancer, admin, ids, taskId, clientId } = work
    await answerAndDeliver(h, work)
    await admin.delivery.admin.pass({ taskId })
    await client.delivery.approve({ taskId })
    expect((await pinRowsOf(h, taskId)).map(({ status, resolvedBy }) => [status, resolvedBy])).toEqual(
      Array(2).fill(["RESOLVED", clientId]),
    )
    expect(await refused(client.delivery.pins.reopen({ pinId: ids[0] }))).toBe("PINS_CLOSED")
    expect(await refused(freelancer.delivery.pins.reply({ pinId: ids[0], body: "Thanks." }))).toBe("PINS_CLOSED")
  })

  test("numbers go on through versions, and a thread tells those who take part", async () => {
    const work = await askedChanges(h, adminId)
    const { client, freelancer, admin, ids, taskId, clientId, freelancerId } = work
    await freelancer.delivery.pins.reply({ pinId: ids[0], body: "Which red?" })
    await client.delivery.pins.reply({ pinId: ids[0], body: "#B3361F" })
    const told = async (userId: string) => {
      const rows = await h.app.db
        .select({ title: notifications.title })
        .from(notifications)
        .where(
          and(
            eq(notifications.userId, userId),
            eq(notifications.event, "MESSAGE_RECEIVED"),
            eq(notifications.channel, "IN_APP"),
            eq(notifications.resourceId, taskId),
          ),
        )
      return rows.length
    }
    expect([await told(clientId), await told(freelancerId), await told(adminId)]).toEqual([1, 1, 0])
    const { versionId } = await answerAndDeliver(h, work)
    await admin.delivery.admin.pass({ taskId })
    await client.delivery.pins.add({ versionId, ...taste("One more.") })
    await client.delivery.revise({ taskId })
    expect((await client.delivery.pins.list({ taskId })).map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ])
  })
})

describe("Atelier's own review", () => {
  test("its pins go with the return, and no client reads of them", async () => {
    const { client, freelancer, admin, versionId, fileId, taskId, freelancerId } = await deliveredVersion(
      h,
      adminId,
      "admin",
    )
    const { id: pinId } = await admin.delivery.pins.add({ versionId, fileId, place: TOP_LEFT, ...taste("Cut off.") })
    expect(await freelancer.delivery.pins.list({ taskId })).toEqual([])
    await admin.delivery.admin.return({ taskId })
    expect(await freelancer.delivery.pins.list({ taskId })).toMatchObject([
      { number: 1, side: "ATELIER", author: "Atelier" },
    ])
    expect(await client.delivery.pins.list({ taskId })).toEqual([])
    for (const call of [
      () => client.delivery.pins.reply({ pinId, body: "x" }),
      () => client.delivery.pins.resolve({ pinId }),
    ]) {
      expect(await refused(call())).toBe("NOT_FOUND")
    }
    await freelancer.delivery.pins.answer({ pinId, verdict: "FIXED" })
    await deliverPicture(h, { taskId, freelancerId })
    await admin.delivery.admin.pass({ taskId })
    expect(await pinRowsOf(h, taskId)).toMatchObject([{ status: "RESOLVED", resolvedBy: adminId }])
    expect(await client.delivery.pins.list({ taskId })).toEqual([])
    const { items } = await client.tasks.timeline({ taskId, limit: 50 })
    expect(JSON.stringify(items)).not.toContain("Cut off.")
  })
})

test("what is exported is a page of annotations, with what its reader may see", async () => {
  const { client, freelancer, ids, taskId, fileId } = await askedChanges(h, adminId)
  await freelancer.delivery.pins.reply({ pinId: ids[0], body: "Which red?" })
  const page = await client.delivery.pins.export({ taskId })
  expect(page.type).toBe("AnnotationPage")
  expect(page.items).toMatchObject([
    {
      motivation: "editing",
      target: { source: `urn:uuid:${fileId}`, selector: { value: "xywh=percent:10,12.5,0,0" } },
    },
    { motivation: "replying", target: `urn:uuid:${ids[0]}` },
    { motivation: "editing" },
  ])
  const [comment] = await h.app.db.select().from(reviewComments).where(eq(reviewComments.pinId, ids[0]))
  expect(comment).toMatchObject({ body: "Which red?", verdict: null })
  const stranger = await h.as((await h.make.client()).id)
  expect(await refused(stranger.delivery.pins.export({ taskId }))).toBe("NOT_FOUND")
})
