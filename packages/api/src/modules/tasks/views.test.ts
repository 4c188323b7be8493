import { companies, taskOffers, tasks, users } from "@atelier/db/schema"
import { TASK_STATUSES, waitingOn } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { isDomainError } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { stageTask } from "#testing/task-fixtures"
import { seenTasks } from "./policy.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function reason(promise: Promise<unknown>) {
  return promise.then(
    () => "done",
    (error: { cause?: unknown }) => (isDomainError(error.cause) ? error.cause.reason : String(error)),
  )
}

describe("who sees a task", () => {
  test("its client, the client's company, its freelancer, the offered one and admins; nobody else", async () => {
    const [company] = await h.app.db.insert(companies).values({ name: "Northwind" }).returning({ id: companies.id })
    const owner = await h.make.client({ companyId: company?.id ?? null })
    const { taskId, clientId, freelancerId } = await stageTask(h, "OFFERED", { clientId: owner.id })
    const expiresAt = new Date(Date.now() + 3_600_000)
    await h.app.db.insert(taskOffers).values({ taskId, artistId: freelancerId, payCents: 3430, expiresAt })
    const colleague = await h.make.client({ companyId: company?.id ?? null })
    const admin = await h.make.admin()
    for (const id of [clientId, colleague.id, freelancerId, admin.id]) {
      const api = await h.as(id)
      expect((await api.tasks.byId({ taskId })).id).toBe(taskId)
      expect((await api.tasks.timeline({ taskId })).items.length).toBeGreaterThan(0)
      expect((await api.tasks.list({})).items.map((task) => task.id)).toContain(taskId)
    }
    const strangers = [await h.make.client(), await h.make.freelancer(), await h.make.client({ companyId: null })]
    for (const { id } of strangers) {
      const api = await h.as(id)
      expect(await reason(api.tasks.byId({ taskId }))).toBe("NOT_FOUND")
      expect(await reason(api.tasks.timeline({ taskId }))).toBe("NOT_FOUND")
      expect((await api.tasks.list({})).items).toEqual([])
      expect((await api.tasks.home()).counts).toEqual({})
    }
    expect(await reason(h.asNobody().tasks.byId({ taskId }))).toBe("SIGNED_OUT")
    expect((await seenTasks(h.ctx({ kind: "anonymous" }), [taskId])).has(taskId)).toBe(false)
    expect((await seenTasks(h.system(), [taskId])).has(taskId)).toBe(true)
    await h.app.db.update(taskOffers).set({ response: "EXPIRED" }).where(eq(taskOffers.taskId, taskId))
    expect(await reason((await h.as(freelancerId)).tasks.byId({ taskId }))).toBe("NOT_FOUND")
  })
  test("clients see the price and no pay, freelancers the pay and no price, admins both", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS", { credits: 20 })
    const admin = await h.make.admin()
    const asClient = await (await h.as(clientId)).tasks.byId({ taskId })
    expect(asClient).toMatchObject({ credits: 20, payCents: null, payCentsPerCredit: null, quote: { credits: 20 } })
    const asFreelancer = await (await h.as(freelancerId)).tasks.byId({ taskId })
    expect(asFreelancer).toMatchObject({ credits: null, quote: null, payCents: 6860, payCentsPerCredit: 343 })
    expect(await (await h.as(admin.id)).tasks.byId({ taskId })).toMatchObject({ credits: 20, payCents: 6860 })
    const created = (await (await h.as(freelancerId)).tasks.timeline({ taskId })).items.at(-1)
    expect(created).toMatchObject({ action: "created", metadata: {} })
    const told = await (await h.as(clientId)).tasks.timeline({ taskId })
    expect(told.items.map((item) => item.action)).toEqual(["started", "assigned", "created"])
    expect(told.items.find((item) => item.action === "created")?.metadata).toEqual({ credits: 20 })
  })
})

test("who is suspended is shown the own task, and nothing to do with it", async () => {
  const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
  const before = await (await h.as(clientId)).tasks.byId({ taskId })
  expect(before.turn.primary).toEqual({ event: "approve" })
  expect(before.turn.others).not.toEqual([])
  await h.app.db.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, clientId))
  const after = await (await h.as(clientId)).tasks.byId({ taskId })
  expect(after.turn).toEqual({ ...before.turn, primary: null, others: [] })
})

