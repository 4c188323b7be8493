import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { insertTask, insertUser } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase
beforeAll(async () => {
  test = await setupDatabase()
})
afterAll(() => test?.close())

const statements = readFileSync(resolve(import.meta.dirname, "../migrations/0018_coded_reasons.sql"), "utf8").split(
  "--> statement-breakpoint",
)
const isConstraint = (statement: string) => statement.includes("ADD CONSTRAINT")

it("sentences that code wrote become codes, what a person wrote stays", async () => {
  const { sql } = test.owner
  const [client, artist] = [await insertUser(sql), await insertUser(sql, "FREELANCER")]
  // The constraints of the migration are taken away, so that rows of before can be written.
  for (const statement of statements.filter(isConstraint)) {
    const [, table = "", name = ""] = /ALTER TABLE "(\w+)" ADD CONSTRAINT "(\w+)"/.exec(statement) ?? []
    await sql`alter table ${sql(table)} drop constraint ${sql(name)}`
  }
  await sql`update users set credits_frozen_at = now(), credits_frozen_reason = 'A payment was returned.' where id = ${client}`
  await sql`
    insert into purchases (user_id, credits, amount_cents, idempotency_key, status, failure_reason)
    values (${client}, 10, 4900, 'a', 'FAILED', 'The bank refused the payment.'), (${client}, 10, 4900, 'b', 'OPEN', null)`
  const payouts = ["Stripe took the transfer back.", "The invoice is missing."]
  for (const [n, reason] of payouts.entries()) {
    const [payout] = await sql<{ id: string }[]>`
      insert into payouts (freelancer_id, amount_cents, credits, idempotency_key, failure_reason)
      values (${artist}, 3430, 10, ${`p${n}`}, ${reason}) returning id`
    await sql`update payouts set status = 'CANCELLED' where id = ${payout?.id ?? ""}`
  }
  const task = await insertTask(sql, client)
  await sql`
    insert into freelancer_earnings (freelancer_id, task_id, credits, cents_per_credit, amount_cents, state, reason)
    values (${artist}, ${task}, 10, 343, 3430, 'AVAILABLE', 'Can be withdrawn again: the payout did not go through.')`
  await sql`
    update tasks set status = 'CANCELLED', cancelled_at = now(),
      cancellation_reason = 'No freelancer was available within 72 hours.' where id = ${task}`

  await sql.begin(async (tx) => {
    for (const statement of statements.filter((one) => one.includes("UPDATE") || isConstraint(one))) {
      await tx.unsafe(statement)
    }
  })
  const [row] = await sql`
    select (select json_agg(failure_reason order by idempotency_key) from purchases) as purchases,
      (select json_agg(json_build_array(failure_code, failure_reason) order by idempotency_key) from payouts) as payouts,
      (select reason from freelancer_earnings) as earning, (select cancellation_reason from tasks) as task,
      (select credits_frozen_reason from users where id = ${client}) as frozen`
  expect(row).toEqual({
    purchases: ["PAYMENT_REFUSED", null],
    payouts: [
      ["TRANSFER_REVERSED", null],
      [null, "The invoice is missing."],
    ],
    earning: "PAYOUT_FAILED",
    task: "NO_FREELANCER",
    frozen: "PAYMENT_RETURNED",
  })
})
