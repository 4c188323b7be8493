import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setupDatabase, type TestDatabase, type TestDatabaseOptions } from "@atelier/db/testing"
import { sql } from "drizzle-orm"
import { loadUserActor } from "#modules/identity"
import type { Actor } from "#platform/actor"
import { type App, createCtx, setApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { readEnv, setEnv } from "#platform/env"
import { createLog } from "#platform/log"
import { flushed } from "#platform/outbox"
import { forgetSettings } from "#platform/settings"
import type { MailMessage, MailPort } from "../integrations/mail/port.ts"
import { createStorage } from "../integrations/storage/local.ts"
import { createStripe } from "../integrations/stripe/live.ts"
import { createWeb } from "../integrations/web/live.ts"
import { DEADLINES } from "../jobs/deadlines.ts"
import { sweepDeadlines } from "../jobs/sweeper.ts"
import { drainJobs } from "../seeding.ts"
import { type Caller, createCaller } from "../trpc/root.ts"
import { createFactories, type Factories } from "./factories.ts"

const TEST_ENV = {
  NODE_ENV: "test",
  APP_URL: "http://127.0.0.1:3000",
  DATABASE_URL: "postgres://unused",
  BETTER_AUTH_SECRET: "test-secret-of-sufficient-length",
  FILE_SIGNING_SECRET: "test-secret-of-sufficient-length",
  STRIPE_SECRET_KEY: "sk_test_emulator",
  STRIPE_WEBHOOK_SECRET: "whsec_emulator",
  STRIPE_API_URL: "http://127.0.0.1:4010",
  SMTP_URL: "smtp://127.0.0.1:4025",
  READABLE_HOSTS: "",
  LOG_LEVEL: "silent",
}

/** The mail port's edge in tests: e-mails are kept, not sent. */
function createMailbox(): MailPort & { emails: MailMessage[] } {
  const emails: MailMessage[] = []
  return {
    emails,
    send: async (mail) => {
      emails.push(mail)
    },
    isResting: () => false,
  }
}

export type Harness = {
  app: App
  database: TestDatabase
  emails: MailMessage[]
  make: Factories
  /** A typed caller that acts as this user, loaded afresh; an admin has just confirmed a second factor, unless one is stored. */
  as: (userId: string) => Promise<Caller>
  asNobody: () => Caller
  ctx: <A extends Actor>(actor: A) => Ctx<A>
  system: () => Ctx<{ kind: "system"; job: string }>
  /** Runs every committed job, and those that they enqueue, in this process; returns their names. */
  drainJobs: () => Promise<string[]>
  /** Runs what is due now by the database clock. */
  sweep: () => Promise<number>
  /** Lets time pass: every stored deadline and stamp moves into the past by so many minutes. */
  advance: (minutes: number) => Promise<void>
  close: () => Promise<void>
}

const TIMES: Record<string, string[]> = {
  tasks: [
    "deadline",
    "offer_expires_at",
    "auto_approve_at",
    "remind_at",
    "unassignable_at",
    "created_at",
    "assigned_at",
    "started_at",
    "submitted_at",
  ],
  task_activity_log: ["created_at"],
  waiting_intervals: ["started_at", "ended_at"],
  matching_rounds: ["created_at"],
  task_offers: ["expires_at", "created_at", "responded_at", "withdrawn_at"],
  freelancer_profiles: ["vacation_until", "off_until", "leave_changes_at"],
  freelancer_earnings: ["hold_until"],
  stripe_connect_accounts: ["changed_at"],
  payout_destinations: ["changed_at", "created_at"],
}

async function advance(database: TestDatabase, minutes: number) {
  await database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [table, columns] of Object.entries(TIMES)) {
      const sets = columns.map(
        (c) => sql`${sql.identifier(c)} = ${sql.identifier(c)} - make_interval(mins => ${minutes})`,
      )
      await tx.execute(sql`update ${sql.identifier(table)} set ${sql.join(sets, sql`, `)}`)
    }
  })
}

/**
 * A fresh database, a file store, a mailbox and typed callers for one test file. Another `template` than the migrated one
 * may be named, and how many connections at most (5 unless told).
 */
export async function setup(
  overrides: Partial<typeof TEST_ENV> = {},
  options: Omit<TestDatabaseOptions, "as"> = {},
): Promise<Harness> {
  const database = await setupDatabase(options)
  const dir = await mkdtemp(join(tmpdir(), "atelier-files-"))
  const env = readEnv({ ...TEST_ENV, DATABASE_URL: database.url, STORAGE_DIR: dir, ...overrides })
  setEnv(env)
  const mail = createMailbox()
  const app: App = {
    env,
    db: database.db,
    database: { url: database.url, directUrl: database.url, pooled: false, ssl: false, poolMax: 10 },
    ports: {
      mail,
      storage: createStorage({ dir }),
      web: createWeb({ also: env.READABLE_HOSTS }),
      model: null,
      stripe: createStripe({
        secretKey: env.STRIPE_SECRET_KEY,
        webhookSecret: env.STRIPE_WEBHOOK_SECRET,
        ...(env.STRIPE_API_URL ? { apiUrl: env.STRIPE_API_URL } : {}),
      }),
    },
    log: createLog(env.LOG_LEVEL),
  }
  setApp(app)
  // Files share a process: what the last one stored is not this one's.
  forgetSettings()
  const ctx = <A extends Actor>(actor: A) => createCtx(app, actor, randomUUID())
  const system = () => ctx({ kind: "system" as const, job: "test" })
  return {
    app,
    database,
    emails: mail.emails,
    make: createFactories(app),
    as: async (userId) => {
      const actor = await loadUserActor(app.db, { userId })
      if (!actor) {
        throw new Error(`There is no user ${userId}.`)
      }
      const confirmed = actor.role === "ADMIN" && !actor.twoFactorEnabled
      return createCaller(ctx(confirmed ? { ...actor, twoFactorEnabled: true, twoFactorAt: new Date() } : actor))
    },
    asNobody: () => createCaller(ctx({ kind: "anonymous" })),
    ctx,
    system,
    drainJobs: () => drainJobs(app),
    sweep: () => sweepDeadlines(system(), DEADLINES),
    advance: (minutes) => advance(database, minutes),
    close: async () => {
      await flushed(app.db)
      await database.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
