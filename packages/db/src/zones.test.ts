import { readdir, readFile } from "node:fs/promises"
import { canonicalTimezone } from "@atelier/domain/timezones"
import { afterAll, beforeAll, expect, it } from "vitest"
import { insertUser } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
})
afterAll(() => test?.close())

const MIGRATIONS = new URL("../migrations/", import.meta.url)

it("gives stored zones their present names", async () => {
  const { sql } = test
  const before = [
    "Asia/Calcutta",
    "Europe/Kiev",
    "US/Pacific-New",
    "VST",
    "europe/berlin",
    "Nowhere",
    "Asia/Tokyo",
    "Etc/UTC",
  ]
  await sql`alter table users drop constraint users_timezone_name`
  const ids: string[] = []
  for (const timezone of before) {
    const id = await insertUser(sql)
    await sql`update users set timezone = ${timezone} where id = ${id}`
    ids.push(id)
  }
  const file = (await readdir(MIGRATIONS)).find((name) => name.endsWith("canonical_time_zones.sql")) ?? ""
  await sql.unsafe(await readFile(new URL(file, MIGRATIONS), "utf8"))
  const rows = await sql<{ id: string; timezone: string }[]>`select id, timezone from users where id = any (${ids})`
  const after = new Map(rows.map(({ id, timezone }) => [id, timezone]))
  expect(ids.map((id) => after.get(id))).toEqual([
    "Asia/Kolkata",
    "Europe/Kyiv",
    "America/Los_Angeles",
    "Asia/Ho_Chi_Minh",
    "Europe/Berlin",
    "UTC",
    "Asia/Tokyo",
    "UTC",
  ])
  expect(rows.every(({ timezone }) => canonicalTimezone(timezone) === timezone)).toBe(true)
})

it("counts days of 24 hours whatever zone the server prefers", async () => {
  const [row] = await test.sql`select current_setting('TimeZone') as zone`
  expect(row?.zone).toBe("UTC")
})
