import { randomBytes, randomUUID } from "node:crypto"
import { TASK_STATUSES, TASK_TRANSITIONS, type TaskStatus, targetsOf } from "@atelier/domain/tasks"
import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { migrate } from "./migrate.ts"
import { insertTask, insertUser, post, refusal } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase
let client: string
let artist: string
let admin: string

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
  client = await insertUser(test.sql)
  artist = await insertUser(test.sql, "FREELANCER")
  admin = await insertUser(test.sql, "ADMIN")
})
afterAll(() => test?.close())

/** Every step from one of `all` to another that the trigger lets pass, tried on a row put there with triggers off. */
async function allowedSteps(table: string, column: string, id: string, all: readonly string[], without?: string) {
  const allowed: string[] = []
  const undo = new Error("undo")
  for (const from of all) {
    for (const to of all.filter((state) => state !== from)) {
      const answer = await refusal(
        test.sql.begin(async (tx) => {
          await tx`set local session_replication_role = replica`
          if (without) {
            await tx`alter table ${tx(table)} drop constraint ${tx(without)}`
          }
          await tx`update ${tx(table)} set ${tx(column)} = ${from} where id = ${id}`
          await tx`set local session_replication_role = origin`
          await tx`update ${tx(table)} set ${tx(column)} = ${to} where id = ${id}`
          throw undo
        }),
      )
      if (answer === String(undo)) {
        allowed.push(`${from}>${to}`)
      } else {
        expect(answer).toMatch(/_lifecycle$/)
      }
    }
  }
  return allowed.sort()
}

describe("tasks", () => {
  it("start PENDING and nowhere else", async () => {
    const { sql } = test
    for (const status of TASK_STATUSES.filter((one) => one !== "PENDING")) {
      const insert = sql`
        insert into tasks (client_id, freelancer_id, category_id, title, description, credits_used, quote, status)
        select ${client}, ${artist}, id, 'A poster', 'A poster for the fair', 10, '{}', ${status} from task_categories limit 1`
      expect(await refusal(insert)).toBe("task_lifecycle")
    }
  })

  it("move exactly as the domain's table says", async () => {
    const { sql } = test
    const task = await insertTask(sql, client)
    await sql`update tasks set freelancer_id = ${artist} where id = ${task}`
    const meant = new Set<string>()
    for (const [event, { from }] of Object.entries(TASK_TRANSITIONS)) {
      for (const source of from as readonly TaskStatus[]) {
        for (const target of targetsOf(event as keyof typeof TASK_TRANSITIONS)) {
          if (source !== target) {
            meant.add(`${source}>${target}`)
          }
        }
      }
    }
    expect(await allowedSteps("tasks", "status", task, TASK_STATUSES)).toEqual([...meant].sort())
  })

  it("cannot be freed by changing the table of transitions", async () => {
    const { sql } = test
    const append = "task_transitions_append_only"
    const insert = sql`insert into task_transitions values ('approve', 'PENDING', 'COMPLETED')`
    expect(await refusal(insert)).toBe(append)
    expect(await refusal(sql`update task_transitions set to_status = 'COMPLETED'`)).toBe(append)
    expect(await refusal(sql`delete from task_transitions`)).toBe(append)
    expect(await refusal(sql`truncate task_transitions`)).toBe(append)
  })

  it("give one brief to one task, and one key of a client one task", async () => {
    const { sql } = test
    const [brief] = await sql`insert into briefs (client_id) values (${client}) returning id`
    const first = await insertTask(sql, client)
    const second = await insertTask(sql, client)
    await sql`update tasks set brief_id = ${brief?.id}, idempotency_key = 'k' where id = ${first}`
    expect(await refusal(sql`update tasks set brief_id = ${brief?.id} where id = ${second}`)).toBe("tasks_brief_unique")
    expect(await refusal(sql`update tasks set idempotency_key = 'k' where id = ${second}`)).toBe(
      "tasks_idempotency_key_unique",
    )
  })
})

describe("whose turn it is", () => {
  it("is one open interval a task, closed once", async () => {
    const { sql } = test
    const task = await insertTask(sql, client)
    const open = () =>
      sql`insert into waiting_intervals (task_id, waiting_on, status) values (${task}, 'SYSTEM', 'PENDING')`
    await open()
    expect(await refusal(open())).toBe("waiting_intervals_one_open")
    const append = "waiting_intervals_append_only"
    expect(await refusal(sql`update waiting_intervals set waiting_on = 'CLIENT' where task_id = ${task}`)).toBe(append)
    const early = sql`update waiting_intervals set ended_at = now(), started_at = '2020-01-01' where task_id = ${task}`
    expect(await refusal(early)).toBe(append)
    await sql`update waiting_intervals set ended_at = now() where task_id = ${task}`
    expect(await refusal(sql`update waiting_intervals set ended_at = now() where task_id = ${task}`)).toBe(append)
    expect(await refusal(sql`update waiting_intervals set ended_at = null where task_id = ${task}`)).toBe(append)
    expect(await refusal(sql`delete from waiting_intervals where task_id = ${task}`)).toBe(append)
    expect(await refusal(sql`truncate waiting_intervals`)).toBe(append)
    await open()
  })
})

