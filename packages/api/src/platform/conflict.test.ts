import { connect } from "@atelier/db"
import { settings } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { metOthers } from "./conflict.ts"
import type { TxCtx } from "./ctx.ts"
import { toDomainError } from "./errors.ts"
import { inTx } from "./tx.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
  await h.app.db.insert(settings).values([
    { key: "one", value: 0 },
    { key: "other", value: 0 },
  ])
})
afterAll(() => h.close())

function raise(ctx: TxCtx, key: string) {
  return ctx.db
    .update(settings)
    .set({ value: sql`to_jsonb((${settings.value})::int + 1)` })
    .where(eq(settings.key, key))
}
async function values() {
  return Object.fromEntries((await h.app.db.select().from(settings)).map(({ key, value }) => [key, value]))
}

test("of two transactions that wait for each other one is run again from its start, and both are done", async () => {
  let runs = 0
  let ready = 0
  const bothHoldOne = async () => {
    ready += 1
    await expect.poll(() => ready).toBeGreaterThan(1)
  }
  const crossing = (first: string, second: string) =>
    inTx(h.system(), async (ctx) => {
      runs += 1
      await raise(ctx, first)
      await bothHoldOne()
      await raise(ctx, second)
    })
  await Promise.all([crossing("one", "other"), crossing("other", "one")])
  expect(runs).toBe(3)
  expect(await values()).toMatchObject({ one: 2, other: 2 })
})

test("a lock that is not there in time ends as BUSY, and what was done before it is undone", async () => {
  const before = await values()
  const impatient = connect({ ...h.app.database, poolMax: 1 }, { connection: { lock_timeout: 30 } })
  await h.app.db.transaction(async (holder) => {
    await holder.execute(sql`select from settings where key = 'other' for update`)
    const waiting = inTx({ ...h.system(), db: impatient.db }, async (ctx) => {
      await raise(ctx, "one")
      await raise(ctx, "other")
    })
    const refusal = await waiting.then(
      () => undefined,
      (error: unknown) => toDomainError(error),
    )
    expect(refusal).toMatchObject({ reason: "BUSY", code: "SERVICE_UNAVAILABLE" })
  })
  expect(await values()).toEqual(before)
  await impatient.close()
})

test("whoever says that others were faster is run again, a bounded number of times", async () => {
  let runs = 0
  const losing = inTx(h.system(), async () => {
    runs += 1
    metOthers("Others were faster.")
  })
  await expect(losing).rejects.toThrow("Others were faster.")
  expect(runs).toBe(10)
  const refusing = inTx(h.system(), async () => {
    runs = 0
    throw new Error("for good")
  })
  await expect(refusing).rejects.toThrow("for good")
  expect(runs).toBe(0)
})

test.each([
  ["web", "2500ms", "15s", "10s"],
  ["job", "5s", "1min", "30s"],
  ["script", "10s", "10min", "10min"],
] as const)("a connection of a %s has its time limits", async (caller, ...limits) => {
  const connection = connect({ ...h.app.database, poolMax: 1, caller })
  const [row] = await connection.sql`
    select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`
  expect(Object.values(row ?? {})).toEqual(limits)
  await connection.close()
})
