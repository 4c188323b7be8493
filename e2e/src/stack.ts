import { existsSync } from "node:fs"
import { cp, rm } from "node:fs/promises"
import { join } from "node:path"
import { type Harness, setup } from "@atelier/api/testing"
import { findFlaws, NO_FLAWS } from "@atelier/api/testing/task-fixtures"
import { expect, inject } from "vitest"
import { answersOk, SECRETS, startEmulators } from "./emulators.ts"
import { freePort, type Program, RESULTS, ROOT, type Settings, startProgram } from "./programs.ts"

const WEB = "apps/web/src/server.ts"

type Email = { subject: string; text: string; links: string[] }
type EmulatorState = { transfers: { amount: number; destination: string }[]; sessions: { status: string }[] }

export type Stack = {
  /** Where the web server answers. */
  base: string
  /** Where the emulators for Stripe and mail answer. */
  emulators: string
  /** Reaches into the same database and files from the test's process. */
  h: Harness
  sql: Harness["database"]["sql"]
  userId: (email: string) => Promise<string>
  /** A typed caller in someone's name. */
  as: (email: string) => ReturnType<Harness["as"]>
  /** The trial balance is zero, asked the way an admin asks; balances are their journals, ended tasks hold nothing. */
  expectBalancedBooks: () => Promise<void>
  emails: (to: string) => Promise<Email[]>
  emulatorState: () => Promise<EmulatorState>
  /** Tells the worker that a stored deadline was moved. */
  wakeDeadlines: () => Promise<unknown>
  stopWeb: () => Promise<void>
  startWeb: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * The real product for one test file: a database of its own with the demo in it, the emulators, the production web server
 * and a worker, each on a free port.
 */
export async function startStack(name: string, more: Settings = {}): Promise<Stack> {
  if (!existsSync(join(ROOT, "apps", "web", ".next", "BUILD_ID"))) {
    throw new Error("The web app is not built: run it through npm test, or build it with pnpm build.")
  }
  const folder = join(RESULTS, name)
  await rm(folder, { recursive: true, force: true })
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const emulators = await startEmulators(port, folder)
  const shared = {
    APP_URL: base,
    ...SECRETS,
    STRIPE_API_URL: emulators.url,
    SMTP_URL: emulators.smtpUrl,
  }
  const demo = inject("demo")
  const h: Harness = await setup(shared, { template: demo.template })
  await cp(demo.files, h.app.env.STORAGE_DIR, { recursive: true })
  const env: Settings = {
    ...shared,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: h.database.url,
    MAILBOX_URL: `${emulators.url}/mail`,
    STORAGE_DIR: h.app.env.STORAGE_DIR,
    READABLE_HOSTS: new URL(emulators.url).host,
    DEMO_MODE: "1",
    // All of a test's strangers come from one address.
    STRANGER_PAGES_PER_MINUTE: "100000",
    LOG_LEVEL: "info",
    ...more,
  }
  const startWeb = async () => {
    const program = startProgram(WEB, env, join(folder, "web.log"), join(ROOT, "apps", "web"))
    await program.until(() => answersOk(`${base}/api/ready`))
    return program
  }
  const worker = startProgram("apps/worker/src/main.ts", env, join(folder, "worker.log"))
  let web: Program = await startWeb()
  const { sql } = h.database

  const userId = async (email: string): Promise<string> => {
    const [user] = await sql<{ id: string }[]>`select id from users where email = ${email}`
    if (!user) {
      throw new Error(`There is no user ${email}.`)
    }
    return user.id
  }
  return {
    base,
    emulators: emulators.url,
    h,
    sql,
    userId,
    as: async (email: string) => h.as(await userId(email)),
    expectBalancedBooks: async () => {
      const books = await (await h.as(await userId("jonas@atelier.example"))).credits.admin.books()
      expect(books.accounts.length).toBeGreaterThan(0)
      expect(books.accounts.reduce((sum, { balanceCents }) => sum + balanceCents, 0)).toBe(0)
      expect(books.balanced).toBe(true)
      expect(await findFlaws(h)).toEqual(NO_FLAWS)
    },
    emails: async (to: string): Promise<Email[]> => {
      const response = await fetch(`${emulators.url}/mail.json?to=${encodeURIComponent(to)}`)
      return ((await response.json()) as { mails: Email[] }).mails
    },
    emulatorState: async (): Promise<EmulatorState> =>
      (await fetch(`${emulators.url}/control/state`, { method: "POST" })).json() as Promise<EmulatorState>,
    wakeDeadlines: async () => await sql`select pg_notify('atelier_deadlines', '')`,
    stopWeb: () => web.stop(),
    startWeb: async () => {
      web = await startWeb()
    },
    stop: async () => {
      await web.stop()
      await worker.stop()
      await emulators.program.stop()
      await h.close()
    },
  }
}
