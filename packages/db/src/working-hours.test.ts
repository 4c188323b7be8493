import { afterAll, beforeAll, expect, it } from "vitest"
import { insertUser } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase
beforeAll(async () => {
  test = await setupDatabase()
})
afterAll(() => test?.close())

const weekdays = (...span: string[]) => [[span], [span], [span], [span], [span], [], []]

it("keeps the two columns of one span and the week together, whichever is written", async () => {
  const { sql } = test
  const id = await insertUser(sql)
  const stored = async () => {
    const [row] = await sql`
      select working_hours as week, working_hours_start as start, working_hours_end as end
      from freelancer_profiles where user_id = ${id}`
    return row
  }
  await sql`insert into freelancer_profiles (user_id, working_hours_start, working_hours_end) values (${id}, '22:00', '06:00')`
  expect(await stored()).toEqual({ week: weekdays("22:00", "06:00"), start: "22:00", end: "06:00" })
  const week = [
    [],
    [
      ["10:00", "12:00"],
      ["13:00", "15:00"],
    ],
    [],
    [],
    [],
    [["08:00", "09:00"]],
    [],
  ]
  await sql`update freelancer_profiles set working_hours = ${JSON.stringify(week)}::jsonb where user_id = ${id}`
  expect(await stored()).toEqual({ week, start: "10:00", end: "12:00" })
  await sql`update freelancer_profiles set working_hours_end = '18:00' where user_id = ${id}`
  expect(await stored()).toEqual({ week: weekdays("10:00", "18:00"), start: "10:00", end: "18:00" })
  await sql`update freelancer_profiles set working_hours = '[[],[],[],[],[],[],[]]' where user_id = ${id}`
  expect(await stored()).toMatchObject({ start: "10:00", end: "18:00" })
  const other = await insertUser(sql)
  await sql`insert into freelancer_profiles (user_id) values (${other})`
  const [fresh] = await sql`select working_hours as week from freelancer_profiles where user_id = ${other}`
  expect(fresh?.week).toEqual(weekdays("09:00", "18:00"))
})
