import { createMany, createOne, is, Many, One, Relations } from "drizzle-orm"
import { getTableConfig, PgTable } from "drizzle-orm/pg-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import * as relations from "./relations.ts"
import * as schema from "./schema/index.ts"
import facts from "./seed-facts.json" with { type: "json" }
import { setupDatabase, type TestDatabase } from "./testing.ts"

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tables = schema as unknown as Record<string, unknown>
const COLUMNS = Object.entries<Record<string, string>>(facts.tables).map(([table, columns]) => ({ table, columns }))

let test: TestDatabase

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
})
afterAll(() => test?.close())

/** What later features needed beyond the description. */
const ADDED: Record<string, string[]> = { brief_status: ["DISCARDED"] }

it.each(Object.entries<string[]>(facts.enums))("has the enum %s with its values in order", async (name, values) => {
  const rows = await test.sql`
    select e.enumlabel as label from pg_enum e join pg_type t on t.oid = e.enumtypid
    where t.typname = ${name} order by e.enumsortorder`
  const labels = rows.map(({ label }) => label)
  if (name === "audit_action_type") {
    expect(labels.length).toBeGreaterThanOrEqual(26)
    expect(labels).toEqual(expect.arrayContaining(values))
  } else {
    expect(labels).toEqual([...values, ...(ADDED[name] ?? [])])
  }
})

it.each(COLUMNS)("has the table $table with its columns", async ({ table, columns }) => {
  const exported = tables[table]
  if (!is(exported, PgTable)) {
    throw new Error(`no table is exported as ${table}`)
  }
  const config = getTableConfig(exported)
  expect(config.name).toBe(snake(table))
  const rows = await test.sql`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = 'public' and table_name = ${config.name}`
  const real = new Map(rows.map(({ name, type }) => [name, type]))
  const SHORT: Record<string, string> = { integer: "int4", boolean: "bool" }
  for (const [column, type] of Object.entries(columns)) {
    expect(`${column} ${real.get(snake(column))}`).toBe(`${column} ${SHORT[type] ?? type}`)
    expect(Object.keys(exported)).toContain(column)
  }
  expect(real.size).toBeGreaterThanOrEqual(3)
})

it.each(Object.entries<Record<string, string>>(facts.relations))("relates %s as specified", (table, meant) => {
  const found = Object.values(relations).find((relation) => is(relation, Relations) && relation.table === tables[table])
  const made = found?.config({ one: createOne(found.table), many: createMany(found.table) }) ?? {}
  for (const [name, kind] of Object.entries(meant)) {
    const relation = (made as Record<string, unknown>)[name]
    expect(`${name} ${is(relation, One) ? "one" : is(relation, Many) ? "many" : "missing"}`).toBe(`${name} ${kind}`)
  }
})

it("can load every relation", async () => {
  const { db } = test
  await db.query.users.findMany({
    with: {
      freelancerProfile: { with: { artistSkills: { with: { skill: true } } } },
      company: { with: { audiences: true } },
      sessions: true,
      accounts: true,
      clientTasks: { with: { category: true, files: true, messages: true, brief: true, freelancer: true } },
      freelancerTasks: { with: { client: true, offers: { with: { artist: true } }, rating: true } },
      notifications: true,
      creditTransactions: true,
      payouts: { with: { earnings: true } },
      stripeConnectAccount: true,
    },
  })
  await db.query.companies.findMany({ with: { members: true } })
  await db.query.securityTestRuns.findMany({
    with: { results: { with: { test: true } }, schedule: true, snapshots: true },
  })
  await db.query.matchingRounds.findMany({ with: { candidates: { with: { artist: true } }, offers: true } })
  await db.query.taskFiles.findMany({
    with: { pins: { with: { comments: { with: { author: true } } } }, version: true },
  })
  await db.query.clientArtistAffinity.findMany({ with: { client: true, artist: true } })
  const skills = await db.query.skills.findMany({ with: { artistSkills: true, taskSkillRequirements: true } })
  expect(skills.length).toBeGreaterThan(0)
})
