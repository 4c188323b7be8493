import { randomBytes } from "node:crypto"
import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { AppRoleError, appUrlOf, prepareAppRole } from "./app-role.ts"
import { migrate } from "./migrate.ts"
import { insertUser } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase
beforeAll(async () => {
  test = await setupDatabase()
})
afterAll(() => test?.close())

async function refusal(statement: string): Promise<string> {
  try {
    await test.sql.unsafe(statement)
    return "done"
  } catch (error) {
    return error instanceof postgres.PostgresError ? error.code : String(error)
  }
}
const NOT_ALLOWED = "42501"

const KEPT = ["credit_transactions", "audit_logs", "task_activity_log", "purchase_refunds", "journal_seals"]
const FIXED = ["payout_destinations", "task_transitions"]
const NEVER_REMOVED = ["payouts", "freelancer_earnings", "purchases", "waiting_intervals"]

describe("the role that the programs log in as", () => {
  it("owns nothing and has no powers", async () => {
    const [me] = await test.sql`
      select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select count(*)::int from pg_proc where proowner = r.oid) as functions,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = current_user`
    expect(me).toEqual({
      rolname: "atelier_app",
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
      owned: 0,
      functions: 0,
      memberships: 0,
    })
  })

  it.each([...KEPT, ...FIXED])("cannot change, remove or empty %s", async (table) => {
    const [column] = await test.owner.sql<{ name: string }[]>`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum = 1`
    expect(await refusal(`update ${table} set ${column?.name} = ${column?.name}`)).toBe(NOT_ALLOWED)
    expect(await refusal(`delete from ${table}`)).toBe(NOT_ALLOWED)
    expect(await refusal(`truncate ${table}`)).toBe(NOT_ALLOWED)
    expect(await refusal(`select from ${table} for update`)).toBe(NOT_ALLOWED)
    expect(await refusal(`select count(*) from ${table}`)).toBe("done")
  })

  it.each(NEVER_REMOVED)("cannot remove rows of %s", async (table) => {
    expect(await refusal(`delete from ${table}`)).toBe(NOT_ALLOWED)
    expect(await refusal(`truncate ${table}`)).toBe(NOT_ALLOWED)
  })

  it.each([
    "set session_replication_role = replica",
    "alter table audit_logs disable trigger all",
    "alter table audit_logs disable trigger append_only",
    "drop trigger append_only on audit_logs",
    "drop table audit_logs",
    "drop table journal_seals cascade",
    "alter table credit_transactions drop constraint credit_transactions_idempotency_key_unique",
    "truncate users cascade",
    "insert into task_transitions (event, from_status, to_status) values ('approve', 'PENDING', 'COMPLETED')",
    "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
    "drop function refuse_change() cascade",
    "create table of_my_own (id int)",
    "create schema of_my_own",
    "copy users (id) from program 'echo x'",
    "copy users to program 'cat'",
    "copy users (id) from '/etc/passwd'",
    "copy users to '/tmp/atelier-users'",
    "select pg_read_file('/etc/passwd')",
    "select lo_import('/etc/passwd')",
    "create role of_my_own",
    "alter role atelier_app superuser",
    "set role postgres",
    "set session authorization postgres",
    "alter system set fsync = off",
    "alter table graphile_worker._private_jobs disable row level security",
    "drop policy atelier_app on graphile_worker._private_jobs",
    "delete from drizzle.__drizzle_migrations",
  ])("is refused: %s", async (statement) => {
    expect(["42501", "0LP01"]).toContain(await refusal(statement))
  })

  it("moves a balance by the journal only, as everyone", async () => {
    const user = await insertUser(test.sql)
    await test.sql`
      insert into credit_transactions (user_id, amount, type, description, idempotency_key)
      values (${user}, 5, 'BONUS', 'test', ${`role:${user}`})`
    expect(await test.sql`select credits from users where id = ${user}`).toEqual([{ credits: 5 }])
    expect(await refusal(`update users set credits = 500 where id = '${user}'`)).toBe("23514")
  })

  it("works with the job queue, and with tables of later migrations", async () => {
    await test.sql`select graphile_worker.add_job('of-the-role', '{}'::json)`
    expect(await test.sql`select count(*)::int as n from graphile_worker.jobs`).toEqual([{ n: 1 }])
    await test.owner.sql`create table of_later (id bigint generated always as identity, word text)`
    await test.sql`insert into of_later (word) values ('x')`
    await test.sql`update of_later set word = 'y'`
    expect(await test.sql`select word from of_later`).toEqual([{ word: "y" }])
    expect(await refusal("truncate of_later")).toBe(NOT_ALLOWED)
  })
})

describe("preparing it", () => {
  it("leaves one role for both as it is, and refuses one with powers", async () => {
    const { sql } = test.owner
    expect(await prepareAppRole(sql, test.ownerUrl)).toMatchObject({ separate: false })
    const name = `mighty_${randomBytes(4).toString("hex")}`
    await sql.unsafe(`create role ${name} login superuser`)
    const url = new URL(test.ownerUrl)
    url.username = name
    await expect(prepareAppRole(sql, url.href)).rejects.toThrow(AppRoleError)
    await expect(prepareAppRole(sql, url.href)).rejects.toThrow(`The role ${name} of DATABASE_URL is a superuser.`)
    await sql.unsafe(`drop role ${name}`)
  })

  it("gives a database that the owner alone has used its role, with every row still there", async () => {
    const { sql: admin } = test.owner
    const name = `t_${randomBytes(6).toString("hex")}`
    await admin.unsafe(`create database ${name}`)
    const address = new URL(test.ownerUrl)
    address.pathname = `/${name}`
    try {
      await migrate(address.href, false)
      const before = postgres(address.href, { max: 1 })
      const user = await insertUser(before)
      await before.end()
      expect(await migrate(address.href, false, appUrlOf(address.href))).toEqual({
        role: "atelier_app",
        separate: true,
      })
      const after = postgres(appUrlOf(address.href), { max: 1 })
      expect(await after`select id from users`).toEqual([{ id: user }])
      await after.end()
    } finally {
      await admin.unsafe(`drop database ${name} with (force)`)
    }
  })

  it("makes the role of an owner who is no superuser, and reads its name past a pooler's suffix", async () => {
    const { sql: admin } = test.owner
    const [owner, role] = [`owner_${randomBytes(4).toString("hex")}`, `app_${randomBytes(4).toString("hex")}`]
    await admin.unsafe(`create role ${owner} login createrole password 'secret'`)
    await admin.unsafe(`create database ${owner} owner ${owner}`)
    const at = (username: string, password: string) => {
      const url = new URL(test.ownerUrl)
      return Object.assign(url, { username, password, pathname: `/${owner}` }).href
    }
    try {
      const login = await migrate(at(owner, "secret"), false, at(`${role}.project`, "word"))
      expect(login).toEqual({ role, separate: true })
      const app = postgres(at(role, "word"), { max: 1 })
      await insertUser(app)
      await expect(app`delete from audit_logs`).rejects.toThrow("permission denied")
      expect(await app`show lock_timeout`).toEqual([{ lock_timeout: "2500ms" }])
      await app.end()
      expect(await migrate(at(owner, "secret"), false, at(role, "word"))).toEqual({ role, separate: true })
    } finally {
      await admin.unsafe(`drop database ${owner} with (force)`)
      await admin.unsafe(`drop role if exists ${role}`)
      await admin.unsafe(`drop role ${owner}`)
    }
  })
})
