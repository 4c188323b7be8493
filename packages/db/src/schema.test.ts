import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { allTransitions } from "@atelier/domain/tasks"
import { is } from "drizzle-orm"
import { getTableConfig, PgTable } from "drizzle-orm/pg-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { migrate } from "./migrate.ts"
import * as schema from "./schema/index.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

const configs = Object.values<unknown>(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableConfig(table))
const MIGRATIONS = resolve(import.meta.dirname, "../migrations")

let test: TestDatabase

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
})
afterAll(() => test?.close())

const lines = async (query: Promise<readonly { line: string }[]>) => (await query).map(({ line }) => line).sort()

describe("a database migrated from nothing equals the schema", () => {
  it("has the same columns, types and nullability", async () => {
    const real = await lines(test.sql`
      select concat_ws(' ', c.relname, a.attname, replace(format_type(a.atttypid, a.atttypmod), ' ', ''),
        case when a.attnotnull then 'required' else 'optional' end,
        case when a.atthasdef or a.attidentity <> '' then 'default' else 'none' end) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`)
    const meant = configs.flatMap((config) =>
      config.columns.map((column) =>
        [
          config.name,
          column.name,
          column.getSQLType().replaceAll(" ", ""),
          column.notNull ? "required" : "optional",
          (column.hasDefault && (column.default !== undefined || column.generatedIdentity)) || column.generated
            ? "default"
            : "none",
        ].join(" "),
      ),
    )
    expect(real).toEqual(meant.sort())
  })

  it("has the same foreign keys and what they do on delete", async () => {
    const real = await lines(test.sql`
      select concat_ws(' ', c.conrelid::regclass::text, f.attname, c.confrelid::regclass::text, t.attname,
        case c.confdeltype when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null' end) as line
      from pg_constraint c
      join pg_attribute f on f.attrelid = c.conrelid and f.attnum = c.conkey[1]
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`)
    const meant = configs.flatMap((config) =>
      config.foreignKeys.map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference()
        return [
          config.name,
          columns[0]?.name,
          getTableConfig(foreignTable).name,
          foreignColumns[0]?.name,
          key.onDelete ?? "no action",
        ].join(" ")
      }),
    )
    expect(real).toEqual(meant.sort())
    expect(meant.filter((line) => line.endsWith("no action"))).toEqual([])
  })

  it("has the same indexes and keys", async () => {
    const real = await lines(test.sql`
      select concat_ws(' ', i.indrelid::regclass::text, c.relname, case when i.indisunique then 'unique' else 'plain' end,
        case when i.indpred is null then 'whole' else 'partial' end,
        (select string_agg(a.attname, ',' order by k.place) from unnest(i.indkey) with ordinality k (attnum, place)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum)) as line
      from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace
        and not (i.indisprimary and c.relname = i.indrelid::regclass::text || '_pkey' and i.indnkeyatts = 1)`)
    const meant = configs.flatMap((config) => [
      ...config.indexes.map(({ config: index }) =>
        [
          config.name,
          index.name,
          index.unique ? "unique" : "plain",
          index.where ? "partial" : "whole",
          index.columns.map((column) => ("name" in column ? column.name : "?")).join(","),
        ].join(" "),
      ),
      ...config.uniqueConstraints.map((key) =>
        [config.name, key.name, "unique", "whole", key.columns.map((column) => column.name).join(",")].join(" "),
      ),
      ...config.primaryKeys.map((key) =>
        [config.name, key.getName(), "unique", "whole", key.columns.map((column) => column.name).join(",")].join(" "),
      ),
      ...config.columns
        .filter((column) => column.isUnique)
        .map((column) => [config.name, column.uniqueName, "unique", "whole", column.name].join(" ")),
    ])
    expect(real).toEqual(meant.sort())
  })

  it("has the same checks, and no name longer than PostgreSQL keeps", async () => {
    const real = await lines(test.sql`
      select conrelid::regclass::text || ' ' || conname as line from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`)
    const meant = configs.flatMap((config) => config.checks.map((rule) => `${config.name} ${rule.name}`))
    expect(real).toEqual(meant.sort())
    const names = configs.flatMap((config) => [
      ...config.checks.map((rule) => rule.name),
      ...config.indexes.map((index) => index.config.name ?? ""),
      ...config.foreignKeys.map((key) => key.getName()),
    ])
    expect(names.filter((name) => name.length > 63)).toEqual([])
  })

  it("leaves nothing for drizzle-kit to generate", async () => {
    const kit: typeof import("drizzle-kit/api") = createRequire(import.meta.url)("drizzle-kit/api")
    const journal = JSON.parse(await readFile(`${MIGRATIONS}/meta/_journal.json`, "utf8"))
    const last = journal.entries.at(-1).idx.toString().padStart(4, "0")
    const snapshot = JSON.parse(await readFile(`${MIGRATIONS}/meta/${last}_snapshot.json`, "utf8"))
    expect(await kit.generateMigration(snapshot, kit.generateDrizzleJson({ ...schema }, snapshot.id))).toEqual([])
  })

  it("skips no migration: each is later than the one before, and the journal names the files there are", async () => {
    const journal = JSON.parse(await readFile(`${MIGRATIONS}/meta/_journal.json`, "utf8"))
    const entries: { idx: number; when: number; tag: string }[] = journal.entries
    // Drizzle runs only what is later than the last one that ran, and says nothing of the others.
    const early = entries.filter(({ when }, at) => when <= (entries[at - 1]?.when ?? 0)).map(({ tag }) => tag)
    expect(early).toEqual([])
    const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).sort()
    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files)
    expect(entries.map(({ tag }) => Number(tag.slice(0, 4)))).toEqual(entries.map(({ idx }) => idx))
  })

  it("can be migrated again, and from two places at once, to no effect", async () => {
    await Promise.all([migrate(test.url), migrate(test.url)])
    const [{ n } = { n: 0 }] = await test.sql`select count(*)::int as n from drizzle.__drizzle_migrations`
    const journal = JSON.parse(await readFile(`${MIGRATIONS}/meta/_journal.json`, "utf8"))
    expect(n).toBe(journal.entries.length)
    expect(await test.sql`select to_regclass('graphile_worker._private_jobs') is not null as there`).toEqual([
      { there: true },
    ])
  })
})

