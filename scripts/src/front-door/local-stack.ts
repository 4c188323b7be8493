import { mkdir, rm } from "node:fs/promises"
import { connect } from "node:net"
import { join } from "node:path"
import { readEnv, SettingsError } from "@atelier/api/env"
import { ensureDatabase, freePort } from "@atelier/db/embedded"
import { shareEmbedded } from "@atelier/db/shared-cluster"
import { quietly } from "./run.ts"
import { readSecrets } from "./secrets.ts"
import { type Running, type Service, supervise } from "./services.ts"
import { dropServerSettings } from "./settings.ts"
import { messageOf, ROOT, Stop, say, step } from "./steps.ts"

export const STATE = join(ROOT, ".atelier")

/** `directUrl` leads past a pooler, as migrations need. */
export type Database = { url: string; directUrl: string; embedded: boolean; release(): Promise<void> }
export type Settings = Record<string, string>

/** The database of DATABASE_URL, else the embedded one (started when it does not run). */
export async function openDatabase(): Promise<Database> {
  const given = process.env.DATABASE_URL
  if (given) {
    const directUrl = process.env.DATABASE_DIRECT_URL || given
    return { url: given, directUrl, embedded: false, release: async () => undefined }
  }
  dropServerSettings()
  const log = (line: string) => say("postgres", line)
  const cluster = await shareEmbedded({ dataDir: join(STATE, "pg"), port: 54328, log })
  const url = await ensureDatabase(cluster.url, "atelier")
  return { url, directUrl: url, embedded: true, release: cluster.release }
}

/** Everything the programs need to know, from the environment first, then from this machine's own state. */
export async function composeSettings(database: Database, port: number): Promise<Settings> {
  const secrets = await readSecrets(join(STATE, "secrets.json"))
  const own: Settings = {
    ...secrets,
    DATABASE_URL: database.url,
    DEMO_MODE: database.embedded ? "1" : "0",
    APP_URL: `http://127.0.0.1:${port}`,
    STORAGE_DIR: join(STATE, "files"),
    PORT: String(port),
    HOST: "127.0.0.1",
    // Where the stand-ins are unless they had to move; startStandIns knows better when it starts them.
    ...(process.env.STRIPE_SECRET_KEY ? {} : { STRIPE_API_URL: "http://127.0.0.1:4010" }),
    SMTP_URL: "smtp://127.0.0.1:4025",
  }
  for (const name of Object.keys(own)) {
    const given = process.env[name]
    if (given && name !== "DEMO_MODE" && name !== "PORT") {
      own[name] = given
    }
  }
  return own
}

/** Refuses a wrong setting before anything is started with it. */
export function checkSettings(settings: Settings): void {
  try {
    readEnv({ ...process.env, ...settings })
  } catch (error) {
    throw error instanceof SettingsError ? new Stop(error.message) : error
  }
}

/** Stand-ins for those of Stripe and mail that no setting names; adds their addresses to the settings. */
export async function startStandIns(settings: Settings): Promise<Running | undefined> {
  const stripe = !process.env.STRIPE_SECRET_KEY
  const mail = !process.env.SMTP_URL
  if (!stripe && !mail) {
    return undefined
  }
  const port = await freePort(4010)
  const smtpPort = await freePort(Math.max(4025, port + 1))
  const url = `http://127.0.0.1:${port}`
  if (stripe) {
    settings.STRIPE_API_URL = url
    settings.PAYMENTS_DESK_URL = url
  }
  if (mail) {
    settings.SMTP_URL = `smtp://127.0.0.1:${smtpPort}`
    settings.MAILBOX_URL = `${url}/mail`
  }
  const service: Service = {
    name: "stand-ins",
    args: [join(ROOT, "scripts", "src", "standins", "main.ts")],
    env: {
      STANDIN_PORT: String(port),
      STANDIN_SMTP_PORT: String(smtpPort),
      STANDIN_STATE_DIR: join(STATE, "standins"),
      STANDIN_STRIPE_KEY: settings.STRIPE_SECRET_KEY,
      STANDIN_WEBHOOK_SECRET: settings.STRIPE_WEBHOOK_SECRET,
      STANDIN_WEBHOOK_URL: stripe ? `http://127.0.0.1:${settings.PORT}/api/webhooks/stripe` : undefined,
    },
    logFile: join(STATE, "logs", "stand-ins.log"),
    isReady: async () => (await listens(port)) && (await listens(smtpPort)),
  }
  const running = supervise(service)
  try {
    await step("stand-ins", async () => {
      await running.ready
      return [stripe ? "Stripe" : "", mail ? "mail" : ""].filter(Boolean).join(" and ")
    })
  } catch (error) {
    await running.stop()
    throw error
  }
  return running
}

/** Why a database of somebody else's could not be brought up to date. */
function sayUnreachable(error: unknown): string {
  return `The database of DATABASE_URL could not be used: ${messageOf(error)}. Does it run, do user and password fit, and does DATABASE_SSL?`
}

/** Brings the schema up to date and, on an empty embedded database, fills in the demo. */
export async function prepareDatabase(database: Database, settings: Settings): Promise<void> {
  await step("migrations", async () => {
    const { migrate, MigrationError } = await import("@atelier/db/migrate")
    await migrate(database.directUrl).catch((error: unknown) => {
      throw database.embedded || error instanceof MigrationError ? error : new Stop(sayUnreachable(error))
    })
    return "schema up to date"
  })
  if (database.embedded) {
    await step("demo data", async () => {
      const seed = join(ROOT, "scripts", "src", "seed", "main.ts")
      const output = await quietly("The demo data could not be written:", process.execPath, [seed], { env: settings })
      return output.trim().split("\n").at(-1) ?? ""
    })
  }
}

export async function freshLogs(): Promise<void> {
  await rm(join(STATE, "logs"), { recursive: true, force: true })
  await mkdir(join(STATE, "logs"), { recursive: true })
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" })
    socket.once("connect", () => {
      socket.destroy()
      done(true)
    })
    socket.once("error", () => done(false))
  })
}