describe("offers", () => {
  const offer = (task: string, who: string, broadcast: boolean, response = "PENDING") => test.sql<{ id: string }[]>`
    insert into task_offers (task_id, artist_id, broadcast, response, pay_cents, expires_at)
    values (${task}, ${who}, ${broadcast}, ${response}, 100, now() + interval '1 hour') returning id`

  it("are answered once", async () => {
    const { sql } = test
    const task = await insertTask(sql, client)
    expect(await refusal(offer(task, artist, false, "EXPIRED"))).toBe("offer_lifecycle")
    const [{ id } = { id: "" }] = await offer(task, artist, false)
    await sql`update task_offers set response = 'ACCEPTED', responded_at = now() where id = ${id}`
    const again = sql`update task_offers set response = 'EXPIRED', responded_at = null where id = ${id}`
    expect(await refusal(again)).toBe("offer_lifecycle")
  })

  it("are exclusive one at a time, and one a freelancer, until answered", async () => {
    const { sql } = test
    const task = await insertTask(sql, client)
    const [{ id } = { id: "" }] = await offer(task, artist, false)
    const other = await insertUser(sql, "FREELANCER")
    expect(await refusal(offer(task, other, false))).toBe("task_offers_one_exclusive")
    expect(await refusal(offer(task, artist, true))).toBe("task_offers_one_pending")
    await sql`update task_offers set response = 'EXPIRED' where id = ${id}`
    await offer(task, artist, true)
    await offer(task, other, true)
  })
})

describe("payouts and earnings", () => {
  const payout = (key: string = randomUUID(), status = "PENDING") => test.sql<{ id: string }[]>`
    insert into payouts (freelancer_id, amount_cents, credits, idempotency_key, status)
    values (${artist}, 3430, 10, ${key}, ${status}) returning id`
  const earning = (task: string, state = "ON_HOLD") => test.sql<{ id: string }[]>`
    insert into freelancer_earnings (freelancer_id, task_id, credits, cents_per_credit, amount_cents, state, reason, hold_until)
    values (${artist}, ${task}, 10, 343, 3430, ${state}, 'TASK_COMPLETED', now()) returning id`

  it("open one payout at a time, by known steps", async () => {
    const { sql } = test
    expect(await refusal(payout(randomUUID(), "COMPLETED"))).toBe("payout_lifecycle")
    const [{ id } = { id: "" }] = await payout("first")
    expect(await refusal(payout())).toBe("payouts_one_open")
    await sql`update payouts set completed_at = now(), failure_reason = 'none' where id = ${id}`
    const steps = await allowedSteps("payouts", "status", id, [
      "PENDING",
      "PROCESSING",
      "COMPLETED",
      "FAILED",
      "CANCELLED",
    ])
    expect(steps).toEqual([
      "COMPLETED>FAILED",
      "PENDING>CANCELLED",
      "PENDING>PROCESSING",
      "PROCESSING>COMPLETED",
      "PROCESSING>FAILED",
    ])
    await sql`update payouts set status = 'CANCELLED' where id = ${id}`
    expect(await refusal(payout("first"))).toBe("payouts_idempotency_key_unique")
  })

  it("keep who, how much and by which way", async () => {
    const { sql } = test
    const [{ id } = { id: "" }] = await payout()
    const line = (await earning(await insertTask(sql, client)))[0]?.id ?? ""
    for (const change of ["amount_cents = 1", "credits = 1", `freelancer_id = '${admin}'`, "method = 'PAYPAL'"]) {
      expect(await refusal(sql.unsafe(`update payouts set ${change} where id = '${id}'`))).toBe("payouts_append_only")
    }
    for (const change of ["amount_cents = 1", "credits = 1", `freelancer_id = '${admin}'`, "cents_per_credit = 1"]) {
      expect(await refusal(sql.unsafe(`update freelancer_earnings set ${change} where id = '${line}'`))).toBe(
        "freelancer_earnings_append_only",
      )
    }
    expect(await refusal(sql`delete from payouts where id = ${id}`)).toBe("payouts_append_only")
    expect(await refusal(sql`delete from freelancer_earnings where id = ${line}`)).toBe(
      "freelancer_earnings_append_only",
    )
    expect(await refusal(sql`truncate payouts, freelancer_earnings`)).toMatch(/_append_only$/)
    await sql`update payouts set status = 'CANCELLED' where id = ${id}`
  })

  it("write one earning a task, by known steps", async () => {
    const { sql } = test
    const task = await insertTask(sql, client)
    expect(await refusal(earning(task, "PAID"))).toBe("earning_lifecycle")
    const [{ id } = { id: "" }] = await earning(task)
    expect(await refusal(earning(task))).toBe("freelancer_earnings_task_unique")
    const states = ["ON_HOLD", "AVAILABLE", "REQUESTED", "PAID", "REVERSED"]
    expect(
      await allowedSteps("freelancer_earnings", "state", id, states, "freelancer_earnings_payout_of_state"),
    ).toEqual([
      "AVAILABLE>ON_HOLD",
      "AVAILABLE>REQUESTED",
      "AVAILABLE>REVERSED",
      "ON_HOLD>AVAILABLE",
      "ON_HOLD>REVERSED",
      "PAID>AVAILABLE",
      "PAID>REVERSED",
      "REQUESTED>AVAILABLE",
      "REQUESTED>PAID",
    ])
    await sql`update freelancer_earnings set state = 'REVERSED', reversed_at = now() where id = ${id}`
    await earning(task)
  })

  it("keep what a purchase sold", async () => {
    const { sql } = test
    const [{ id } = { id: "" }] = await sql<{ id: string }[]>`
      insert into purchases (user_id, credits, amount_cents, idempotency_key) values (${client}, 50, 24500, 'p') returning id`
    expect(await refusal(sql`update purchases set credits = 500 where id = ${id}`)).toBe("purchases_append_only")
    expect(await refusal(sql`delete from purchases where id = ${id}`)).toBe("purchases_append_only")
    await sql`update purchases set status = 'EXPIRED' where id = ${id}`
  })
})

