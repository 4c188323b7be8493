import { join } from "node:path"
import { ensureBundle } from "./build.ts"
import {
  checkSettings,
  composeSettings,
  type Database,
  inspectBefore,
  migrateDatabase,
  openDatabase,
} from "./local-stack.ts"
import { runNode, tool } from "./run.ts"
import { environmentOf, readRunning } from "./running.ts"
import { ROOT, say, step, whisper } from "./steps.ts"

const DB = join(ROOT, "packages", "db")

/** Runs a program with the product's settings; the embedded database runs at least as long. */
export async function withDatabase(args: string[], cwd = ROOT): Promise<number> {
  return using(async (database) => {
    const settings = await composeSettings(database, Number(process.env.PORT ?? 3000))
    checkSettings(settings)
    return runNode(args, { cwd, env: settings })
  })
}

/** A refusal is told in a sentence; a line of the log beside it would only repeat it. */
const CALM = { LOG_LEVEL: "error" }

/** Runs the command-line program beside the running instance of this checkout, or says what it uses without one. */
export async function withInstance(args: string[]): Promise<number> {
  await ensureBundle()
  return using(async ({ url, embedded }) => {
    const running = await readRunning()
    if (running?.DATABASE_URL === url) {
      return runNode(args, { env: { ...environmentOf(running), ...CALM } })
    }
    const settings = await composeSettings({ url, embedded }, Number(process.env.PORT || 3000))
    checkSettings(settings)
    const database = embedded ? "this checkout's own database" : "the database of DATABASE_URL"
    const why = running ? "DATABASE_URL is not that of the running instance" : "No instance of this checkout is running"
    process.stderr.write(`${why}: using ${database}, with ${settings.APP_URL} in links.\n`)
    return runNode(args, { env: { ...settings, ...CALM } })
  }, whisper)
}

/** The db:* commands: generate needs no database, the studio is drizzle-kit's, the rest is the product's own. */
export async function databaseCommand(command: string, args: string[]): Promise<number> {
  const kit = tool("packages/db", "drizzle-kit/bin.cjs")
  switch (command) {
    case "db:generate":
      return runNode([kit, "generate", ...args], { cwd: DB })
    case "db:migrate":
      return using(migrateOnly)
    case "db:push":
      return using((database) => pushSchema(database, args.includes("--force")))
    case "db:seed":
      await using(migrateOnly)
      return withDatabase([join(ROOT, "packages", "tooling", "src", "seed", "main.ts"), ...args])
    default:
      await using(answers)
      return withDatabase([kit, "studio", ...args], DB)
  }
}

async function using(work: (database: Database) => Promise<number>, tell = say): Promise<number> {
  const database = await openDatabase(process.pid, tell)
  try {
    return await work(database)
  } finally {
    await database.release()
  }
}

/** A program of someone else's tells a database that is away with a stack; so it is asked before. */
async function answers(database: Database): Promise<number> {
  const { default: postgres } = await import("postgres")
  const { readDatabaseEnv } = await import("@atelier/db")
  const sql = postgres(database.directUrl, { max: 1, ssl: readDatabaseEnv().ssl, connect_timeout: 10 })
  try {
    await sql`select 1`
    return 0
  } finally {
    await sql.end()
  }
}

async function migrateOnly(database: Database): Promise<number> {
  await inspectBefore(database)
  await migrateDatabase(database)
  return 0
}

async function pushSchema(database: Database, force: boolean): Promise<number> {
  await inspectBefore(database)
  await step("push", async () => {
    const { push } = await import("@atelier/db/push")
    const statements = await push(database.ownerUrl, { force })
    for (const statement of statements) {
      say("", statement)
    }
    return statements.length > 0
      ? `${statements.length} statements ran after the migrations; npm run db:generate writes them down`
      : "migrated, and the schema files have nothing more"
  })
  return 0
}
