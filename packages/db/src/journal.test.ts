import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { creditsOf, insertTask, insertUser, post, refusal } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase

beforeAll(async () => {
  test = await setupDatabase({ max: 20, as: "owner" })
})
afterAll(() => test?.close())

function journalOf(userId: string) {
  return test.sql<{ seq: number; amount: number; balance_after: number }[]>`
    select seq, amount, balance_after from credit_transactions where user_id = ${userId} order by seq`
}

/** Whole: no gap, every balance is the one before plus the amount, the last is the cached one. */
async function expectWhole(userId: string) {
  let balance = 0
  for (const [index, row] of (await journalOf(userId)).entries()) {
    balance += row.amount
    expect(row).toMatchObject({ seq: index + 1, balance_after: balance })
  }
  expect(await creditsOf(test.sql, userId)).toBe(balance)
}

describe("the journal of credits", () => {
  it("moves the balance and fills balance and number, whatever was sent", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    const [row] = await sql`
      insert into credit_transactions (user_id, type, amount, description, idempotency_key, balance_after, seq)
      values (${user}, 'BONUS', 20, 'Welcome', ${randomUUID()}, 999, 77) returning balance_after, seq`
    expect(row).toEqual({ balance_after: 20, seq: 1 })
    const task = await insertTask(sql, user)
    expect(await post(sql, user, "USAGE", -15, { task })).toEqual({ balance_after: 5, seq: 2 })
    expect(await post(sql, user, "REFUND", 15, { task })).toEqual({ balance_after: 20, seq: 3 })
    await expectWhole(user)
  })

  it("refuses to go below zero and leaves no trace", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    await post(sql, user, "BONUS", 5)
    const task = await insertTask(sql, user)
    expect(await refusal(post(sql, user, "USAGE", -6, { task }))).toBe("users_credits_nonnegative")
    expect((await journalOf(user)).length).toBe(1)
    await expectWhole(user)
  })

  it("refuses a user who does not exist", async () => {
    expect(await refusal(post(test.sql, "nobody", "BONUS", 5))).toBe("credit_transactions_user_id_users_id_fk")
  })

  it("counts one key once, also when the repetition is skipped silently", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    const other = await insertUser(sql)
    await post(sql, user, "BONUS", 5, { key: `key-${user}` })
    expect(await refusal(post(sql, user, "BONUS", 5, { key: `key-${user}` }))).toBe(
      "credit_transactions_idempotency_key_unique",
    )
    for (const owner of [user, other]) {
      const rows = await sql`
        insert into credit_transactions (user_id, type, amount, description, idempotency_key)
        values (${owner}, 'BONUS', 5, 'Again', ${`key-${user}`})
        on conflict (idempotency_key) do nothing returning id`
      expect(rows.length).toBe(0)
    }
    expect(await creditsOf(sql, user)).toBe(5)
    expect(await creditsOf(sql, other)).toBe(0)
    await post(sql, user, "BONUS", 1)
    await expectWhole(user)
  })

  it("takes several rows of one statement, for one user and for several", async () => {
    const { sql } = test
    const [one, two] = [await insertUser(sql), await insertUser(sql)]
    await sql`
      insert into credit_transactions (user_id, type, amount, description, idempotency_key)
      select u, 'BONUS', n, 'Many at once', gen_random_uuid()::text
      from unnest(array[${one}, ${two}, ${one}, ${one}]) with ordinality x (u, n)`
    expect(await creditsOf(sql, one)).toBe(8)
    expect(await creditsOf(sql, two)).toBe(2)
    await expectWhole(one)
    await expectWhole(two)
  })

  it("posts from a statement that also writes the task", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    await post(sql, user, "BONUS", 30)
    const id = randomUUID()
    const submit = (task: string, credits: number) => sql`
      with task as (
        insert into tasks (id, client_id, category_id, title, description, credits_used, quote)
        select ${task}, ${user}, id, 'A poster', 'A poster for the fair', ${credits}, '{}' from task_categories limit 1
        returning id
      )
      insert into credit_transactions (user_id, type, amount, description, related_task_id, idempotency_key)
      select ${user}, 'USAGE', ${-credits}, 'A poster', id, 'usage:' || id from task returning balance_after`
    expect(await submit(id, 20)).toEqual([{ balance_after: 10 }])
    expect(await refusal(submit(randomUUID(), 11))).toBe("users_credits_nonnegative")
    expect(await sql`select id from tasks where client_id = ${user}`).toEqual([{ id }])
    await expectWhole(user)
  })

  it("lets exactly as many through as the balance allows when forty come at once", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    await post(sql, user, "BONUS", 100)
    const task = await insertTask(sql, user)
    const answers = await Promise.all(Array.from({ length: 40 }, () => refusal(post(sql, user, "USAGE", -7, { task }))))
    expect(answers.filter((answer) => answer === null).length).toBe(14)
    expect(new Set(answers.filter((answer) => answer !== null))).toEqual(new Set(["users_credits_nonnegative"]))
    expect(await creditsOf(sql, user)).toBe(2)
    await expectWhole(user)
  })

  it("grants once when one payment is told twenty times at once", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    const key = `purchase:${user}`
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refusal(post(sql, user, "PURCHASE", 50, { key, cents: 24_500 }))),
    )
    expect(answers.filter((answer) => answer === null).length).toBe(1)
    expect(await creditsOf(sql, user)).toBe(50)
    await expectWhole(user)
  })

  it("is the only way to move a balance", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    await post(sql, user, "BONUS", 5)
    const tries = [
      sql`update users set credits = credits + 1 where id = ${user}`,
      sql`update users set credit_seq = credit_seq + 1 where id = ${user}`,
      sql`insert into users (id, name, email, credits) values ('rich', 'Rich', 'rich@example.com', 10)`,
      sql`insert into users (id, name, email) values (${user}, 'x', 'x') on conflict (id) do update set credits = 9`,
    ]
    for (const statement of tries) {
      expect(await refusal(statement)).toBe("users_credits_by_journal")
    }
    await sql`update users set name = 'Someone else', credits = credits where id = ${user}`
    await expectWhole(user)
  })

  it("never changes a row, and holds its user and its task", async () => {
    const { sql } = test
    const user = await insertUser(sql)
    await post(sql, user, "BONUS", 20)
    const task = await insertTask(sql, user)
    await post(sql, user, "USAGE", -10, { task })
    const append = "credit_transactions_append_only"
    expect(await refusal(sql`update credit_transactions set description = 'x' where user_id = ${user}`)).toBe(append)
    expect(await refusal(sql`delete from credit_transactions where user_id = ${user}`)).toBe(append)
    expect(await refusal(sql`truncate credit_transactions`)).toBe(append)
    expect(await refusal(sql`truncate users cascade`)).toMatch(/append_only$/)
    expect(await refusal(sql`delete from users where id = ${user}`)).toMatch(/^credit_transactions_/)
    expect(await refusal(sql`delete from tasks where id = ${task}`)).toBe(
      "credit_transactions_related_task_id_tasks_id_fk",
    )
    await expectWhole(user)
  })
})
