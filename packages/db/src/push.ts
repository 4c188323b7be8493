import { stripVTControlCharacters } from "node:util"
import { pushSchema } from "drizzle-kit/api"
import { sql as query } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import { readDatabaseEnv } from "./env.ts"
import { MigrationError, migrate } from "./migrate.ts"
import * as schema from "./schema/index.ts"

/**
 * Brings a database to the schema files without a migration file, for trying out; answers the statements that ran.
 * The migrations come first: only they hold the triggers, the views and the reference rows.
 */
export async function push(
  connectionString: string,
  {
    force = false,
    ssl = readDatabaseEnv().ssl,
  }: { force?: boolean; ssl?: ReturnType<typeof readDatabaseEnv>["ssl"] } = {},
): Promise<string[]> {
  await migrate(connectionString, ssl)
  const connection = postgres(connectionString, { max: 1, ssl, onnotice: () => undefined })
  try {
    const db = drizzle(connection)
    // drizzle-kit expects the answers of another driver.
    const kit = {
      execute: async (statement: Parameters<typeof db.execute>[0]) => ({ rows: await db.execute(statement) }),
    }
    const plan = await pushSchema(schema, kit as never)
    const statements: string[] = []
    for (const statement of plan.statementsToExecute) {
      if (!(await holdsAlready(connection, statement))) {
        statements.push(statement)
      }
    }
    if (plan.hasDataLoss && !force) {
      const losses = plan.warnings.map((line) => stripVTControlCharacters(line)).join("\n")
      throw new MigrationError(
        `Nothing was pushed, because rows would be lost:\n${losses}\nnpm run db:push -- --force does it all the same.`,
      )
    }
    await db.transaction(async (tx) => {
      for (const statement of statements) {
        await tx.execute(query.raw(statement)).catch((error: Error) => {
          const reason = error.cause instanceof Error ? error.cause.message : error.message
          throw new MigrationError(`Nothing was pushed: ${reason}.\n\n${statement}`, { cause: error })
        })
      }
    })
    return statements
  } finally {
    await connection.end()
  }
}

const PRIMARY_KEY = /^ALTER TABLE "(\w+)" DROP CONSTRAINT "(\w+)";[^;]*\bADD CONSTRAINT "\2" PRIMARY KEY\(([^)]*)\);$/
const DEFAULT = /^ALTER TABLE "(\w+)" ALTER COLUMN "(\w+)" SET DEFAULT (.*);$/
/** A constant without quotes and type. */
const bare = (constant: string) => constant.replace(/^'(.*)'(::.*)?$/, "$1")

/** drizzle-kit reads the columns of a key in order of the alphabet and numbers as text, and would write both anew each time. */
async function holdsAlready(sql: postgres.Sql, statement: string): Promise<boolean> {
  const [, keyed, name, columns] = PRIMARY_KEY.exec(statement) ?? []
  if (keyed && name && columns) {
    const [row] = await sql<{ definition: string }[]>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conname = ${name} and conrelid = ${`public.${keyed}`}::regclass`
    return row?.definition === `PRIMARY KEY (${columns.replaceAll('"', "").split(",").join(", ")})`
  }
  const [, table, column, wanted] = DEFAULT.exec(statement) ?? []
  if (table && column && wanted) {
    const [row] = await sql<{ present: string }[]>`
      select pg_get_expr(d.adbin, d.adrelid) as present from pg_attrdef d
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      where d.adrelid = ${`public.${table}`}::regclass and a.attname = ${column}`
    return row !== undefined && bare(row.present) === bare(wanted)
  }
  return false
}
