import { afterAll, beforeAll, expect, test } from "vitest"
import { explainDatabase } from "./explain.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let database: TestDatabase
beforeAll(async () => {
  database = await setupDatabase()
})
afterAll(() => database.close())

function explained(statement: string) {
  return database.sql.unsafe(statement).then(
    () => "nothing was refused",
    (error: unknown) => explainDatabase(new Error("Failed query", { cause: error })),
  )
}

test("whoever changes what is kept as written is told what works instead", async () => {
  const kept = await database.sql<{ name: string }[]>`
    select distinct tgrelid::regclass::text as name from pg_trigger
    where tgfoid = 'refuse_change'::regproc and tgqual is null and tgtype & 8 > 0 order by 1`
  expect(kept.length).toBeGreaterThan(4)
  for (const { name } of kept) {
    for (const statement of [`delete from ${name}`, `truncate ${name}`]) {
      expect(await explained(statement), statement).toMatch(
        new RegExp(`^${name} (is only added to: its rows are never changed or removed|never loses a row)\\. .+`),
      )
    }
  }
  expect(await explained("update credit_transactions set amount = 1")).toContain("Post a new entry")
  expect(await explained("update audit_logs set action = 'TASK_CREATE'")).toContain("Add a row")
})

test("what else the programs' role may not do is told as before", async () => {
  expect(await explained("drop table users")).toBe(
    "The database does not let this user do that. Check which user DATABASE_URL names.",
  )
})
