import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { insertTask, insertUser, post, refusal } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

const VALUE = 490

let test: TestDatabase

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
})
afterAll(() => test?.close())

async function balances() {
  const rows = await test.sql<{ account: string; debit: number; credit: number; balance: number }[]>`
    select account, debit_cents::int as debit, credit_cents::int as credit, balance_cents::int as balance from trial_balance`
  const debit = rows.reduce((sum, row) => sum + row.debit, 0)
  expect(rows.reduce((sum, row) => sum + row.credit, 0)).toBe(debit)
  expect(rows.reduce((sum, row) => sum + row.balance, 0)).toBe(0)
  return Object.fromEntries(rows.map((row) => [row.account, row.balance]))
}

it("balances to zero after every step of a house's life, with the amounts one would write on paper", async () => {
  const { sql } = test
  const zero = {
    cash: 0,
    paid_out: 0,
    client_credits: 0,
    work_in_progress: 0,
    freelancer_payable: 0,
    revenue: 0,
    promotions: 0,
    adjustments: 0,
    refunds: 0,
  }
  expect(await balances()).toEqual(zero)

  const client = await insertUser(sql)
  const artist = await insertUser(sql, "FREELANCER")

  await post(sql, client, "PURCHASE", 250, { cents: 116_375 })
  let expected: Record<string, number> = {
    ...zero,
    cash: 116_375,
    promotions: 250 * VALUE - 116_375,
    client_credits: -250 * VALUE,
  }
  expect(await balances()).toEqual(expected)

  await post(sql, client, "BONUS", 10)
  await post(sql, client, "ADJUSTMENT", -5)
  expected = {
    ...expected,
    promotions: 260 * VALUE - 116_375,
    adjustments: -5 * VALUE,
    client_credits: -255 * VALUE,
  }
  expect(await balances()).toEqual(expected)

  const done = await insertTask(sql, client, 100)
  const cancelled = await insertTask(sql, client, 40)
  const open = await insertTask(sql, client, 30)
  await post(sql, client, "USAGE", -100, { task: done })
  await post(sql, client, "USAGE", -40, { task: cancelled })
  await post(sql, client, "USAGE", -30, { task: open })
  expected = { ...expected, client_credits: -85 * VALUE, work_in_progress: -170 * VALUE }
  expect(await balances()).toEqual(expected)

  const earn = (task: string, credits: number) => sql`
    insert into freelancer_earnings (freelancer_id, task_id, credits, cents_per_credit, amount_cents, state, reason)
    values (${artist}, ${task}, ${credits}, 343, ${credits * 343}, 'AVAILABLE', 'HOLD_ENDED')`
  await earn(done, 100)
  await post(sql, client, "REFUND", 20, { task: cancelled })
  await earn(cancelled, 20)
  expected = {
    ...expected,
    client_credits: -105 * VALUE,
    work_in_progress: -30 * VALUE,
    freelancer_payable: -120 * 343,
    revenue: -120 * (VALUE - 343),
  }
  expect(await balances()).toEqual(expected)

  const [payout] = await sql`
    insert into payouts (freelancer_id, amount_cents, credits, idempotency_key)
    values (${artist}, ${100 * 343}, 100, 'one') returning id`
  await sql`update freelancer_earnings set state = 'REQUESTED', payout_id = ${payout?.id} where task_id = ${done}`
  await sql`update payouts set status = 'PROCESSING' where id = ${payout?.id}`
  expect(await balances()).toEqual(expected)
  await sql`update payouts set status = 'COMPLETED', completed_at = now() where id = ${payout?.id}`
  await sql`update freelancer_earnings set state = 'PAID', paid_at = now() where task_id = ${done}`
  expected = { ...expected, freelancer_payable: -20 * 343, paid_out: -100 * 343 }
  expect(await balances()).toEqual(expected)

  await sql`update freelancer_earnings set state = 'REVERSED', reversed_at = now() where task_id = ${cancelled}`
  await post(sql, client, "REFUND", 20, { task: cancelled })
  expected = {
    ...expected,
    freelancer_payable: 0,
    revenue: -100 * (VALUE - 343),
    client_credits: -125 * VALUE,
  }
  expect(await balances()).toEqual(expected)

  const [purchase] = await sql`
    insert into purchases (user_id, credits, amount_cents, idempotency_key)
    values (${client}, 250, 116375, 'bought') returning id`
  const refund = (cents: number) => sql`
    insert into purchase_refunds (purchase_id, amount_cents, stripe_object_id, reason)
    values (${purchase?.id}, ${cents}, ${randomUUID()}, 'refund')`
  await refund(116_375)
  await post(sql, client, "CLAWBACK", -125)
  expected = { ...expected, cash: 0, client_credits: 0, refunds: 116_375 - 125 * VALUE }
  expect(await balances()).toEqual(expected)
  await refund(-16_375)
  expected = { ...expected, cash: 16_375, refunds: 100_000 - 125 * VALUE }
  expect(await balances()).toEqual(expected)

  const [check] = await sql`
    select -490 * sum(credits)::int as client_credits,
      -490 * (select sum(credits_used)::int from tasks where status not in ('COMPLETED', 'CANCELLED') and id = ${open})
        as work_in_progress
    from users`
  expect(await balances()).toMatchObject(check ?? {})
})

it("returned money comes back, as much as had left and no more", async () => {
  const { sql } = test
  const client = await insertUser(sql)
  const [purchase] = await sql`
    insert into purchases (user_id, credits, amount_cents, idempotency_key)
    values (${client}, 50, 24500, ${randomUUID()}) returning id`
  const move = (cents: number, reason: string) => sql`
    insert into purchase_refunds (purchase_id, amount_cents, stripe_object_id, reason)
    values (${purchase?.id}, ${cents}, ${randomUUID()}, ${reason})`
  await move(24_500, "dispute")
  expect(await refusal(move(-1, "refund"))).toBe("purchase_refunds_not_below_zero")
  await move(-24_500, "dispute")
  expect(await refusal(move(-1, "dispute"))).toBe("purchase_refunds_not_below_zero")
  expect(await refusal(move(100, "gift"))).toBe("purchase_refunds_reason_known")
})
