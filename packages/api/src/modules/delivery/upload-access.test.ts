import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { png } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { readyBrief, stageTask } from "#testing/task-fixtures"

let h: Harness
let taskId: string
let freelancerId: string
let clientId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId, clientId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterAll(() => h.close())

describe("who may send what where", () => {
  type Place = { kind: string; taskId?: string; briefId?: string }
  const attempt = async (userId: string | null, place: Place) => {
    const client = await openFileClient(h.app, userId)
    const { status, body } = await client.upload({ ...place, name: "a.png" }, { body: png() })
    return status === 201 ? "taken" : body.reason
  }

  test("deliveries: only its freelancer, only while working", async () => {
    const admin = await h.make.admin()
    const stranger = await h.make.freelancer()
    const place = { kind: "DELIVERABLE", taskId }
    expect(await attempt(freelancerId, place)).toBe("taken")
    expect(await attempt(clientId, place)).toBe("WRONG_ROLE")
    expect(await attempt(admin.id, place)).toBe("WRONG_ROLE")
    expect(await attempt(stranger.id, place)).toBe("NOT_FOUND")
    expect(await attempt(null, place)).toBe("SIGNED_OUT")
    for (const status of ["ASSIGNED", "PENDING_ADMIN_REVIEW", "IN_REVIEW"] as const) {
      const staged = await stageTask(h, status)
      const tried = await attempt(staged.freelancerId, { kind: "DELIVERABLE", taskId: staged.taskId })
      expect([status, tried]).toEqual([status, "NOT_IN_PROGRESS"])
    }
    const again = await stageTask(h, "REVISION_REQUESTED")
    expect(await attempt(again.freelancerId, { kind: "DELIVERABLE", taskId: again.taskId })).toBe("taken")
  })

  test("attachments: whoever takes part", async () => {
    const place = { kind: "ATTACHMENT", taskId }
    const admin = await h.make.admin()
    const strangers = [await h.make.client(), await h.make.freelancer()]
    for (const id of [clientId, freelancerId, admin.id]) {
      expect(await attempt(id, place)).toBe("taken")
    }
    for (const { id } of strangers) {
      expect(await attempt(id, place)).toBe("NOT_FOUND")
    }
  })

  test("references: its client, while the brief is a draft", async () => {
    const { id } = await h.make.client()
    const other = await h.make.client()
    const briefId = await readyBrief(h, id)
    const place = { kind: "REFERENCE", briefId }
    expect(await attempt(id, place)).toBe("taken")
    expect(await attempt(other.id, place)).toBe("NOT_FOUND")
    expect(await attempt(freelancerId, place)).toBe("NOT_FOUND")
    await h.app.db.execute(sql`update briefs set status = 'SUBMITTED' where id = ${briefId}`)
    expect(await attempt(id, place)).toBe("BRIEF_SUBMITTED")
  })

  test("suspended, unapproved and unconfirmed people send nothing", async () => {
    const suspended = await h.make.client({ suspendedAt: new Date() })
    const unconfirmed = await h.make.client({ emailVerified: false })
    const pending = await h.make.freelancer({ profile: { status: "PENDING" } })
    const place = { kind: "ATTACHMENT", taskId }
    expect(await attempt(suspended.id, place)).toBe("SUSPENDED")
    expect(await attempt(unconfirmed.id, place)).toBe("EMAIL_NOT_VERIFIED")
    expect(await attempt(pending.id, place)).toBe("NOT_APPROVED")
  })

  test("a page of another site sends nothing", async () => {
    const query = { taskId, kind: "DELIVERABLE", name: "a.png" }
    for (const headers of [
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin: "null", "sec-fetch-site": "same-origin" },
      { origin: "http://127.0.0.1:3000", "sec-fetch-site": "cross-site" },
    ]) {
      expect((await mine.upload(query, { body: png(), headers })).body.reason).toBe("CROSS_SITE")
    }
  })

  test.each<Record<string, string>[]>([
    [{ kind: "DELIVERABLE" }],
    [{ kind: "REFERENCE", taskId: "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11" }],
    [{ kind: "OTHER", taskId: "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11" }],
    [{ kind: "DELIVERABLE", taskId: "x' or 1=1" }],
    [{ taskId: "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11" }],
  ])("%j is told what is missing", async (query) => {
    const { status, body } = await mine.upload({ name: "a.png", ...query }, { body: png() })
    expect({ status, reason: body.reason }).toEqual({ status: 400, reason: "INVALID_INPUT" })
    expect(body.data).toHaveProperty("fieldErrors")
  })

  test("other methods are refused", async () => {
    expect((await mine.fetch("/api/files")).status).toBe(405)
  })
})
