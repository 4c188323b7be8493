import { resolve } from "node:path"
import { drizzle } from "drizzle-orm/postgres-js"
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator"
import { Logger, runMigrations } from "graphile-worker"
import postgres from "postgres"
import { queueUrl, readDatabaseEnv } from "./env.ts"
import { seedReference } from "./reference.ts"

const MIGRATIONS = resolve(import.meta.dirname, "../migrations")
const silent = new Logger(() => () => undefined)

/** Brings a database to the present schema and the job queue's; safe to run at once from many processes. Needs a direct connection, no pooler. */
export async function migrate(connectionString: string, ssl = readDatabaseEnv().ssl): Promise<void> {
  const connection = postgres(connectionString, { max: 1, ssl, onnotice: () => undefined })
  try {
    await connection`select pg_advisory_lock(hashtext('atelier migrations'))`
    await applyMigrations(drizzle(connection), { migrationsFolder: MIGRATIONS })
    await runMigrations({ connectionString: queueUrl({ directUrl: connectionString, ssl }), logger: silent })
    await seedReference(drizzle(connection))
  } finally {
    await connection.end()
  }
}
