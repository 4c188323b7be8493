import { randomUUID } from "node:crypto"
import { deliveryVersions, notifications, taskFiles, tasks } from "@atelier/db/schema"
import { and, asc, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { deliverPicture, newKey, refused, sendFile } from "#testing/delivery-fixtures"
import { png } from "#testing/file-bytes"
import { type Harness, setup } from "#testing/harness"
import { readTask, stageTask, type TaskStage } from "#testing/task-fixtures"

let h: Harness
let adminId: string
beforeAll(async () => {
  h = await setup()
  adminId = (await h.make.admin({ name: "Ada" })).id
})
afterAll(() => h.close())

function upload(userId: string, taskId: string, kind: "DELIVERABLE" | "ATTACHMENT" = "DELIVERABLE", bytes = png()) {
  return sendFile(h, userId, { taskId, kind }, bytes)
}
const deliver = (stage: TaskStage, note = "") => deliverPicture(h, stage, note)
function versionsIn(taskId: string) {
  return h.app.db
    .select()
    .from(deliveryVersions)
    .where(eq(deliveryVersions.taskId, taskId))
    .orderBy(asc(deliveryVersions.number))
}
async function toldTo(userId: string, taskId: string) {
  const rows = await h.app.db
    .select({ event: notifications.event })
    .from(notifications)
    .where(
      and(eq(notifications.userId, userId), eq(notifications.resourceId, taskId), eq(notifications.channel, "IN_APP")),
    )
  return rows.map(({ event }) => event)
}

describe("delivering", () => {
  test("a version gets its files, its number, its pre-flight, and the review is told", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId, freelancerId } = stage
    await h.app.db
      .update(tasks)
      .set({ requirements: [{ id: "dimensions-1", field: "dimensions", text: "1080 x 1350 px (portrait)" }] })
      .where(eq(tasks.id, taskId))
    const fileIds = [
      await upload(freelancerId, taskId, "DELIVERABLE", png(1080, 1350)),
      await upload(freelancerId, taskId),
    ]
    const api = await h.as(freelancerId)
    expect((await api.delivery.preflight({ taskId, fileIds })).map(({ level }) => level)).toEqual(["OK", "WARNING"])
    expect((await api.delivery.files({ taskId })).map(({ id }) => id)).toEqual(fileIds)

    const made = await api.delivery.deliver({ taskId, note: "Two ways.", fileIds, ...newKey() })
    expect(made.number).toBe(1)
    expect((await readTask(h, taskId)).status).toBe("PENDING_ADMIN_REVIEW")
    expect(await api.delivery.files({ taskId })).toEqual([])
    const [version] = await api.delivery.versions({ taskId })
    expect(version).toMatchObject({ id: made.versionId, number: 1, note: "Two ways.", review: null, decision: null })
    expect(version?.files.map(({ id }) => id)).toEqual(fileIds)
    expect(version?.files[0]?.url).toMatch(new RegExp(`^/api/files/${fileIds[0]}\\?token=`))
    expect(version?.preflight?.map(({ level }) => level)).toEqual(["OK", "WARNING"])
    expect(await toldTo(adminId, taskId)).toEqual(["DELIVERY_SUBMITTED"])
  })

  test("a double click makes one version, another request with the same key is refused", async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const fileIds = [await upload(freelancerId, taskId)]
    const api = await h.as(freelancerId)
    const once = { taskId, fileIds, ...newKey() }
    const answers = await Promise.all([1, 2, 3].map(() => api.delivery.deliver(once)))
    expect(new Set(answers.map(({ versionId }) => versionId)).size).toBe(1)
    expect(await versionsIn(taskId)).toHaveLength(1)
    expect(await refused(api.delivery.deliver({ ...once, note: "another" }))).toBe("IDEMPOTENCY_KEY_REUSED")
  })

  test("of five deliveries at once one wins, and its files are its own", async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const api = await h.as(freelancerId)
    const sets = await Promise.all([1, 2, 3, 4, 5].map(async () => [await upload(freelancerId, taskId)]))
    const answers = await Promise.all(
      sets.map((fileIds) => refused(api.delivery.deliver({ taskId, fileIds, ...newKey() }))),
    )
    expect(answers.sort()).toEqual([...Array(4).fill("INVALID_TRANSITION"), "done"])
    const versions = await versionsIn(taskId)
    expect(versions.map(({ number }) => number)).toEqual([1])
    const used = await h.app.db
      .select()
      .from(taskFiles)
      .where(sql`${taskFiles.versionId} is not null and ${taskFiles.taskId} = ${taskId}`)
    expect(used).toHaveLength(1)
  })

  test("numbers go up by one through returns and revisions", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId, clientId } = stage
    const admin = await h.as(adminId)
    await deliver(stage)
    await admin.delivery.admin.return({ taskId, feedback: "Not yet there." })
    await deliver(stage)
    await admin.delivery.admin.pass({ taskId })
    await (await h.as(clientId)).delivery.revise({ taskId, feedback: "Warmer, please." })
    await deliver(stage)
    expect((await versionsIn(taskId)).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test("nothing, twice the same, foreign, used and attached files are refused", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId, freelancerId } = stage
    const other = await stageTask(h, "IN_PROGRESS")
    const api = await h.as(freelancerId)
    const own = await upload(freelancerId, taskId)
    const foreign = await upload(other.freelancerId, other.taskId)
    const attachment = await upload(freelancerId, taskId, "ATTACHMENT")
    const attempt = (fileIds: string[]) => refused(api.delivery.deliver({ taskId, fileIds, ...newKey() }))
    expect(await attempt([])).toContain("Add at least one file.")
    expect(await attempt([own, own])).toContain("The same file is named twice.")
    for (const fileId of [foreign, attachment, randomUUID()]) {
      expect(await attempt([own, fileId])).toBe("FILE_GONE")
      expect(await refused(api.delivery.preflight({ taskId, fileIds: [fileId] }))).toBe("FILE_GONE")
    }
    expect((await readTask(h, taskId)).status).toBe("IN_PROGRESS")
    await deliver(stage)
    await (await h.as(adminId)).delivery.admin.return({ taskId, feedback: "Again, please." })
    const [used] = await h.app.db
      .select()
      .from(taskFiles)
      .where(sql`${taskFiles.versionId} is not null and ${taskFiles.taskId} = ${taskId}`)
    expect(await attempt([used?.id ?? ""])).toBe("FILE_GONE")
    expect(await versionsIn(taskId)).toHaveLength(1)
  })

  test("another freelancer, the client and an admin cannot deliver; not in a dispute either", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "REVISION_REQUESTED")
    const fileIds = [await upload(freelancerId, taskId)]
    const stranger = (await h.make.freelancer()).id
    const input = () => ({ taskId, fileIds, ...newKey() })
    expect(await refused((await h.as(stranger)).delivery.deliver(input()))).toBe("NOT_FOUND")
    expect(await refused((await h.as(clientId)).delivery.deliver(input()))).toBe("WRONG_ROLE")
    expect(await refused((await h.as(adminId)).delivery.deliver(input()))).toBe("WRONG_ROLE")
    await h.app.db.update(tasks).set({ disputeOpenedAt: sql`now()` }).where(eq(tasks.id, taskId))
    expect(await refused((await h.as(freelancerId)).delivery.deliver(input()))).toBe("INVALID_TRANSITION")
  })
})