describe("journals", () => {
  it.each([
    ["audit_logs", "actor_name = 'x'"],
    ["task_activity_log", "action = 'rated'"],
    ["purchase_refunds", "amount_cents = 1"],
    ["journal_seals", "hash = 'x'"],
  ])("%s keeps every row", async (table, change) => {
    const { sql } = test
    const task = await insertTask(sql, client)
    await sql`insert into audit_logs (actor_type, action) values ('system', 'TASK_CREATE')`
    await sql`insert into task_activity_log (task_id, actor_type, action) values (${task}, 'client', 'created')`
    const [purchase] = await sql`
      insert into purchases (user_id, credits, amount_cents, idempotency_key)
      values (${client}, 50, 24500, ${randomUUID()}) returning id`
    await sql`
      insert into purchase_refunds (purchase_id, amount_cents, stripe_object_id, reason)
      values (${purchase?.id}, 100, ${randomUUID()}, 'refund')`
    await sql`
      insert into journal_seals (journal, position, row_id, hash)
      select 'audit_logs', coalesce(max(position), 0) + 1, ${randomUUID()}, 'h' from journal_seals`
    expect(await refusal(sql.unsafe(`update ${table} set ${change}`))).toBe(`${table}_append_only`)
    expect(await refusal(sql.unsafe(`delete from ${table}`))).toBe(`${table}_append_only`)
    expect(await refusal(sql.unsafe(`truncate ${table}`))).toBe(`${table}_append_only`)
  })

  it("are closed by grant as well, to an owner who is no superuser", async () => {
    const role = `app_${randomBytes(6).toString("hex")}`
    const admins = postgres(test.url, { max: 1, onnotice: () => undefined })
    await admins.unsafe(`create role ${role} login password 'secret'`)
    await admins.unsafe(`create database ${role} owner ${role}`)
    const url = new URL(test.url)
    url.username = role
    url.password = "secret"
    url.pathname = `/${role}`
    try {
      await migrate(url.href, false)
      const own = postgres(url.href, { max: 1, onnotice: () => undefined })
      try {
        const [person, gone] = [await insertUser(own), await insertUser(own)]
        await post(own, person, "BONUS", 5)
        await own`insert into audit_logs (actor_type, action) values ('system', 'TASK_CREATE')`
        for (const table of ["credit_transactions", "audit_logs", "task_activity_log", "purchase_refunds"]) {
          expect(await refusal(own.unsafe(`delete from ${table}`))).toMatch(/permission denied/)
          expect(await refusal(own.unsafe(`truncate ${table}`))).toMatch(/permission denied/)
          expect(await refusal(own.unsafe(`update ${table} set created_at = now()`))).toMatch(/permission denied/)
        }
        expect(await refusal(own`delete from users where id = ${person}`)).toMatch(/^credit_transactions_/)
        expect(await refusal(own`delete from users where id = ${gone}`)).toBe(null)
      } finally {
        await own.end()
      }
    } finally {
      await admins.unsafe(`drop database ${role} with (force)`)
      await admins.unsafe(`drop role ${role}`)
      await admins.end()
    }
  })
})
