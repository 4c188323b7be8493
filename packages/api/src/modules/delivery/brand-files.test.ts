import { auditLogs, taskFiles, users } from "@atelier/db/schema"
import { MAX_BRAND_FILES } from "@atelier/domain/delivery"
import { desc, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { countFiles } from "#testing/delivery-fixtures"
import { png } from "#testing/file-bytes"
import { openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { makeTeam } from "#testing/team-fixtures"
import { tidyUploads } from "./jobs/tidy-uploads.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const TTF = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]), Buffer.alloc(300)])

async function send(userId: string, kind: "LOGO" | "FONT", name = kind === "LOGO" ? "logo.png" : "Brand.ttf") {
  const body = name.endsWith(".ttf") ? TTF : png()
  return (await openFileClient(h.app, userId)).upload({ kind, name }, { body })
}
async function fetched(userId: string, url: string) {
  return (await (await openFileClient(h.app, userId)).fetch(url)).status
}

async function companyOf() {
  const { owner, api } = await makeTeam(h)
  return { owner: owner.id, id: (await api.companies.mine())?.id ?? "" }
}

/** A task in work of a company with a logo and a font. */
async function brandedTask() {
  const { id: companyId, owner } = await companyOf()
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
  await h.app.db.update(users).set({ companyId, companyRole: "MEMBER" }).where(eq(users.id, clientId))
  const answers = [await send(owner, "LOGO"), await send(clientId, "FONT")]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  const [logoId = "", fontId = ""] = answers.map(({ body }) => String(body.id))
  return { companyId, owner, taskId, clientId, freelancerId, logoId, fontId }
}

describe("logos and fonts of a brand", () => {
  test("are seen and downloaded by the company, the freelancer of its tasks and reviewers", async () => {
    const { taskId, owner, clientId, freelancerId, logoId, fontId } = await brandedTask()
    const kit = [
      { id: logoId, kind: "LOGO", fileName: "logo.png", category: "IMAGE", url: expect.any(String) },
      { id: fontId, kind: "FONT", fileName: "Brand.ttf", category: "FONT", url: null },
    ]
    for (const id of [owner, clientId]) {
      expect(await (await h.as(id)).delivery.brandFiles()).toMatchObject(kit)
    }
    for (const id of [clientId, freelancerId, (await h.make.admin()).id]) {
      const files = await (await h.as(id)).delivery.files({ taskId })
      expect(files).toMatchObject(kit)
      for (const { downloadUrl } of files) {
        expect(await fetched(id, downloadUrl)).toBe(200)
      }
    }
  })

  test("are as if they were not there for everyone else", async () => {
    const { taskId, freelancerId, logoId } = await brandedTask()
    const other = await brandedTask()
    const [file] = await (await h.as(freelancerId)).delivery.files({ taskId })
    for (const id of [(await h.make.client()).id, (await h.make.freelancer()).id, other.owner, other.freelancerId]) {
      const api = await h.as(id)
      await expect(api.delivery.fileUrl({ fileId: logoId })).rejects.toMatchObject({ code: "NOT_FOUND" })
      await expect(api.delivery.removeFile({ fileId: logoId })).rejects.toMatchObject({ code: "NOT_FOUND" })
      expect(await fetched(id, file?.downloadUrl ?? "")).toBe(404)
    }
    expect((await (await h.as(other.owner)).delivery.brandFiles()).map(({ id }) => id)).not.toContain(logoId)
    const mayNotRemove = (await h.as(freelancerId)).delivery.removeFile({ fileId: logoId })
    await expect(mayNotRemove).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  test("are lost to a freelancer who leaves the task and to a member who leaves the company", async () => {
    const { taskId, clientId, freelancerId, logoId } = await brandedTask()
    await (await h.as(freelancerId)).tasks.release({ taskId, reason: "I fell ill this week." })
    await h.app.db.update(users).set({ companyId: null, companyRole: null }).where(eq(users.id, clientId))
    for (const id of [freelancerId, clientId]) {
      const url = (await h.as(id)).delivery.fileUrl({ fileId: logoId })
      await expect(url).rejects.toMatchObject({ code: "NOT_FOUND" })
    }
  })

  test("stay, however old, until a colleague removes them, who need not have added them", async () => {
    const { companyId, owner, clientId, logoId, fontId } = await brandedTask()
    await h.app.db.execute(sql`update task_files set created_at = now() - interval '31 days' where id = ${logoId}`)
    await tidyUploads(h.system())
    await h.drainJobs()
    const before = await countFiles(h)
    await (await h.as(clientId)).delivery.removeFile({ fileId: logoId })
    await h.drainJobs()
    expect(await countFiles(h)).toEqual({ rows: before.rows - 1, stored: before.stored - 2 })
    expect((await (await h.as(owner)).delivery.brandFiles()).map(({ id }) => id)).toEqual([fontId])
    const rows = await h.app.db
      .select()
      .from(auditLogs)
      .where(eq(auditLogs.resourceId, companyId))
      .orderBy(desc(auditLogs.createdAt))
      .limit(3)
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["COMPANY_UPDATE", clientId],
      ["COMPANY_UPDATE", clientId],
      ["COMPANY_UPDATE", owner],
    ])
  })

  test("are refused of another type, beyond their number, of viewers, of those without a company, and of freelancers", async () => {
    const { id: companyId, owner } = await companyOf()
    const viewer = await h.make.client({ companyId, companyRole: "VIEWER" })
    const reasons = [
      await send(owner, "FONT", "font.png"),
      await send(owner, "LOGO", "logo.ttf"),
      await send(viewer.id, "LOGO"),
      await send((await h.make.client()).id, "LOGO"),
      await send((await h.make.freelancer()).id, "LOGO"),
    ].map(({ body }) => body.reason)
    expect(reasons).toEqual(["FILE_TYPE_REFUSED", "FILE_TYPE_REFUSED", "VIEWERS_READ", "COMPANY_MISSING", "WRONG_ROLE"])
    const answers = await Promise.all(Array.from({ length: MAX_BRAND_FILES + 2 }, () => send(owner, "LOGO")))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(MAX_BRAND_FILES)
    expect(answers.filter(({ body }) => body.reason === "BRAND_FULL")).toHaveLength(2)
    const kept = await h.app.db.$count(taskFiles, eq(taskFiles.companyId, companyId))
    expect(kept).toBe(MAX_BRAND_FILES)
  })
})
