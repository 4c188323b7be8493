import { resolve } from "node:path"
import { getTableName, is } from "drizzle-orm"
import { readMigrationFiles } from "drizzle-orm/migrator"
import { PgTable } from "drizzle-orm/pg-core"
import { drizzle } from "drizzle-orm/postgres-js"
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator"
import { Logger, runMigrations } from "graphile-worker"
import postgres from "postgres"
import journal from "../migrations/meta/_journal.json" with { type: "json" }
import { type AppRole, prepareAppRole } from "./app-role.ts"
import { queueUrl, readDatabaseEnv } from "./env.ts"
import { limitsOf } from "./limits.ts"
import { seedReference } from "./reference.ts"
import * as schema from "./schema/index.ts"

const MIGRATIONS = resolve(import.meta.dirname, "../migrations")
const LIMITS = limitsOf("migration")
const silent = new Logger(() => () => undefined)

/** Why the schema could not be brought up to date, and what to do: a sentence for whoever runs the migrations. */
export class MigrationError extends Error {
  override name = "MigrationError"
}

/**
 * Brings a database to the present schema and the job queue's; safe to run at once from many processes. Needs a direct
 * connection of the tables' owner, no pooler. With `appUrl` the role that the programs log in as is prepared too.
 */
export async function migrate(
  connectionString: string,
  ssl = readDatabaseEnv().ssl,
  appUrl?: string,
): Promise<AppRole | undefined> {
  const connection = postgres(connectionString, { max: 1, ssl, onnotice: () => undefined })
  try {
    await connection`select pg_advisory_lock(hashtext('atelier migrations'))`
    // Whoever waits for a table holds up everyone behind: rather fail and be started again. For the lock above it may wait.
    await connection`select set_config(name, ms, false) from unnest(${Object.keys(LIMITS)}::text[], ${Object.values(LIMITS).map(String)}::text[]) limits (name, ms)`
    await refuseUnrecorded(connection)
    await applyMigrations(drizzle(connection), { migrationsFolder: MIGRATIONS }).catch((error: unknown) => {
      throw explained(error)
    })
    await runMigrations({ connectionString: queueUrl({ directUrl: connectionString, ssl }), logger: silent })
    await seedReference(drizzle(connection))
    return appUrl === undefined ? undefined : await prepareAppRole(connection, appUrl)
  } finally {
    await connection.end()
  }
}

/** Tables of ours that no migration made have no triggers: nothing here would keep its promises. */
async function refuseUnrecorded(sql: postgres.Sql): Promise<void> {
  const [record] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as kept`
  const recorded = record?.kept ? await sql`select 1 from drizzle.__drizzle_migrations limit 1` : []
  if (recorded.length > 0) {
    return
  }
  const names = Object.values<unknown>(schema).flatMap((value) => (is(value, PgTable) ? [getTableName(value)] : []))
  const found = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname = any(${names}) order by 1`
  if (found.length > 0) {
    const some = found.slice(0, 3).map(({ name }) => name)
    const more = found.length > some.length ? ` and ${found.length - some.length} more` : ""
    throw new MigrationError(
      `This database already has tables that Atelier would make (${some.join(", ")}${more}), but no record of its migrations: db:push of an earlier version made them without triggers, or they are another program's. Use an empty database (remove .atelier/pg when it is the embedded one) and run npm run db:migrate.`,
    )
  }
}

/** A statement that failed, told with the migration it stands in; anything else stays as it is. */
function explained(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Error && "code" in cause) || !(error instanceof Error && "query" in error)) {
    return error
  }
  const failed = String(error.query)
  const at = readMigrationFiles({ migrationsFolder: MIGRATIONS }).findIndex(({ sql }) => sql.includes(failed))
  const name = journal.entries[at]?.tag ?? "a migration"
  const already = ["42701", "42710", "42P07", "42723", "42P06"].includes(String(cause.code))
  const advice = already
    ? "db:push has probably made it: remove it from the database, or start from an empty one (remove .atelier/pg when it is the embedded one), and run npm run db:migrate again."
    : "Nothing was changed. Mend what it names and run npm run db:migrate again."
  return new MigrationError(
    `Migration ${name} could not be applied: ${cause.message}. ${advice}\n\n${failed.trim().split("\n").slice(0, 8).join("\n")}`,
    { cause: error },
  )
}
