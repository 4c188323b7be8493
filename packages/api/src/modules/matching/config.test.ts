import { assignmentAlgorithmConfig, auditLogs, matchingRounds } from "@atelier/db/schema"
import { type AlgorithmConfig, DEFAULT_CONFIG } from "@atelier/domain/matching"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"

let h: Harness
let admin: Awaited<ReturnType<Harness["as"]>>["matching"]["admin"]
beforeAll(async () => {
  h = await setup()
  admin = (await h.as((await h.make.admin()).id)).matching.admin
})
afterAll(() => h.close())

function slower(minutes: number): AlgorithmConfig {
  return {
    ...DEFAULT_CONFIG,
    acceptanceWindows: { ...DEFAULT_CONFIG.acceptanceWindows, CRITICAL: minutes },
  }
}
async function draftOf(config: AlgorithmConfig) {
  const draft = await admin.createDraft({})
  return admin.updateDraft({ configId: draft.id, expectedUpdatedAt: draft.updatedAt, config })
}
async function activeVersions() {
  return (
    await h.app.db
      .select({ version: assignmentAlgorithmConfig.version })
      .from(assignmentAlgorithmConfig)
      .where(eq(assignmentAlgorithmConfig.status, "ACTIVE"))
  ).map(({ version }) => version)
}
const refusal = (reason: string) => ({ cause: { reason } })

describe("drafts", () => {
  test("start as a copy of the rules in force, are edited, compared and thrown away", async () => {
    const active = await admin.activeConfig()
    const draft = await admin.createDraft({ name: "Longer windows", idempotencyKey: "draft-once-1" })
    expect(draft).toMatchObject({ status: "DRAFT", config: active.config, issues: [], name: "Longer windows" })
    expect((await admin.createDraft({ name: "Longer windows", idempotencyKey: "draft-once-1" })).id).toBe(draft.id)
    const edited = await admin.updateDraft({
      configId: draft.id,
      expectedUpdatedAt: draft.updatedAt,
      config: slower(15),
      notes: "Give them time.",
    })
    expect(edited).toMatchObject({ notes: "Give them time.", config: { acceptanceWindows: { CRITICAL: 15 } } })
    expect(await admin.diff({ fromId: active.id, toId: draft.id })).toEqual({
      from: active.version,
      to: draft.version,
      changes: [{ path: "acceptanceWindows.CRITICAL", from: 10, to: 15 }],
    })
    expect((await admin.configs({ status: "DRAFT" })).items.map(({ id }) => id)).toContain(draft.id)
    await admin.deleteDraft({ configId: draft.id })
    await expect(admin.config({ configId: draft.id })).rejects.toMatchObject(refusal("NOT_FOUND"))
    await expect(admin.deleteDraft({ configId: active.id })).rejects.toMatchObject(refusal("INVALID_TRANSITION"))
    const published = admin.updateDraft({
      configId: active.id,
      expectedUpdatedAt: active.updatedAt,
      config: slower(1),
    })
    await expect(published).rejects.toMatchObject(refusal("INVALID_TRANSITION"))
  })

  test("of two who began from the same draft one saves; the other is told of the newer one and loses nothing", async () => {
    const { id: configId, updatedAt: expectedUpdatedAt } = await admin.createDraft({})
    const results = await Promise.allSettled(
      [15, 16].map((minutes) => admin.updateDraft({ configId, expectedUpdatedAt, config: slower(minutes) })),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    const newest = await admin.config({ configId })
    expect(results.find(({ status }) => status === "fulfilled")).toMatchObject({ value: { config: newest.config } })
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { cause: { reason: "STALE_VERSION", data: { updatedAt: newest.updatedAt.toISOString() } } },
    })
    const again = await admin.updateDraft({ configId, expectedUpdatedAt: newest.updatedAt, config: slower(17) })
    expect(again.config.acceptanceWindows.CRITICAL).toBe(17)
  })

  test("every fault is named by its path, and nothing faulty is stored or published", async () => {
    const faulty = {
      ...DEFAULT_CONFIG,
      weights: { ...DEFAULT_CONFIG.weights, skillMatch: 36 },
      experienceMatrix: { ...DEFAULT_CONFIG.experienceMatrix, SIMPLE: { JUNIOR: 100, MID: 90, SENIOR: 101 } },
    }
    const { issues } = await admin.validate({ config: faulty })
    expect(issues.map(({ path }) => path).toSorted()).toEqual([
      "experienceMatrix.SIMPLE.EXPERT",
      "experienceMatrix.SIMPLE.SENIOR",
      "weights",
    ])
    expect((await admin.validate({ config: null })).issues).toHaveLength(1)
    const draft = await admin.createDraft({})
    const { id: configId, updatedAt: expectedUpdatedAt } = draft
    await expect(admin.updateDraft({ configId, expectedUpdatedAt, config: faulty as never })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
    await h.app.db
      .update(assignmentAlgorithmConfig)
      .set({ acceptanceWindows: sql`'{"CRITICAL": 0}'` })
      .where(eq(assignmentAlgorithmConfig.id, draft.id))
    await expect(admin.publish({ configId: draft.id })).rejects.toMatchObject({
      cause: {
        reason: "CONFIG_INVALID",
        data: { fieldErrors: { "acceptanceWindows.CRITICAL": [expect.any(String)] } },
      },
    })
    expect((await admin.config({ configId: draft.id })).issues.length).toBeGreaterThan(1)
    expect(await activeVersions()).toHaveLength(1)
  })
})

