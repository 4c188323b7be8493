import { setTimeout as sleep } from "node:timers/promises"
import { taskFiles } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { assertTurn, PERSON_LIMITS } from "#modules/identity"
import { countFiles, withQuota } from "#testing/delivery-fixtures"
import { png } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { readyBrief, stageTask } from "#testing/task-fixtures"
import { tidyUploads } from "./jobs/tidy-uploads.ts"

/** Objects of a picture: itself and a preview. */
const WITH_PREVIEW = 2

let h: Harness
let taskId: string
let freelancerId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterAll(() => h.close())

const deliver = (name: string) => mine.upload({ taskId, kind: "DELIVERABLE", name }, { body: png() })

/** A new client with an open draft, who uploads references. */
async function freshClient() {
  const { id } = await h.make.client()
  const briefId = await readyBrief(h, id)
  const client = await openFileClient(h.app, id)
  return {
    id,
    upload: (query: { name: string }, options: Parameters<FileClient["upload"]>[1]) =>
      client.upload({ briefId, kind: "REFERENCE", ...query }, options),
  }
}

describe("space", () => {
  test("uploads at the same time count each other", async () => {
    await withQuota(h, { megabytes: 1 }, async () => {
      const client = await freshClient()
      const body = Buffer.concat([png(), Buffer.alloc(300_000)])
      const answers = await Promise.all(Array.from({ length: 8 }, () => client.upload({ name: "a.png" }, { body })))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
      expect(answers.filter(({ body }) => body.reason === "STORAGE_FULL")).toHaveLength(5)
      const kept = await h.app.db.select().from(taskFiles).where(eq(taskFiles.uploadedBy, client.id))
      expect(kept).toHaveLength(3)
    })
  })
  test("uploads without a length at the same time do not get past it either", async () => {
    await withQuota(h, { megabytes: 1 }, async () => {
      const client = await freshClient()
      const body = () =>
        (async function* () {
          yield Buffer.concat([png(), Buffer.alloc(300_000)])
          await sleep(20)
          yield Buffer.alloc(300_000)
        })()
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => client.upload({ name: "a.png" }, { body: body() })),
      )
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    })
  })
  test("the number of files is bounded", async () => {
    await withQuota(h, { files: 2 }, async () => {
      const client = await freshClient()
      const answers = []
      for (let n = 0; n < 3; n++) {
        answers.push((await client.upload({ name: "a.png" }, { body: png() })).status)
      }
      expect(answers).toEqual([201, 201, 413])
    })
  })

  test("what an admin sends for the library has turns and space of its own", async () => {
    const { id } = await h.make.admin()
    const client = await openFileClient(h.app, id)
    const send = async (query: Record<string, string>) =>
      (await client.upload({ name: "a.png", ...query }, { body: png() })).status
    const forLibrary = () => send({ kind: "LIBRARY" })
    const forTask = () => send({ kind: "ATTACHMENT", taskId })
    await withQuota(h, { files: 1 }, async () => {
      expect([await forLibrary(), await forTask()]).toEqual([201, 201])
      expect([await forLibrary(), await forTask()]).toEqual([413, 413])
    })
    // Two of them were taken above.
    for (let count = 2; count < PERSON_LIMITS.uploads.max; count++) {
      await assertTurn(h.system(), PERSON_LIMITS.uploads, id)
    }
    await h.database.sql`update rate_limits set last_request = last_request + 60000 where key like 'uploads:%'`
    expect([await forLibrary(), await forTask()]).toEqual([201, 429])
  })

  test("nothing is left of an upload that would go past it", async () => {
    const before = await countFiles(h)
    const limit = 20 * 1024 ** 2
    const body = (async function* () {
      yield png()
      for (let left = limit - png().length + 1; left > 0; left -= 65_536) {
        yield Buffer.alloc(Math.min(left, 65_536))
      }
    })()
    await withQuota(h, { megabytes: 20 }, async () => {
      const { status, body: answer } = await (await freshClient()).upload({ name: "a.png" }, { body })
      expect({ status, reason: answer.reason }).toEqual({ status: 413, reason: "STORAGE_FULL" })
    })
    expect(await countFiles(h)).toEqual(before)
  })
})

describe("abandoned uploads", () => {
  test("broken ones go after a day, unused ones after a month, used and young ones stay", async () => {
    const made: string[] = []
    for (const name of ["broken.png", "unused.png", "young.png"]) {
      made.push(String((await deliver(name)).body.id))
    }
    const [broken, unused, young] = made
    await h.drainJobs()
    await h.app.db.execute(
      sql`update task_files set status = 'UPLOADING', updated_at = now() - interval '25 hours' where id = ${broken}`,
    )
    await h.app.db.execute(sql`update task_files set created_at = now() - interval '31 days' where id = ${unused}`)
    const before = await countFiles(h)
    await tidyUploads(h.system())
    await h.drainJobs()
    expect(await countFiles(h)).toEqual({ rows: before.rows - 2, stored: before.stored - 2 * WITH_PREVIEW })
    expect((await h.app.db.select().from(taskFiles)).map(({ id }) => id)).toContain(young)
  })

  test("a draft that is deleted for good takes its references along, bytes included", async () => {
    const before = await countFiles(h)
    const { id } = await h.make.client()
    const briefId = await readyBrief(h, id)
    const client = await openFileClient(h.app, id)
    await client.upload({ briefId, kind: "REFERENCE", name: "a.png" }, { body: png() })
    const { version } = await (await h.as(id)).briefs.discard({ briefId, version: 1 })
    await (await h.as(id)).briefs.discard({ briefId, version })
    await h.drainJobs()
    expect(await countFiles(h)).toEqual(before)
  })

  test("an own unused upload can be thrown away, a used or foreign one cannot", async () => {
    const { body } = await deliver("mine.png")
    const fileId = String(body.id)
    const before = await countFiles(h)
    const stranger = await h.as((await h.make.freelancer()).id)
    await expect(stranger.delivery.removeFile({ fileId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    const api = await h.as(freelancerId)
    expect(await api.delivery.removeFile({ fileId })).toEqual({ id: fileId })
    await h.drainJobs()
    expect(await countFiles(h)).toEqual({ rows: before.rows - 1, stored: before.stored - 1 })
    const kept = String((await deliver("kept.png")).body.id)
    await api.delivery.deliver({ taskId, fileIds: [kept], idempotencyKey: "deliver-kept" })
    await expect(api.delivery.removeFile({ fileId: kept })).rejects.toMatchObject({ code: "CONFLICT" })
  })
})
