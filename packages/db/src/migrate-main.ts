import { adviceOn } from "./app-role.ts"
import { readDatabaseEnv, readOwnerUrl } from "./env.ts"
import { explainDatabase } from "./explain.ts"
import { inspectForMigrations } from "./inspect.ts"
import { migrate } from "./migrate.ts"

// What a deployment runs before its programs start: brings the schema up to date, and the role that they log in as.
try {
  const env = { ...readDatabaseEnv(), ownerUrl: readOwnerUrl() }
  await inspectForMigrations(env)
  const advice = adviceOn(await migrate(env.ownerUrl, env.ssl, env.directUrl))
  process.stdout.write(["The schema is up to date.", ...(advice ? [advice] : []), ""].join("\n"))
} catch (error) {
  const stack = error instanceof Error ? error.stack : undefined
  process.stderr.write(`${explainDatabase(error) ?? stack ?? String(error)}\n`)
  process.exitCode = 1
}
