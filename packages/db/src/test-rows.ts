import { randomUUID } from "node:crypto"
import type { Sql } from "./client.ts"

/** Rows for tests that speak raw SQL. */
export async function insertUser(sql: Sql, role: "CLIENT" | "FREELANCER" | "ADMIN" = "CLIENT"): Promise<string> {
  const id = randomUUID()
  await sql`insert into users (id, name, email, role) values (${id}, 'Someone', ${`${id}@example.com`}, ${role})`
  if (role === "FREELANCER") {
    await sql`insert into freelancer_profiles (user_id, status) values (${id}, 'APPROVED')`
  }
  return id
}

export async function insertTask(sql: Sql, clientId: string, credits = 10): Promise<string> {
  const id = randomUUID()
  await sql`
    insert into tasks (id, client_id, category_id, title, description, credits_used, quote)
    select ${id}, ${clientId}, id, 'A poster', 'A poster for the fair', ${credits},
      ${JSON.stringify({ credits, lines: [], pricingVersion: 1 })} from task_categories limit 1`
  return id
}

export type Posting = { task?: string; cents?: number; key?: string }

export async function post(
  sql: Sql,
  userId: string,
  type: string,
  amount: number,
  { task, cents, key = randomUUID() }: Posting = {},
) {
  const [row] = await sql<{ balance_after: number; seq: number }[]>`
    insert into credit_transactions (user_id, type, amount, description, related_task_id, amount_cents, idempotency_key)
    values (${userId}, ${type}, ${amount}, 'For a test', ${task ?? null}, ${cents ?? null}, ${key})
    returning balance_after, seq`
  return row
}

export async function creditsOf(sql: Sql, userId: string): Promise<number> {
  const [row] = await sql<{ credits: number }[]>`select credits from users where id = ${userId}`
  return row?.credits ?? Number.NaN
}

/** The constraint a statement violates, or what else went wrong; null when it is accepted. */
export async function refusal(statement: PromiseLike<unknown>): Promise<string | null> {
  try {
    await statement
    return null
  } catch (error) {
    return error instanceof Error && "constraint_name" in error ? String(error.constraint_name) : String(error)
  }
}
