import { deliveryVersions, taskRatings, tasks } from "@atelier/db/schema"
import { asc, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { deliverPicture, refused } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { readTask, stageTask } from "#testing/task-fixtures"

let h: Harness
let adminId: string
beforeAll(async () => {
  h = await setup()
  adminId = (await h.make.admin()).id
})
afterAll(() => h.close())

function versionsIn(taskId: string) {
  return h.app.db
    .select()
    .from(deliveryVersions)
    .where(eq(deliveryVersions.taskId, taskId))
    .orderBy(asc(deliveryVersions.number))
}

describe("the client's decision stands on the version", () => {
  const inReview = async () => {
    const stage = await stageTask(h, "IN_PROGRESS")
    await deliverPicture(h, stage)
    await (await h.as(adminId)).delivery.admin.pass({ taskId: stage.taskId })
    return { ...stage, client: await h.as(stage.clientId) }
  }

  test("an emoji where the notification's copy of the feedback ends is no obstacle", async () => {
    const long = `${"a".repeat(499)}😀 and the rest`
    const stage = await stageTask(h, "IN_PROGRESS")
    const admin = await h.as(adminId)
    await deliverPicture(h, stage)
    await admin.delivery.admin.return({ taskId: stage.taskId, feedback: long })
    await deliverPicture(h, stage)
    await admin.delivery.admin.pass({ taskId: stage.taskId })
    await (await h.as(stage.clientId)).delivery.revise({ taskId: stage.taskId, feedback: long })
    const versions = await versionsIn(stage.taskId)
    expect(versions.map(({ reviewFeedback, clientFeedback }) => reviewFeedback || clientFeedback)).toEqual([long, long])
  })

  test("asking for changes keeps the feedback, for both sides", async () => {
    const { taskId, freelancerId, clientId, client } = await inReview()
    await client.delivery.revise({ taskId, feedback: "The blue is too cold." })
    const expected = { outcome: "REVISION_REQUESTED", feedback: "The blue is too cold." }
    for (const id of [freelancerId, clientId]) {
      const [version] = await (await h.as(id)).delivery.versions({ taskId })
      expect(version?.decision).toMatchObject(expected)
    }
    expect((await versionsIn(taskId))[0]).toMatchObject({ decidedBy: clientId })
  })

  test("approving marks the last version only", async () => {
    const stage = await inReview()
    const { taskId, client } = stage
    await client.delivery.revise({ taskId, feedback: "Larger, please." })
    await deliverPicture(h, stage)
    await (await h.as(adminId)).delivery.admin.pass({ taskId })
    await client.delivery.approve({ taskId })
    expect((await versionsIn(taskId)).map(({ clientDecision }) => clientDecision)).toEqual([
      "REVISION_REQUESTED",
      "APPROVED",
    ])
  })

  test("silence approves it, by nobody in person", async () => {
    const { taskId } = await inReview()
    await h.app.db.execute(sql`update tasks set auto_approve_at = now() - interval '1 minute' where id = ${taskId}`)
    await h.sweep()
    expect((await readTask(h, taskId)).status).toBe("COMPLETED")
    expect((await versionsIn(taskId))[0]).toMatchObject({ clientDecision: "APPROVED", decidedBy: null })
  })

  test("a refused decision leaves the version as it was", async () => {
    const { taskId, client } = await inReview()
    await h.app.db.update(tasks).set({ revisionsUsed: 2 }).where(eq(tasks.id, taskId))
    expect(await refused(client.delivery.revise({ taskId, feedback: "Once more, please." }))).toBe("NO_REVISIONS_LEFT")
    expect((await versionsIn(taskId))[0]).toMatchObject({ clientDecision: null, clientFeedback: null })
  })
})

describe("rating", () => {
  const finished = async () => {
    const stage = await stageTask(h, "IN_REVIEW")
    const client = await h.as(stage.clientId)
    await client.delivery.approve({ taskId: stage.taskId })
    return { ...stage, client }
  }

  test("once, by its client, after completion; matching learns from it", async () => {
    const { taskId, client, freelancerId, clientId } = await finished()
    expect(await client.delivery.rating({ taskId })).toBeNull()
    await h.drainJobs()
    expect(await client.delivery.rate({ taskId, score: 5, comment: "Lovely." })).toMatchObject({ score: 5 })
    expect(await refused(client.delivery.rate({ taskId, score: 1 }))).toBe("ALREADY_RATED")
    const [row] = await h.app.db.select().from(taskRatings).where(eq(taskRatings.taskId, taskId))
    expect(row).toMatchObject({ rating: 5, comment: "Lovely.", clientId, artistId: freelancerId })
    expect(await (await h.as(freelancerId)).delivery.rating({ taskId })).toMatchObject({ score: 5 })
    const queued = await h.app.db.execute<{ n: number }>(sql`
      select (select count(*) from outbox where name = 'matching.recompute-metrics' and payload->>'taskId' = ${taskId})
        + (select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
           where t.identifier = 'matching.recompute-metrics' and j.payload->>'taskId' = ${taskId}) as n`)
    expect(Number(queued[0]?.n)).toBe(1)
  })

  test("two at once leave one", async () => {
    const { taskId, client } = await finished()
    const answers = await Promise.all([3, 4].map((score) => refused(client.delivery.rate({ taskId, score }))))
    expect(answers.sort()).toEqual(["ALREADY_RATED", "done"])
  })

  test("not before, not by others, not out of range", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
    const client = await h.as(clientId)
    expect(await refused(client.delivery.rate({ taskId, score: 4 }))).toBe("NOT_FINISHED")
    const other = await h.as((await h.make.client()).id)
    expect(await refused(other.delivery.rate({ taskId, score: 4 }))).toBe("NOT_FOUND")
    expect(await refused(other.delivery.rating({ taskId }))).toBe("NOT_FOUND")
    expect(await refused(client.delivery.rate({ taskId, score: 6 }))).not.toBe("done")
  })
})
