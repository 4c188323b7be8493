import { randomUUID } from "node:crypto"
import { connect } from "@atelier/db"
import { auditLogs, creditTransactions, taskActivityLog, tasks } from "@atelier/db/schema"
import { asc, eq, inArray, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadUserActor } from "#modules/identity"
import type { ClientActor } from "#platform/actor"
import { createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { isDomainError } from "#platform/errors"
import { flushed } from "#platform/outbox"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, NO_FLAWS, readyBrief } from "#testing/task-fixtures"
import { openWire } from "#testing/wire"
import { submitTask } from "./submit-task.ts"

const PRICE = 9

let h: Harness
beforeAll(async () => {
  h = await setup({}, { max: 10 })
})
afterAll(() => h.close())

type Someone = { id: string; ctx: (db?: Ctx["db"]) => Ctx<ClientActor> }

async function clientWith(tasksWorth: number): Promise<Someone> {
  const { id } = await h.make.client()
  if (tasksWorth > 0) {
    await giveCredits(h, id, tasksWorth * PRICE)
  }
  const actor = await loadUserActor(h.app.db, { userId: id })
  if (actor?.role !== "CLIENT") {
    throw new Error("no client")
  }
  return { id, ctx: (db = h.app.db) => createCtx({ ...h.app, db }, actor) }
}

const briefsOf = ({ id }: Someone, count: number) => Promise.all(Array.from({ length: count }, () => readyBrief(h, id)))

function submit(ctx: Ctx<ClientActor>, briefId: string, idempotencyKey: string = randomUUID()) {
  return submitTask(ctx, { briefId, quotedCredits: PRICE, idempotencyKey })
}

function outcomes(results: PromiseSettledResult<unknown>[]) {
  return results.map((one) =>
    one.status === "fulfilled" ? "done" : isDomainError(one.reason) ? one.reason.reason : "broken",
  )
}

test("a crowd's submissions go together, each with its own rows and its own name", async () => {
  const crowd = await Promise.all(Array.from({ length: 6 }, () => clientWith(5)))
  const wanted = await Promise.all(crowd.map(async (who) => ({ who, briefs: await briefsOf(who, 5) })))
  const wire = await openWire(h.database.url)
  const connection = connect({ url: wire.url, directUrl: wire.url, pooled: false, ssl: false, poolMax: 2 })
  try {
    const [warm] = [await clientWith(1)]
    await submit(warm.ctx(connection.db), (await briefsOf(warm, 1))[0] ?? "")
    await flushed(connection.db)
    const before = wire.roundTrips()
    const made = await Promise.all(
      wanted.flatMap(({ who, briefs }) =>
        briefs.map(async (briefId) => {
          const ctx = who.ctx(connection.db)
          return { ...(await submit(ctx, briefId)), briefId, by: who.id, requestId: ctx.requestId }
        }),
      ),
    )
    await flushed(connection.db)
    expect(wire.roundTrips() - before).toBeLessThan(made.length / 2)
    const ids = made.map(({ taskId }) => taskId)
    const rows = await h.app.db
      .select({
        id: tasks.id,
        briefId: tasks.briefId,
        clientId: tasks.clientId,
        chat: tasks.chatHistory,
        balance: creditTransactions.balanceAfter,
        createdBy: creditTransactions.createdBy,
        requestId: auditLogs.requestId,
        auditor: auditLogs.actorId,
        after: auditLogs.after,
        actor: taskActivityLog.actorId,
        metadata: taskActivityLog.metadata,
      })
      .from(tasks)
      .innerJoin(creditTransactions, eq(creditTransactions.relatedTaskId, tasks.id))
      .innerJoin(auditLogs, eq(auditLogs.resourceId, sql`${tasks.id}::text`))
      .innerJoin(taskActivityLog, eq(taskActivityLog.taskId, tasks.id))
      .where(inArray(tasks.id, ids))
    expect(rows).toHaveLength(30)
    for (const { taskId, briefId, by, requestId, balanceAfter } of made) {
      expect(rows.find(({ id }) => id === taskId)).toMatchObject({
        briefId,
        clientId: by,
        balance: balanceAfter,
        createdBy: by,
        auditor: by,
        actor: by,
        requestId,
        after: { status: "PENDING", credits: PRICE },
        metadata: { credits: PRICE },
        chat: [{ role: "USER", body: "A post about our autumn sale" }],
      })
    }
    const jobs = await h.app.db.execute<{ id: string }>(
      sql`select payload->>'taskId' as id from graphile_worker._private_jobs`,
    )
    const run = jobs.map(({ id }) => id).filter((id) => ids.includes(id))
    expect(run.toSorted()).toEqual(ids.toSorted())
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  } finally {
    await connection.close()
    await wire.close()
  }
})

test("one client's submissions at once take the balance down step by step, without a gap", async () => {
  const who = await clientWith(40)
  const made = await Promise.all((await briefsOf(who, 40)).map((briefId) => submit(who.ctx(), briefId)))
  expect(made.map(({ balanceAfter }) => balanceAfter ?? -1).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, index) => index * PRICE),
  )
  const journal = await h.app.db
    .select({ seq: creditTransactions.seq, balance: creditTransactions.balanceAfter })
    .from(creditTransactions)
    .where(eq(creditTransactions.userId, who.id))
    .orderBy(asc(creditTransactions.seq))
  expect(journal).toEqual(Array.from({ length: 41 }, (_, index) => ({ seq: index + 1, balance: (40 - index) * PRICE })))
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})

test("who cannot pay, comes twice or reuses a key spoils nobody else's submission", async () => {
  const [rich, poor, twice, careless] = [
    await clientWith(8),
    await clientWith(1),
    await clientWith(3),
    await clientWith(3),
  ]
  const key = randomUUID()
  const [same] = await briefsOf(twice, 1)
  const results = await Promise.allSettled([
    ...(await briefsOf(rich, 8)).map((briefId) => submit(rich.ctx(), briefId)),
    ...(await briefsOf(poor, 3)).map((briefId) => submit(poor.ctx(), briefId)),
    ...[1, 2, 3].map(() => submit(twice.ctx(), same ?? "")),
    ...(await briefsOf(careless, 2)).map((briefId) => submit(careless.ctx(), briefId, key)),
  ])
  const told = outcomes(results)
  expect(told.slice(0, 8)).toEqual(Array(8).fill("done"))
  expect(told.slice(8, 11).toSorted()).toEqual(["INSUFFICIENT_CREDITS", "INSUFFICIENT_CREDITS", "done"])
  expect(told.slice(11, 14)).toEqual(["done", "done", "done"])
  expect(told.slice(14).toSorted()).toEqual(["IDEMPOTENCY_KEY_REUSED", "done"])
  const count = async ({ id }: Someone) =>
    (await h.app.db.select({ id: tasks.id }).from(tasks).where(eq(tasks.clientId, id))).length
  expect(await Promise.all([rich, poor, twice, careless].map(count))).toEqual([8, 1, 1, 1])
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
})
