import { setupDatabase, type TestDatabase } from "@atelier/db/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { DEMO_LOGINS } from "./logins.ts"
import { mendDemo } from "./mend-demo.ts"

let database: TestDatabase
beforeAll(async () => {
  database = await setupDatabase({ as: "owner" })
})
afterAll(() => database.close())

async function stored() {
  return (await database.sql<{ value: unknown }[]>`select value from settings where key = 'adminTwoFactor'`).map(
    ({ value }) => value,
  )
}
function addAdmin(email: string) {
  return database.sql`insert into users (id, name, email, role) values (${crypto.randomUUID()}, 'Jonas', ${email}, 'ADMIN')`
}

test("the admins of an old demo sign in with one click; nobody's own database or choice is touched", async () => {
  await addAdmin("jonas@agency.example")
  expect(await mendDemo(database.sql)).toBe(false)
  expect(await stored()).toEqual([])
  await addAdmin(DEMO_LOGINS.find(({ role }) => role === "admin")?.email ?? "")
  expect(await mendDemo(database.sql)).toBe(true)
  expect(await stored()).toEqual([false])
  await database.sql`update settings set value = 'true' where key = 'adminTwoFactor'`
  expect(await mendDemo(database.sql)).toBe(false)
  expect(await stored()).toEqual([true])
})