describe("publishing", () => {
  test("puts a version in force for the next round, is audited, and rolls back to an older one", async () => {
    const before = await admin.activeConfig()
    const next = await draftOf(slower(25))
    await admin.publish({ configId: next.id, expectedActiveVersion: before.version })
    expect(await admin.publish({ configId: next.id, expectedActiveVersion: before.version })).toMatchObject({
      status: "ACTIVE",
    })
    const { submit } = await createMarket(h, 1)
    const { taskId } = await submit()
    await h.drainJobs()
    const offer = await openOfferOf(h, taskId)
    expect(Math.round((offer.expiresAt.getTime() - offer.createdAt.getTime()) / 60_000)).toBe(25)
    const [round] = await h.app.db.select().from(matchingRounds).where(eq(matchingRounds.taskId, taskId))
    expect(round?.configId).toBe(next.id)

    await admin.publish({ configId: before.id })
    expect(await activeVersions()).toEqual([before.version])
    expect(await admin.config({ configId: next.id })).toMatchObject({ status: "ARCHIVED" })
    const published = await h.app.db
      .select()
      .from(auditLogs)
      .where(and(eq(auditLogs.action, "ALGORITHM_PUBLISH"), eq(auditLogs.resourceId, next.id)))
    expect(published).toHaveLength(1)
    expect(published[0]).toMatchObject({ before: { version: before.version }, after: { version: next.version } })
  })

  test("two at once leave one version in force; who looked at an old one is refused", async () => {
    const before = await admin.activeConfig()
    const drafts = [await draftOf(slower(11)), await draftOf(slower(12)), await draftOf(slower(13))]
    await Promise.all(drafts.map(({ id }) => admin.publish({ configId: id })))
    expect(await activeVersions()).toHaveLength(1)
    await expect(admin.publish({ configId: before.id, expectedActiveVersion: before.version })).rejects.toMatchObject(
      refusal("STALE_VERSION"),
    )
    const seen = (await admin.activeConfig()).version
    const more = [await draftOf(slower(14)), await draftOf(slower(15))]
    const results = await Promise.allSettled(
      more.map(({ id }) => admin.publish({ configId: id, expectedActiveVersion: seen })),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await activeVersions()).toHaveLength(1)
  })

  test("drafts made at once have their own numbers, and the database refuses a second version in force", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => admin.createDraft({})))
    expect(new Set(made.map(({ version }) => version)).size).toBe(6)
    const second = h.app.db
      .update(assignmentAlgorithmConfig)
      .set({ status: "ACTIVE" })
      .where(eq(assignmentAlgorithmConfig.id, made[0]?.id ?? ""))
    await expect(second).rejects.toMatchObject({ cause: { constraint_name: "assignment_algorithm_config_one_active" } })
    const { items, nextCursor } = await admin.configs({ limit: 3 })
    const rest = await admin.configs({ limit: 100, cursor: nextCursor ?? "" })
    const numbers = [...items, ...rest.items].map(({ version }) => version)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(numbers.at(-1)).toBe(1)
  })

  test("is closed to everyone but admins", async () => {
    const client = await h.as((await h.make.client()).id)
    const freelancer = await h.as((await h.make.freelancer()).id)
    for (const caller of [client, freelancer]) {
      await expect(caller.matching.admin.activeConfig()).rejects.toMatchObject({ code: "FORBIDDEN" })
      await expect(caller.matching.admin.rounds({})).rejects.toMatchObject({ code: "FORBIDDEN" })
      await expect(caller.matching.admin.createDraft({})).rejects.toMatchObject({ code: "FORBIDDEN" })
    }
  })
})