describe("the inbox of turns", () => {
  test("each status waits for the one whose turn it is, oldest deadline first", async () => {
    const admin = await h.as((await h.make.admin()).id)
    const staged = []
    for (const [index, status] of TASK_STATUSES.filter(
      (name) => waitingOn(name) !== "NO_ONE" && name !== "PENDING",
    ).entries()) {
      const deadline = new Date(Date.now() + (20 - index) * 86_400_000)
      const stage = await stageTask(h, status, { deadline })
      if (status === "OFFERED") {
        const expiresAt = new Date(Date.now() + 3_600_000)
        await h.app.db
          .insert(taskOffers)
          .values({ taskId: stage.taskId, artistId: stage.freelancerId, payCents: 3430, expiresAt })
      }
      staged.push({ ...stage, status })
    }
    for (const { taskId, clientId, freelancerId, status } of staged) {
      const homes = {
        CLIENT: await (await h.as(clientId)).tasks.home(),
        FREELANCER: await (await h.as(freelancerId)).tasks.home(),
        ADMIN: await admin.tasks.home(),
      }
      for (const [role, home] of Object.entries(homes)) {
        const waits = home.turns.some((task) => task.id === taskId)
        expect(waits, `${status} for ${role}`).toBe(waitingOn(status) === role)
        for (const task of home.turns) {
          expect(task.turn.mine, `${task.status} for ${role}`).toBe(true)
          expect(task.turn.primary).not.toBeNull()
        }
      }
    }
    const dues = (await admin.tasks.home()).turns.map((task) => task.turn.dueAt?.getTime() ?? Number.POSITIVE_INFINITY)
    expect(dues).toEqual(dues.toSorted((a, b) => a - b))
  })
  test("a dispute is the admin's turn and nobody else's", async () => {
    const admin = await h.as((await h.make.admin()).id)
    const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
    await h.app.db.update(tasks).set({ disputeOpenedAt: sql`now()` }).where(eq(tasks.id, taskId))
    expect((await (await h.as(clientId)).tasks.home()).turns).toEqual([])
    expect((await admin.tasks.home()).turns.find((task) => task.id === taskId)?.turn.kind).toBe("RESOLVE_DISPUTE")
  })
  test("a finished task asks to be rated", async () => {
    const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
    const api = await h.as(clientId)
    await api.delivery.approve({ taskId })
    expect((await api.tasks.home()).turns.map((task) => task.turn.kind)).toEqual(["RATE"])
  })
})

describe("lists", () => {
  test("pages cover every task once, in order, and search takes words literally", async () => {
    const { id: clientId } = await h.make.client()
    for (const title of ["Red poster", "Blue poster", "100% cotton", "Green banner", "A_b banner"]) {
      await stageTask(h, "PENDING", { clientId, title })
    }
    const api = await h.as(clientId)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.tasks.list({ limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((task) => task.title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(["A_b banner", "Green banner", "100% cotton", "Blue poster", "Red poster"])
    const found = async (search: string) => (await api.tasks.list({ search })).items.map((task) => task.title)
    expect(await found("POSTER")).toEqual(["Blue poster", "Red poster"])
    expect(await found("0%")).toEqual(["100% cotton"])
    expect(await found("a_b")).toEqual(["A_b banner"])
    expect(await reason(api.tasks.list({ cursor: "bm90LW91cnM" }))).toBe("INVALID_INPUT")
  })
  test("views and statuses filter", async () => {
    const { id: clientId } = await h.make.client()
    const { taskId } = await stageTask(h, "PENDING", { clientId })
    const review = await stageTask(h, "IN_REVIEW", { clientId })
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "cancel", by: "CLIENT" }))
    const api = await h.as(clientId)
    const ids = async (input: Parameters<typeof api.tasks.list>[0]) =>
      (await api.tasks.list(input)).items.map((task) => task.id)
    expect(await ids({ view: "done" })).toEqual([taskId])
    expect(await ids({ view: "open" })).toEqual([review.taskId])
    expect(await ids({ view: "mine" })).toEqual([review.taskId])
    expect(await ids({ statuses: ["CANCELLED", "IN_REVIEW"] })).toEqual([review.taskId, taskId])
    const admin = await h.as((await h.make.admin()).id)
    expect((await admin.tasks.admin.list({ clientId })).items).toHaveLength(2)
    expect((await admin.tasks.admin.list({ clientId, category: "UI_UX" })).items).toEqual([])
  })
})
