import { randomUUID } from "node:crypto"
import { connect } from "@atelier/db"
import { auditLogs, briefs, creditTransactions, taskSkillRequirements, tasks, users } from "@atelier/db/schema"
import { count, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadUserActor } from "#modules/identity"
import { createCtx } from "#platform/app"
import { type DomainError, isDomainError } from "#platform/errors"
import { flushed } from "#platform/outbox"
import { type Harness, setup } from "#testing/harness"
import { draftTask, findFlaws, giveCredits, NO_FLAWS, readTask, readyBrief } from "#testing/task-fixtures"
import { openWire } from "#testing/wire"
import { createTask } from "./create-task.ts"
import { quoteTask } from "./quote-task.ts"
import { submitTask } from "./submit-task.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

type Refusal = { reason: string; data: Record<string, unknown> }
function refusalOf(error: unknown): Refusal {
  const cause = isDomainError(error) ? error : (error as { cause?: unknown }).cause
  return isDomainError(cause)
    ? { reason: (cause as DomainError).reason, data: cause.data }
    : { reason: String(error), data: {} }
}
function refused(promise: Promise<unknown>): Promise<Refusal> {
  return promise.then(() => ({ reason: "done", data: {} }), refusalOf)
}

async function clientWith(credits: number) {
  const { id } = await h.make.client()
  if (credits > 0) {
    await giveCredits(h, id, credits)
  }
  return { id, api: await h.as(id) }
}

async function balanceOf(userId: string) {
  const [row] = await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, userId))
  return row?.credits
}

const tasksOf = async (clientId: string) => h.app.db.select().from(tasks).where(eq(tasks.clientId, clientId))

const PRICE = 9

describe("one submission", () => {
  test("a brief becomes a paid task with everything that belongs to it", async () => {
    const { id, api } = await clientWith(20)
    const briefId = await readyBrief(h, id)
    const quote = await api.tasks.quote({ briefId })
    expect(quote).toMatchObject({
      credits: PRICE,
      urgency: "FLEXIBLE",
      complexity: "SIMPLE",
      balance: 20,
      balanceAfter: 11,
      shortfall: 0,
    })
    expect(quote.deadlineIsDefault).toBe(true)
    const made = await api.tasks.submit({ briefId, quotedCredits: quote.credits, idempotencyKey: randomUUID() })
    expect(made).toMatchObject({ credits: PRICE, balanceAfter: 11, repeated: false })
    const task = await readTask(h, made.taskId)
    expect(task).toMatchObject({
      status: "PENDING",
      clientId: id,
      briefId,
      creditsUsed: PRICE,
      pricingVersion: 1,
      quantity: 1,
    })
    expect(task.requirements.length).toBeGreaterThan(2)
    expect(task.chatHistory).toMatchObject([{ role: "USER", body: "A post about our autumn sale" }])
    expect(task.deadline?.getTime()).toBe(quote.deadline.getTime())
    const needed = await h.app.db.select().from(taskSkillRequirements).where(eq(taskSkillRequirements.taskId, task.id))
    expect(needed.filter((skill) => skill.isRequired).length).toBe(task.requiredSkills.length)
    expect(task.requiredSkills.length).toBeGreaterThan(0)
    const [brief] = await h.app.db.select().from(briefs).where(eq(briefs.id, briefId))
    expect(brief?.status).toBe("SUBMITTED")
    const [journal] = await h.app.db
      .select()
      .from(creditTransactions)
      .where(eq(creditTransactions.relatedTaskId, task.id))
    expect(journal).toMatchObject({ amount: -PRICE, type: "USAGE", balanceAfter: 11, createdBy: id })
    const traces = await h.app.db.select({ n: count() }).from(auditLogs).where(eq(auditLogs.resourceId, task.id))
    expect(traces[0]?.n).toBe(1)
    await flushed(h.app.db)
    const [job] = await h.app.db.execute<{ n: number }>(sql`
      select (select count(*) from graphile_worker._private_jobs where payload->>'taskId' = ${task.id})::int
        + (select count(*) from outbox where kind = 'job' and payload->>'taskId' = ${task.id})::int as n`)
    expect(job?.n).toBe(1)
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })

  test("another price than the quoted one is refused with the new quote, and nothing happens", async () => {
    const { id, api } = await clientWith(20)
    const briefId = await readyBrief(h, id)
    const answer = await refused(api.tasks.submit({ briefId, quotedCredits: PRICE - 1, idempotencyKey: randomUUID() }))
    expect(answer).toMatchObject({ reason: "QUOTE_CHANGED", data: { quote: { credits: PRICE } } })
    await api.tasks.quote({ briefId })
    const justQuoted = api.tasks.submit({ briefId, quotedCredits: PRICE - 1, idempotencyKey: randomUUID() })
    expect(await refused(justQuoted)).toMatchObject({ reason: "QUOTE_CHANGED", data: { quote: { credits: PRICE } } })
    expect(await tasksOf(id)).toHaveLength(0)
    expect(await balanceOf(id)).toBe(20)
  })

  test("too few credits are refused with what is missing, and the brief stays open", async () => {
    const { id, api } = await clientWith(4)
    const briefId = await readyBrief(h, id)
    const answer = await refused(api.tasks.submit({ briefId, quotedCredits: PRICE, idempotencyKey: randomUUID() }))
    expect(answer).toEqual({ reason: "INSUFFICIENT_CREDITS", data: { shortfall: 5, balance: 4, price: PRICE } })
    const [brief] = await h.app.db.select().from(briefs).where(eq(briefs.id, briefId))
    expect(brief?.status).toBe("READY")
    expect(await tasksOf(id)).toHaveLength(0)
  })

  test("a deadline that is over, frozen credits and a stranger's brief are refused", async () => {
    const { id, api } = await clientWith(50)
    const late = await readyBrief(h, id, new Date(Date.now() - 60_000))
    const answer = await refused(
      api.tasks.submit({ briefId: late, quotedCredits: PRICE, idempotencyKey: randomUUID() }),
    )
    expect(answer.reason).toBe("DEADLINE_PAST")
    const stranger = await clientWith(50)
    const mine = await readyBrief(h, id)
    const theirs = stranger.api.tasks.submit({ briefId: mine, quotedCredits: PRICE, idempotencyKey: randomUUID() })
    expect((await refused(theirs)).reason).toBe("NOT_FOUND")
    await h.app.db.update(users).set({ creditsFrozenAt: new Date() }).where(eq(users.id, id))
    const frozen = api.tasks.submit({ briefId: mine, quotedCredits: PRICE, idempotencyKey: randomUUID() })
    expect((await refused(frozen)).reason).toBe("CREDITS_FROZEN")
    expect(await balanceOf(id)).toBe(50)
  })

  test("urgency is priced from the deadline", async () => {
    const { id, api } = await clientWith(0)
    const soon = await api.tasks.quote({ briefId: await readyBrief(h, id, new Date(Date.now() + 3 * 3_600_000)) })
    expect(soon).toMatchObject({ urgency: "CRITICAL", credits: 15, shortfall: 15 })
  })
})

