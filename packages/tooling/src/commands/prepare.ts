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

// A program of its own, because it loads half the house: what stays running beside the product is small.

const tellDoor = (message: Message) => void process.send?.(message)

/** Brings up the database alone, for a front door whose server has ended. */
async function restore(door: number): Promise<void> {
  const { server } = await openDatabase(door)
  tellDoor({ server })
}

/** Everything that has to be there before web and worker start; tells the front door of each thing as it is known. */
async function prepare(mode: Mode, port: number, door: number): Promise<void> {
  const build = mode === "production" ? ensureBuild() : Promise.resolve()
  build.catch(() => undefined)
  const before = await composeSettings(
    { url: "postgres://127.0.0.1/atelier", embedded: !process.env.DATABASE_URL },
    port,
  )
  const emulators = await planEmulators(before)
  checkSettings(before)
  if (emulators) {
    tellDoor({ emulators })
  }
  const database = await openDatabase(door)
  tellDoor({ server: database.server })
  say("postgres", database.embedded ? "embedded PostgreSQL 18" : "the database of DATABASE_URL")
  const settings: Settings = { ...before, DATABASE_URL: database.url }
  await prepareDatabase(database, settings, emulators)
  await build
  tellDoor({
    ready: { settings, logins: settings.DEMO_MODE === "1" ? DEMO_LOGINS : [], warnings: warnings(settings, database) },
  })
}

const [what, port, door] = process.argv.slice(2)
try {
  if (what === "database") {
    await restore(Number(door))
  } else {
    await prepare(what === "development" ? "development" : "production", Number(port), Number(door))
  }
} catch (error) {
  process.stderr.write(`\n${await tell(error)}\n`)
  process.exit(1)
}