describe("the schema keeps its own rules", () => {
  it("has an index that begins with the column of every foreign key", async () => {
    const bare = await lines(test.sql`
      select c.conrelid::regclass::text || '.' || a.attname as line
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
        select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = format('(%s IS NOT NULL)', a.attname)))`)
    expect(bare).toEqual([])
  })

  it("keeps every time with its zone", async () => {
    const bare = await lines(test.sql`
      select table_name || '.' || column_name as line from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp without time zone'`)
    expect(bare).toEqual([])
  })

  it("never lets money history go with a person", async () => {
    const kept = await lines(test.sql`
      select conrelid::regclass::text as line from pg_constraint
      where contype = 'f' and confrelid = 'users'::regclass and confdeltype = 'r'
      group by 1`)
    expect(kept).toEqual(
      expect.arrayContaining(["audit_logs", "credit_transactions", "freelancer_earnings", "payouts", "purchases"]),
    )
  })

  it("holds the same life cycle of a task as the domain", async () => {
    const rows = await test.sql`select event, from_status as from, to_status as to from task_transitions`
    const order = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))
    expect([...rows].sort(order)).toEqual(allTransitions().sort(order))
  })

  it("learns a step that is new in the domain when it is migrated, and stays append-only", async () => {
    const { sql } = test.owner
    await sql`alter table task_transitions disable trigger append_only`
    await sql`delete from task_transitions where event = 'retry'`
    await sql`alter table task_transitions enable trigger append_only`
    await migrate(test.ownerUrl, false)
    expect(await sql`select from_status as from, to_status as to from task_transitions where event = 'retry'`).toEqual([
      { from: "UNASSIGNABLE", to: "PENDING" },
    ])
    await expect(sql`delete from task_transitions`).rejects.toMatchObject({
      constraint_name: "task_transitions_append_only",
    })
  })
})