describe("a brief that changes after its quote, behind this process's back", () => {
  const change = (briefId: string, path: string, value: unknown) =>
    h.app.db.execute(sql`
      update briefs set version = version + 1,
        fields = jsonb_set(fields, ${`{${path},value}`}::text[], ${JSON.stringify(value)}::jsonb)
      where id = ${briefId}`)

  test("is priced as it is now, and refused when that is another price", async () => {
    const { id, api } = await clientWith(100)
    const briefId = await readyBrief(h, id)
    const { credits } = await api.tasks.quote({ briefId })
    await change(briefId, "deliverables,0,quantity", 4)
    const answer = await refused(api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: randomUUID() }))
    expect(answer.reason).toBe("QUOTE_CHANGED")
    expect(answer.data.quote).toMatchObject({ quantity: 4 })
    expect(await tasksOf(id)).toHaveLength(0)
    expect(await balanceOf(id)).toBe(100)
  })

  test("becomes the task that it describes now when the price is the same", async () => {
    const { id, api } = await clientWith(100)
    const briefId = await readyBrief(h, id)
    const { credits } = await api.tasks.quote({ briefId })
    await change(briefId, "topic", "winter sale")
    const made = await api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: randomUUID() })
    expect(made).toMatchObject({ credits, repeated: false })
    expect((await readTask(h, made.taskId)).title).toContain("inter sale")
  })

  test("is nobody's but its owner's, quoted or not", async () => {
    const [owner, stranger] = [await clientWith(100), await clientWith(100)]
    const briefId = await readyBrief(h, owner.id)
    await owner.api.tasks.quote({ briefId })
    const input = { briefId, quotedCredits: PRICE, idempotencyKey: randomUUID() }
    expect((await refused(stranger.api.tasks.submit(input))).reason).toBe("NOT_FOUND")
    expect(await balanceOf(stranger.id)).toBe(100)
    expect(await owner.api.tasks.submit(input)).toMatchObject({ repeated: false })
  })
})

