import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { MigrationError, migrate } from "./migrate.ts"
import { push } from "./push.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let migrated: TestDatabase
let admin: postgres.Sql
const made: string[] = []
beforeAll(async () => {
  migrated = await setupDatabase({ as: "owner" })
  admin = postgres(process.env.TEST_DATABASE_URL ?? "", { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  for (const name of made) {
    await admin`drop database if exists ${admin(name)} with (force)`
  }
  await admin.end()
  await migrated.close()
})

async function emptyDatabase(): Promise<string> {
  const name = `t_${crypto.randomUUID().replaceAll("-", "").substring(0, 16)}`
  made.push(name)
  await admin`create database ${admin(name)}`
  const url = new URL(process.env.TEST_DATABASE_URL ?? "")
  url.pathname = `/${name}`
  return url.href
}

async function within<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

async function triggersOf(sql: postgres.Sql) {
  return (
    await sql<{ name: string }[]>`
    select concat_ws(' ', tgrelid::regclass, tgname) as name from pg_trigger where not tgisinternal order by 1`
  ).map(({ name }) => name)
}

describe("db:push", () => {
  let empty: string
  let pushed: string[]
  beforeAll(async () => {
    empty = await emptyDatabase()
    pushed = await push(empty)
  })

  it("leaves a migrated database as it is", () => {
    expect(pushed).toEqual([])
  })

  it("brings an empty database the triggers too, and db:migrate goes on from there", async () => {
    const triggers = await within(empty, triggersOf)
    expect(triggers).toContain("credit_transactions append_only")
    expect(triggers).toEqual(await triggersOf(migrated.sql))
    await migrate(empty)
  })

  it("loses no rows unless told to; brings what the schema has and the database lacks, in one piece", async () => {
    const { sql, url } = migrated
    await sql`alter table companies drop column tagline, alter column name drop not null`
    await sql`alter table llm_usage drop constraint llm_usage_pkey, add constraint llm_usage_pkey primary key (day, user_id)`
    await sql`alter table freelancer_profiles alter column rating set default 3`
    await sql`alter table skills add column extra text`
    await expect(push(url)).rejects.toThrow(
      /^Nothing was pushed, because rows would be lost:\n.*extra column in skills/,
    )
    // In which order tables come is drizzle-kit's affair.
    const pushed = await push(url, { force: true })
    expect(pushed).toHaveLength(5)
    expect(pushed).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/"companies" ALTER COLUMN "name" SET NOT NULL/),
        expect.stringMatching(/"rating" SET DEFAULT 0/),
        expect.stringMatching(/"companies" ADD COLUMN "tagline"/),
        expect.stringMatching(/"llm_usage_pkey" PRIMARY KEY\("user_id","day"\)/),
        expect.stringContaining('DROP COLUMN "extra"'),
      ]),
    )
  })
})

describe("db:migrate", () => {
  it("does not build on tables that no migration made, and says what to do", async () => {
    const url = await emptyDatabase()
    await within(url, (sql) => sql`create table users (id text)`)
    const refused = migrate(url)
    await expect(refused).rejects.toThrow(MigrationError)
    await expect(refused).rejects.toThrow(
      /^This database already has tables that Atelier would make \(users\), but no record .* Use an empty database .* npm run db:migrate\.$/,
    )
    await within(url, (sql) => sql`drop table users`)
    await migrate(url)
  })

  it("names the migration that meets what is there already", async () => {
    const url = await emptyDatabase()
    await within(url, (sql) => sql`create function refuse_change() returns trigger language plpgsql as 'begin end'`)
    await expect(migrate(url)).rejects.toThrow(
      /^Migration 0001_guards could not be applied: function "refuse_change" already exists.*\. db:push has probably made it/,
    )
  })
})
