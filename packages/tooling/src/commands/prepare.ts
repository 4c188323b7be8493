import { DEMO_LOGINS } from "../seed/logins.ts"
import { ensureBuild } from "./build.ts"
import {
  checkSettings,
  composeSettings,
  openDatabase,
  planEmulators,
  prepareDatabase,
  type Settings,
  warnings,
} from "./local-stack.ts"
import type { Message, Mode } from "./preparing.ts"
import { say } from "./steps.ts"
import { tell } from "./tell.ts"

// A program of its own, because it loads half the codebase: what stays running beside the product is small.

const report = (message: Message) => void process.send?.(message)

/** Brings up the database alone, for a start whose server has ended. */
async function restore(user: number): Promise<void> {
  const { server } = await openDatabase(user)
  report({ server })
}

/** Everything that has to be there before web and worker start; tells the start of each thing as it is known. */
async function prepare(mode: Mode, port: number, user: number): Promise<void> {
  const build = mode === "production" ? ensureBuild() : Promise.resolve()
  build.catch(() => undefined)
  const before = await composeSettings(
    { url: "postgres://127.0.0.1/atelier", embedded: !process.env.DATABASE_URL },
    port,
  )
  const emulators = await planEmulators(before)
  checkSettings(before)
  if (emulators) {
    report({ emulators })
  }
  const database = await openDatabase(user)
  report({ server: database.server })
  say("postgres", database.embedded ? "embedded PostgreSQL 18" : "the database of DATABASE_URL")
  const settings: Settings = { ...before, DATABASE_URL: database.url }
  await prepareDatabase(database, settings, emulators)
  await build
  report({
    ready: { settings, logins: settings.DEMO_MODE === "1" ? DEMO_LOGINS : [], warnings: warnings(settings, database) },
  })
}

const [what, port, user] = process.argv.slice(2)
try {
  if (what === "database") {
    await restore(Number(user))
  } else {
    await prepare(what === "development" ? "development" : "production", Number(port), Number(user))
  }
} catch (error) {
  process.stderr.write(`\n${await tell(error)}\n`)
  process.exit(1)
}
