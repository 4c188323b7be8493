import { randomUUID } from "node:crypto"
import { is } from "drizzle-orm"
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { NEEDED, REFUSED } from "./checks.cases.ts"
import { PAST, type Row } from "./checks-rows.cases.ts"
import * as schema from "./schema/index.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

const tables = Object.values<unknown>(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableConfig(table))

let test: TestDatabase
let counter = 0

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
})
afterAll(() => test?.close())

function valueFor(column: PgColumn): unknown {
  const type = column.getSQLType()
  if (column.enumValues?.length) {
    return column.enumValues[0]
  }
  if (type === "uuid") {
    return randomUUID()
  }
  if (type === "jsonb") {
    return {}
  }
  if (type === "date" || type.startsWith("timestamp")) {
    return PAST
  }
  if (type === "boolean") {
    return false
  }
  counter += 1
  return type === "text" ? `value${counter}xxxxxxxx` : 1
}

/** The shortest row the table accepts: its required columns and what NEEDED adds. */
function acceptedRow(table: (typeof tables)[number]): Row {
  const required = table.columns.filter((column) => column.notNull && !column.hasDefault && !column.generated)
  return { ...Object.fromEntries(required.map((column) => [column.name, valueFor(column)])), ...NEEDED[table.name] }
}

/** Inserts with triggers and foreign keys off, so that only the CHECKs speak, and takes it back. The violated constraint, or null. */
async function violated(table: string, row: Row): Promise<string | null> {
  const { sql } = test
  const values = Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "object" && value !== null ? JSON.stringify(value) : value,
    ]),
  ) as Record<string, string>
  const undo = new Error("undo")
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`delete from ${tx(table)}`
      await tx`insert into ${tx(table)} ${tx(values)}`
      throw undo
    })
  } catch (error) {
    if (error !== undo) {
      return (error as { constraint_name?: string }).constraint_name ?? String(error)
    }
  }
  return null
}

const cases = tables.flatMap((table) =>
  table.checks.flatMap(({ name }) => (REFUSED[name] ?? []).map((change) => ({ name, table, change }))),
)

it("has a refused row for every CHECK of the database", async () => {
  const rows = await test.sql`
    select conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`
  expect(rows.map(({ conname }) => conname).sort()).toEqual(Object.keys(REFUSED).sort())
})

it.each(tables.map((table) => ({ name: table.name, table })))("$name accepts a plain row", async ({ table }) => {
  expect(await violated(table.name, acceptedRow(table))).toBe(null)
})

it.each(cases)("$name refuses", async ({ name, table, change }) => {
  expect(await violated(table.name, { ...acceptedRow(table), ...change })).toBe(name)
})