describe("the internal review", () => {
  test("passing shows the version to the client and starts the clock", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId, clientId, freelancerId } = stage
    const { versionId } = await deliver(stage, "Here it is.")
    const client = await h.as(clientId)
    expect(await client.delivery.versions({ taskId })).toEqual([])
    await (await h.as(adminId)).delivery.admin.pass({ taskId, note: "Between us: fine.", versionId })
    const task = await readTask(h, taskId)
    expect(task.status).toBe("IN_REVIEW")
    const days = ((task.autoApproveAt?.getTime() ?? 0) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(4.9)
    expect(days).toBeLessThan(5.1)
    const [seen] = await client.delivery.versions({ taskId })
    expect(seen).toMatchObject({ note: "Here it is.", review: null, preflight: null, visibleToClient: true })
    expect(JSON.stringify(seen)).not.toContain("Between us")
    const [own] = await (await h.as(freelancerId)).delivery.versions({ taskId })
    expect(own?.review).toMatchObject({ outcome: "PASSED", feedback: "Between us: fine." })
    expect(await toldTo(clientId, taskId)).toContain("DELIVERY_READY")
  })

  test("returning tells the freelancer why, and the client nothing", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId, clientId, freelancerId } = stage
    await deliver(stage)
    const admin = await h.as(adminId)
    expect(await refused(admin.delivery.admin.return({ taskId, feedback: " " }))).toBe("NOTHING_ASKED")
    await admin.delivery.admin.return({ taskId, feedback: "The logo is cut off." })
    const task = await readTask(h, taskId)
    expect(task).toMatchObject({ status: "REVISION_REQUESTED", revisionsUsed: 0, autoApproveAt: null })
    const [version] = await (await h.as(freelancerId)).delivery.versions({ taskId })
    expect(version?.review).toMatchObject({ outcome: "RETURNED", feedback: "The logo is cut off." })
    expect(await (await h.as(clientId)).delivery.versions({ taskId })).toEqual([])
    expect(await toldTo(freelancerId, taskId)).toContain("DELIVERY_RETURNED")
    expect((await toldTo(clientId, taskId)).filter((event) => event.startsWith("DELIVERY"))).toEqual([])
  })

  test("one decision a version, and none about another version than was looked at", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    const { taskId } = stage
    const { versionId: first } = await deliver(stage)
    const admin = await h.as(adminId)
    const both = await Promise.all([
      refused(admin.delivery.admin.pass({ taskId })),
      refused(admin.delivery.admin.return({ taskId, feedback: "No, sorry." })),
    ])
    expect(both.sort()).toEqual(["INVALID_TRANSITION", "done"])
    const next = await stageTask(h, "IN_PROGRESS")
    await deliver(next)
    const stale = admin.delivery.admin.pass({ taskId: next.taskId, versionId: first })
    expect(await refused(stale)).toBe("STALE_VERSION")
    expect((await readTask(h, next.taskId)).status).toBe("PENDING_ADMIN_REVIEW")
    const again = { taskId: next.taskId, ...newKey() }
    expect(await admin.delivery.admin.pass(again)).toEqual(await admin.delivery.admin.pass(again))
  })

  test("only admins review", async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    await deliver(stage)
    for (const id of [stage.clientId, stage.freelancerId]) {
      const { admin } = (await h.as(id)).delivery
      expect(await refused(admin.pass({ taskId: stage.taskId }))).toBe("WRONG_ROLE")
      expect(await refused(admin.return({ taskId: stage.taskId, feedback: "Nope." }))).toBe("WRONG_ROLE")
      expect(await refused(admin.queue({}))).toBe("WRONG_ROLE")
    }
  })

  test("the queue holds what waits, the longest waiting first, page by page", async () => {
    await h.app.db.execute(sql`
      update delivery_versions set review_outcome = 'RETURNED', review_feedback = 'x', reviewed_at = now()
      where review_outcome is null`)
    const made: string[] = []
    for (let n = 0; n < 3; n++) {
      made.push((await deliver(await stageTask(h, "IN_PROGRESS"))).versionId)
    }
    const { queue } = (await h.as(adminId)).delivery.admin
    const first = await queue({ limit: 2 })
    expect(first.items.map(({ versionId }) => versionId)).toEqual(made.slice(0, 2))
    expect(first.items[0]).toMatchObject({ number: 1, fileCount: 1, title: "Autumn banner" })
    const second = await queue({ limit: 2, cursor: first.nextCursor ?? "" })
    expect(second.items.map(({ versionId }) => versionId)).toEqual(made.slice(2))
    expect(second.nextCursor).toBeNull()
  })
})

test("a file's own route tells strangers nothing", async () => {
  const stage = await stageTask(h, "IN_PROGRESS")
  const fileId = await upload(stage.freelancerId, stage.taskId, "DELIVERABLE")
  const stranger = await h.as((await h.make.client()).id)
  const answers = await Promise.all(
    [
      stranger.delivery.fileUrl({ fileId }),
      stranger.delivery.versions({ taskId: stage.taskId }),
      stranger.delivery.files({ taskId: stage.taskId }),
      stranger.delivery.messages({ taskId: stage.taskId }),
      stranger.delivery.removeFile({ fileId }),
    ].map(refused),
  )
  expect(answers).toEqual(Array(5).fill("NOT_FOUND"))
  expect(await stranger.delivery.unread({ taskIds: [stage.taskId] })).toEqual([])
})
