import { eq, getTableColumns, getTableName, is, sql, Table } from "drizzle-orm"
import { PgTable } from "drizzle-orm/pg-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import * as schema from "./schema/index.ts"
import { matchingRounds, tasks } from "./schema/index.ts"
import { parseStored } from "./stored-json.ts"
import { insertTask, insertUser } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let database: TestDatabase
let whole: string
let broken: string

beforeAll(async () => {
  database = await setupDatabase()
  const client = await insertUser(database.sql)
  whole = await insertTask(database.sql, client)
  broken = await insertTask(database.sql, client)
  await database.sql`update tasks set quote = '{"credits": "ten", "lines": [], "pricingVersion": 1}' where id = ${broken}`
})
afterAll(() => database?.close())

const MESSAGE = "Stored JSON does not fit its schema: tasks.quote of id"

test("a row whose JSON does not fit names its table, column and id, and not what is stored", async () => {
  const { db } = database
  expect(await db.select().from(tasks).where(eq(tasks.id, whole))).toMatchObject([{ quote: { credits: 10 } }])
  const error = await db
    .select()
    .from(tasks)
    .orderBy(tasks.createdAt)
    .catch((reason: unknown) => reason)
  expect(error).toMatchObject({
    name: "BrokenJson",
    message: expect.stringContaining(`${MESSAGE} ${broken}: credits: `),
  })
  expect(String(error)).not.toContain("ten")
  await expect(db.select({ id: tasks.id, made: tasks.quote }).from(tasks)).rejects.toThrow(`${MESSAGE} ${broken}`)
  await expect(
    db.update(tasks).set({ priority: 1 }).where(eq(tasks.id, broken)).returning({ id: tasks.id, quote: tasks.quote }),
  ).rejects.toThrow(`${MESSAGE} ${broken}`)
})

test("so does one reached by a join or through an expression; a join that finds nothing has no JSON", async () => {
  const { db } = database
  const joined = db
    .select({
      id: tasks.id,
      title: tasks.title,
      round: { id: matchingRounds.id, counts: matchingRounds.excludedCounts },
    })
    .from(tasks)
    .leftJoin(matchingRounds, eq(matchingRounds.taskId, tasks.id))
    .where(eq(tasks.id, whole))
  expect(await joined).toMatchObject([{ id: whole, round: null }])
  const expression = sql`${tasks.quote}`.mapWith(tasks.quote).as("price")
  await expect(db.select({ id: tasks.id, price: expression }).from(tasks)).rejects.toThrow(`${MESSAGE} ${broken}`)
  await expect(db.select({ quote: tasks.quote }).from(tasks)).rejects.toThrow("of a row read without its key")
})

test("what a raw query reads is held to a schema in the same words", () => {
  const place = { table: "tasks", column: "quote", row: "id 7" }
  expect(parseStored(z.array(z.string()), ["a"], place)).toEqual(["a"])
  expect(() => parseStored(z.array(z.string()), ["a", 1], place)).toThrow(`${MESSAGE} 7: 1: `)
})

test("every JSON column of the schema parses what it reads", () => {
  const columns = Object.values<unknown>(schema)
    .filter((value): value is PgTable => is(value, PgTable) && is(value, Table))
    .flatMap((table) => Object.values(getTableColumns(table)).map((column) => ({ table, column })))
    .filter(({ column }) => column.getSQLType() === "jsonb")
  expect(columns.length).toBeGreaterThan(60)
  const unparsed = columns.filter(({ column }) => column.columnType !== "PgCustomColumn")
  expect(unparsed.map(({ table, column }) => `${getTableName(table)}.${column.name}`)).toEqual([])
})
