import { readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { readEnv, SettingsError } from "@atelier/api/env"
import { adviceOn, appUrlOf } from "@atelier/db/app-role"
import { readDatabaseEnv, readOwnerUrl } from "@atelier/db/env"
import { explainDatabase } from "@atelier/db/explain"
import { inspectDatabase, inspectForMigrations } from "@atelier/db/inspect"
import postgres from "postgres"
import { ensureDatabase } from "../postgres/embedded.ts"
import { shareEmbedded } from "../postgres/shared-cluster.ts"
import { freePort } from "../processes/ports.ts"
import { mendDemo } from "../seed/mend-demo.ts"
import { quietly } from "./run.ts"
import { readSecrets } from "./secrets.ts"
import { dropServerSettings } from "./settings.ts"
import { hashSources } from "./stamp.ts"
import { EMBEDDED, listens, messageOf, ROOT, STATE, Stop, say, step } from "./steps.ts"

/**
 * `url` is the programs' own role's, `directUrl` the same past a pooler, `ownerUrl` the tables' owner's, for migrations;
 * `server` is the embedded one.
 */
export type Database = {
  url: string
  directUrl: string
  ownerUrl: string
  embedded: boolean
  server?: { pid: number; port: number }
  release(): Promise<void>
}
export type Settings = Record<string, string>

/** The program that emulates Stripe and mail, and where it answers. */
export type Emulators = { emulates: string; ports: [number, number]; env: Record<string, string | undefined> }

/** The database of DATABASE_URL, else the embedded one (started when it does not run, and used by the process `user`). */
export async function openDatabase(user = process.pid, tell = say): Promise<Database> {
  const given = process.env.DATABASE_URL
  if (given) {
    const { directUrl } = readDatabaseEnv()
    return { url: given, directUrl, ownerUrl: readOwnerUrl(), embedded: false, release: async () => undefined }
  }
  dropServerSettings()
  const log = (line: string) => tell("postgres", line)
  const cluster = await shareEmbedded({ dataDir: EMBEDDED, port: 54328, log }, user).catch((error: unknown) => {
    // What it says is written for whoever starts it; what the system says is told by its code.
    throw error instanceof Error && !("code" in error) ? new Stop(error.message) : error
  })
  const { pid, port, release } = cluster
  const ownerUrl = await ensureDatabase(cluster.url, "atelier")
  const url = appUrlOf(ownerUrl)
  return { url, directUrl: url, ownerUrl, embedded: true, server: { pid, port }, release }
}

/** Everything the programs need to know, from the environment first, then from this machine's own state. */
export async function composeSettings(database: Pick<Database, "url" | "embedded">, port: number): Promise<Settings> {
  const secrets = await readSecrets(join(STATE, "secrets.json"))
  const own: Settings = {
    ...secrets,
    DATABASE_URL: database.url,
    // No program but the migrations logs in as the owner.
    DATABASE_OWNER_URL: "",
    DEMO_MODE: database.embedded ? "1" : "0",
    APP_URL: `http://127.0.0.1:${port}`,
    STORAGE_DIR: join(STATE, "files"),
    PORT: String(port),
    HOST: "127.0.0.1",
    // Where the emulators are unless they had to move; planEmulators knows better.
    ...(process.env.STRIPE_SECRET_KEY ? {} : { STRIPE_API_URL: "http://127.0.0.1:4010" }),
    SMTP_URL: "smtp://127.0.0.1:4025",
  }
  for (const name of Object.keys(own)) {
    const given = process.env[name]
    if (given && name !== "DEMO_MODE" && name !== "PORT" && name !== "DATABASE_OWNER_URL") {
      own[name] = given
    }
  }
  return own
}

/** Refuses a wrong setting before anything is started with it; adds what whoever ends the programs has to know. */
export function checkSettings(settings: Settings): void {
  try {
    const { SHUTDOWN_SECONDS } = readEnv({ ...process.env, ...settings })
    settings.SHUTDOWN_SECONDS = String(SHUTDOWN_SECONDS)
  } catch (error) {
    throw error instanceof SettingsError ? new Stop(error.message) : error
  }
}

/** Emulators for those of Stripe and mail that no setting names; adds their addresses to the settings. */
export async function planEmulators(settings: Settings): Promise<Emulators | undefined> {
  const stripe = !process.env.STRIPE_SECRET_KEY
  const mail = !process.env.SMTP_URL
  if (!stripe && !mail) {
    return undefined
  }
  const stateDir = join(STATE, "emulators")
  // Where an earlier version kept it.
  await rename(join(STATE, "standins"), stateDir).catch(() => undefined)
  const port = await freePort(4010)
  const smtpPort = await freePort(Math.max(4025, port + 1))
  const url = `http://127.0.0.1:${port}`
  settings.READABLE_HOSTS ??= `127.0.0.1:${port}`
  if (stripe) {
    settings.STRIPE_API_URL = url
    settings.PAYMENTS_DASHBOARD_URL = url
  }
  if (mail) {
    settings.SMTP_URL = `smtp://127.0.0.1:${smtpPort}`
    settings.MAILBOX_URL = `${url}/mail`
  }
  return {
    emulates: [stripe ? "Stripe" : "", mail ? "mail" : ""].filter(Boolean).join(" and "),
    ports: [port, smtpPort],
    env: {
      EMULATOR_PORT: String(port),
      EMULATOR_SMTP_PORT: String(smtpPort),
      EMULATOR_STATE_DIR: stateDir,
      EMULATOR_STRIPE_KEY: settings.STRIPE_SECRET_KEY,
      EMULATOR_WEBHOOK_SECRET: settings.STRIPE_WEBHOOK_SECRET,
      EMULATOR_WEBHOOK_URL: stripe ? `http://127.0.0.1:${settings.PORT}/api/webhooks/stripe` : undefined,
    },
  }
}

/** What someone should know before real people use a database of their own with what this machine lends. */
export function warnings(settings: Settings, { embedded }: Database): string[] {
  if (embedded) {
    return []
  }
  return [
    ...(settings.PAYMENTS_DASHBOARD_URL
      ? [
          "No STRIPE_SECRET_KEY is set: this is a trial, in which an emulator takes the payments and no card is charged. Set it and STRIPE_WEBHOOK_SECRET before anyone pays.",
        ]
      : []),
    ...(settings.MAILBOX_URL ? ["No SMTP_URL is set: e-mail stays on this machine and reaches nobody."] : []),
  ]
}

/** Refuses a database that the migrations cannot use, before any of them runs; the embedded one is ours and known. */
export async function inspectBefore({ embedded, url, directUrl, ownerUrl }: Database): Promise<void> {
  if (!embedded) {
    await inspectForMigrations({ ...readDatabaseEnv(), url, directUrl, ownerUrl })
  }
}

/** Brings the schema up to date, and the role that the programs log in as. */
export async function migrateDatabase(database: Database): Promise<void> {
  await step("migrations", async () => {
    const { migrate } = await import("@atelier/db/migrate")
    const login = await migrate(database.ownerUrl, undefined, database.directUrl)
    const advice = adviceOn(login)
    if (advice) {
      say("database", advice)
    }
    return "schema up to date"
  })
}

/** Brings the schema up to date and, on an empty embedded database, fills in the demo. */
export async function prepareDatabase(database: Database, settings: Settings, emulators?: Emulators): Promise<void> {
  const bring = () => bringSchema(database)
  if (!database.embedded) {
    const { url, directUrl, ownerUrl } = database
    await inspectBefore(database)
    await bring()
    if (ownerUrl !== directUrl) {
      // Only now is there surely the role that the programs log in as.
      await inspectDatabase({ ...readDatabaseEnv(), url, directUrl })
    }
    return
  }
  const present = await stateOf(database.ownerUrl)
  const stamp = `${present.place} ${await hashSources(ROOT, ["packages/db", "packages/domain"], {})}`
  if (present.tables && (await readFile(STAMP, "utf8").catch(() => "")) === stamp) {
    say("migrations", "the schema is of these sources")
  } else {
    await bring()
    await writeFile(STAMP, stamp)
  }
  if (present.tables && (await isFilled(database.ownerUrl))) {
    const mended = await ask(database.ownerUrl, mendDemo)
    say("demo data", mended ? "already there; its admins sign in without a second factor again" : "already there")
    return
  }
  await step("demo data", async () => {
    while (emulators && !(await listens(emulators.ports[0]))) {
      await new Promise((done) => setTimeout(done, 50))
    }
    const seed = join(ROOT, "packages", "tooling", "src", "seed", "main.ts")
    const output = await quietly("The demo data could not be written:", process.execPath, [seed], { env: settings })
    return output.trim().split("\n").at(-1) ?? ""
  })
}

/** Says of which sources and which database the schema was last brought up to date. */
const STAMP = `${EMBEDDED}.schema`

async function bringSchema(database: Database): Promise<void> {
  const { MigrationError } = await import("@atelier/db/migrate")
  const { AppRoleError } = await import("@atelier/db/app-role")
  await migrateDatabase(database).catch((error: unknown) => {
    const said = error instanceof MigrationError || error instanceof AppRoleError
    throw database.embedded || said ? error : new Stop(sayUnreachable(error))
  })
}

/** Why a database of someone else's could not be brought up to date. */
function sayUnreachable(error: unknown): string {
  return `The database of DATABASE_URL could not be used: ${explainDatabase(error) ?? messageOf(error)}`
}

/** Which database this is, and whether Atelier's tables are in it. */
function stateOf(url: string): Promise<{ place: string; tables: boolean }> {
  return ask(url, async (sql) => {
    const [row] = await sql<{ place: string; tables: boolean }[]>`
      select concat_ws(' ', (pg_control_system()).system_identifier, oid) as place, to_regclass('public.users') is not null as tables
      from pg_database where datname = current_database()`
    return row ?? { place: "", tables: false }
  })
}

function isFilled(url: string): Promise<boolean> {
  return ask(url, async (sql) => (await sql`select 1 from users limit 1`).length > 0)
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
