import { expect, test } from "vitest"
import { setupDatabase, type TestDatabase } from "./testing.ts"

const skillsOf = ({ owner }: TestDatabase) => owner.sql<{ name: string }[]>`select name from skills order by name`

test("a database whose rows have changed comes back as good as new", async () => {
  const first = await setupDatabase()
  const skills = await skillsOf(first)
  await first.owner.sql`update skills set name = name || ' of old'`
  await first.owner.sql`insert into companies (id, name) values (gen_random_uuid(), 'Left behind')`
  await first.owner.sql`select nextval('outbox_id_seq')`
  await first.close()

  const second = await setupDatabase()
  expect(second.name).toBe(first.name)
  expect(await skillsOf(second)).toEqual(skills)
  expect(await second.sql`select 1 from companies`).toEqual([])
  expect(await second.owner.sql`select last_value from pg_sequences where sequencename = 'outbox_id_seq'`).toEqual([
    { last_value: null },
  ])
  await second.close()
})

test.each([
  ["a table more", "create table more (id int)"],
  ["a trigger that is off", "alter table payouts disable trigger user"],
  [
    "a function that does something else",
    "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
  ],
])("one with %s is not used again", async (_, change) => {
  const first = await setupDatabase()
  await first.owner.sql.unsafe(change)
  await first.close()
  const second = await setupDatabase()
  expect(second.name).not.toBe(first.name)
  await second.close()
})

test("nor is one in which someone else is still at work", async () => {
  const first = await setupDatabase()
  const held = await first.sql.reserve()
  await held`select pg_advisory_lock(7)`
  held.release()
  await first.close()
  const second = await setupDatabase()
  expect(second.name).not.toBe(first.name)
  await second.close()
})
