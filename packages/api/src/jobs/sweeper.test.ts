import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { connect } from "@atelier/db"
import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import type { Deadline } from "#platform/deadline"
import { wakeDeadlines } from "#platform/emit"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { DEADLINES } from "./deadlines.ts"
import { LONGEST_SLEEP_MS, type Sweeper, startSweeper, sweepDeadlines } from "./sweeper.ts"

let h: Harness
let sweepers: Sweeper[] = []

/** What a trigger saw happen to offers, by the database's own clock. */
beforeAll(async () => {
  h = await setup()
  await h.database.owner.db.execute(sql`create table expiries (offer_id uuid, seq bigserial, late_ms double precision)`)
  await h.database.owner.db.execute(sql`
    create function note_expiry() returns trigger language plpgsql as $$ begin
      insert into expiries (offer_id, late_ms)
      values (new.id, extract(epoch from clock_timestamp() - new.expires_at) * 1000);
      return null;
    end $$`)
  await h.database.owner.db.execute(sql`
    create trigger note_expiry after update of response on task_offers for each row
    when (old.response = 'PENDING' and new.response = 'EXPIRED') execute function note_expiry()`)
})
afterAll(() => h.close())
afterEach(async () => {
  await Promise.all(sweepers.map((one) => one.stop()))
  sweepers = []
})

function start(deadlines: readonly Deadline[], h2 = h.system()) {
  const sweeper = startSweeper(h2, deadlines, h.app.database)
  sweepers.push(sweeper)
  return sweeper
}

/** Offered tasks in one go, each with an open offer that runs out at a random moment of the span. */
async function makeOffers(count: number, fromMs: number, spanMs: number): Promise<void> {
  const { taskId, freelancerId } = await stageTask(h, "PENDING")
  await h.database.owner.db.transaction(async (tx) => {
    // The life cycle is others' test; here only the rows matter.
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`
      with made as (
        insert into tasks (id, client_id, category_id, title, description, credits_used, quote, status, offered_to)
        select gen_random_uuid(), client_id, category_id, 'Timed', description, credits_used, quote, 'OFFERED', ${freelancerId}
        from tasks, generate_series(1, ${count}) where id = ${taskId} returning id
      )
      insert into task_offers (task_id, artist_id, pay_cents, expires_at)
      select id, ${freelancerId}, 100, clock_timestamp() + make_interval(secs => (${fromMs} + random() * ${spanMs}) / 1000) from made`)
  })
}

/** How late is the bench's figure; here only that nothing waits for the sweeper's next look at the clock. */
const SOON = { timeout: LONGEST_SLEEP_MS - 3000 }

function expiries() {
  return h.app.db.execute<{ offer: string; late: number }>(
    sql`select offer_id::text as offer, late_ms as late from expiries order by seq`,
  )
}

test("two sweepers act on 500 offers once each, none before its time", async () => {
  const second = connect(h.app.database, { max: 4 })
  await makeOffers(500, 300, 3000)
  start(DEADLINES)
  start(DEADLINES, { ...h.system(), db: second.db })
  await expect.poll(async () => (await expiries()).length, { timeout: 60_000 }).toBe(500)
  const rows = await expiries()
  expect(new Set(rows.map(({ offer }) => offer)).size).toBe(500)
  expect(Math.min(...rows.map(({ late }) => late))).toBeGreaterThanOrEqual(0)
  const rounds = await h.app.db.execute<{ tasks: number; rounds: number }>(sql`
    select count(*)::int as rounds, count(distinct payload->>'taskId')::int as tasks from (
      select payload::jsonb from outbox where kind = 'job' and name = 'matching.run-round'
      union all select j.payload::jsonb from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'matching.run-round') all_rounds
    where (payload->>'taskId')::uuid in (select id from tasks where title = 'Timed')`)
  expect(rounds[0]).toEqual({ tasks: 500, rounds: 500 })
  await second.close()
})

test("an earlier deadline wakes a sweeper that sleeps", async () => {
  start(DEADLINES)
  await sleep(200)
  const before = (await expiries()).length
  await makeOffers(1, 100, 0)
  await inTx(h.system(), wakeDeadlines)
  await expect.poll(async () => (await expiries()).length, SOON).toBe(before + 1)
})

function stub(overrides: Partial<Deadline>): Deadline {
  return {
    name: `test.${randomUUID()}`,
    nextInMs: async () => null,
    takeDue: async () => 0,
    ...overrides,
  }
}

test("a due row that someone else holds is asked for again, but not in a spin", async () => {
  let asked = 0
  let free = false
  const held = stub({
    nextInMs: async () => (free ? null : -20),
    takeDue: async () => {
      asked += 1
      return 0
    },
  })
  start([held])
  await expect.poll(() => asked, SOON).toBeGreaterThan(3)
  const before = asked
  await sleep(1000)
  expect(asked - before).toBeLessThan(25)
  free = true
})

test("the real one is left alone while an answer to it is under way, and taken after", async () => {
  await makeOffers(1, 0, 0)
  const before = (await expiries()).length
  const answer = connect(h.app.database, { max: 1 })
  await answer.db.transaction(async (tx) => {
    await tx.execute(
      sql`select 1 from tasks t join task_offers o on o.task_id = t.id where o.response = 'PENDING' for update of t`,
    )
    start(DEADLINES)
    await sleep(400)
    expect((await expiries()).length).toBe(before)
  })
  await expect.poll(async () => (await expiries()).length, SOON).toBe(before + 1)
  await answer.close()
})

test("one deadline that fails holds up no other", async () => {
  let taken = 0
  const broken = stub({
    takeDue: async () => {
      throw new Error("broken")
    },
  })
  const fine = stub({ takeDue: async () => (taken++ < 3 ? 1 : 0) })
  expect(await sweepDeadlines(h.system(), [broken, fine, broken])).toBe(3)
})

test("stops while it sleeps, and acts no more", async () => {
  let asked = 0
  const sweeper = start([
    stub({
      takeDue: async () => {
        asked += 1
        return 0
      },
    }),
  ])
  await sleep(100)
  await sweeper.stop()
  const then = asked
  await inTx(h.system(), wakeDeadlines)
  await sleep(300)
  expect(asked).toBe(then)
})