describe("the same intention twice", () => {
  test("a double click makes one task and one charge", async () => {
    const { id, api } = await clientWith(100)
    const briefId = await readyBrief(h, id)
    const input = { briefId, quotedCredits: PRICE, idempotencyKey: randomUUID() }
    const made = await Promise.all(Array.from({ length: 8 }, () => api.tasks.submit(input)))
    expect(new Set(made.map((task) => task.taskId)).size).toBe(1)
    expect(made.filter((task) => !task.repeated)).toHaveLength(1)
    expect(await tasksOf(id)).toHaveLength(1)
    expect(await balanceOf(id)).toBe(100 - PRICE)
    expect(await api.tasks.submit(input)).toMatchObject({ taskId: made[0]?.taskId, repeated: true })
  })
  test("two tabs with keys of their own make one task of one brief", async () => {
    const { id, api } = await clientWith(100)
    const briefId = await readyBrief(h, id)
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.tasks.submit({ briefId, quotedCredits: PRICE, idempotencyKey: randomUUID() }),
      ),
    )
    expect(new Set(made.map((task) => task.taskId)).size).toBe(1)
    expect(await balanceOf(id)).toBe(100 - PRICE)
  })
  test("one key for two briefs is refused and leaves the second brief open", async () => {
    const { id, api } = await clientWith(100)
    const idempotencyKey = randomUUID()
    await api.tasks.submit({ briefId: await readyBrief(h, id), quotedCredits: PRICE, idempotencyKey })
    const second = await readyBrief(h, id)
    const answer = await refused(api.tasks.submit({ briefId: second, quotedCredits: PRICE, idempotencyKey }))
    expect(answer.reason).toBe("IDEMPOTENCY_KEY_REUSED")
    const [brief] = await h.app.db.select().from(briefs).where(eq(briefs.id, second))
    expect(brief?.status).toBe("READY")
    expect(await balanceOf(id)).toBe(100 - PRICE)
  })
  test("without a brief the key alone makes one task", async () => {
    const { id } = await clientWith(100)
    const draft = await draftTask(h, { clientId: id })
    const made = await Promise.all(
      Array.from({ length: 6 }, () => createTask(h.system(), { ...draft, id: randomUUID() })),
    )
    expect(new Set(made.map((task) => task?.taskId)).size).toBe(1)
    expect(await balanceOf(id)).toBe(90)
  })
})

test("64 submissions at once on a balance for 10: ten succeed, nobody sees a deadlock", async () => {
  const deadlocks = async () => {
    const [row] = await h.app.db.execute<{ n: number }>(sql`
      select deadlocks::int as n from pg_stat_database where datname = current_database()`)
    return row?.n
  }
  const before = await deadlocks()
  for (let round = 0; round < 3; round++) {
    const { id, api } = await clientWith(10 * PRICE)
    const ids = await Promise.all(Array.from({ length: 64 }, () => readyBrief(h, id)))
    const answers = await Promise.all(
      ids.map((briefId) => refused(api.tasks.submit({ briefId, quotedCredits: PRICE, idempotencyKey: randomUUID() }))),
    )
    expect(answers.filter((answer) => answer.reason === "done")).toHaveLength(10)
    expect(answers.filter((answer) => answer.reason === "INSUFFICIENT_CREDITS")).toHaveLength(54)
    expect(await balanceOf(id)).toBe(0)
    expect(await tasksOf(id)).toHaveLength(10)
  }
  expect(await deadlocks()).toBe(before)
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("a warm submission takes one round trip after its quote, two without, and a task by its fields one", async () => {
  const { id } = await clientWith(200)
  const actor = await loadUserActor(h.app.db, { userId: id })
  if (actor?.role !== "CLIENT") {
    throw new Error("no client")
  }
  const wire = await openWire(h.database.url)
  const connection = connect({ url: wire.url, directUrl: wire.url, pooled: false, ssl: false, poolMax: 1 })
  try {
    const ctx = { ...createCtx({ ...h.app, db: connection.db }, actor) }
    const ids = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => readyBrief(h, id)))
    const trips: number[] = []
    const quotedTrips: number[] = []
    for (const [index, briefId] of ids.entries()) {
      const quoted = index % 2 === 1
      if (quoted) {
        await quoteTask(ctx, { briefId })
      }
      const before = wire.roundTrips()
      await submitTask(ctx, { briefId, quotedCredits: PRICE, idempotencyKey: randomUUID() })
      const spent = wire.roundTrips() - before
      quoted ? quotedTrips.push(spent) : trips.push(spent)
      await flushed(connection.db)
    }
    // Settings and prices are read anew every two seconds; a call between two such reads is the warm one.
    expect(Math.min(...trips)).toBe(2)
    expect(Math.min(...quotedTrips)).toBe(1)
    const draft = await draftTask(h, { clientId: id })
    await createTask(ctx, draft)
    await flushed(connection.db)
    const before = wire.roundTrips()
    await createTask(ctx, { ...draft, id: randomUUID(), idempotencyKey: randomUUID() })
    expect(wire.roundTrips() - before).toBe(1)
    await flushed(connection.db)
  } finally {
    await connection.close()
    await wire.close()
  }
})
