import { randomUUID } from "node:crypto"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type App, createLog, readEnv, setApp, setEnv } from "@atelier/api/bench"
import { connect, type Sql } from "@atelier/db"
import { appUrlOf } from "@atelier/db/app-role"
import { migrate } from "@atelier/db/migrate"
import { emptyBrief, mergeBrief } from "@atelier/domain/briefs"
import { ensureDatabase, freePort, removeCluster, startEmbedded } from "../postgres/embedded.ts"

export type Stage = {
  app: App
  sql: Sql
  url: string
  postgresPid: number
  env: Record<string, string>
  close: () => Promise<void>
}

const SECRET = "bench-secret-of-sufficient-length"

/** A PostgreSQL of its own with durability on, migrated, and an app on it in this process. */
export async function openStage(): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), "atelier-bench-"))
  // PostgreSQL runs as a plain user and has to reach its data.
  await chmod(dir, 0o755)
  const flags = ["track_commit_timestamp=on"]
  const cluster = await startEmbedded({ dataDir: join(dir, "pg"), port: await freePort(54_700), flags })
  const ownerUrl = await ensureDatabase(cluster.url, "bench")
  const url = appUrlOf(ownerUrl)
  await migrate(ownerUrl, false, url)
  const env = {
    NODE_ENV: "production",
    APP_URL: "http://127.0.0.1:3999",
    DATABASE_URL: url,
    BETTER_AUTH_SECRET: SECRET,
    FILE_SIGNING_SECRET: SECRET,
    STRIPE_SECRET_KEY: "sk_test_bench",
    STRIPE_WEBHOOK_SECRET: "whsec_bench",
    STRIPE_API_URL: "http://127.0.0.1:9",
    SMTP_URL: "smtp://127.0.0.1:9",
    STORAGE_DIR: join(dir, "files"),
    LOG_LEVEL: "error",
  }
  const connection = connect({ url, directUrl: url, pooled: false, ssl: false, poolMax: 10 })
  const owner = connect({ url: ownerUrl, directUrl: ownerUrl, pooled: false, ssl: false, poolMax: 10 })
  const parsed = readEnv(env)
  setEnv(parsed)
  const app = {
    env: parsed,
    db: connection.db,
    database: { url, directUrl: url, pooled: false, ssl: false, poolMax: 10 },
    ports: {} as App["ports"],
    log: createLog("error"),
  } satisfies App
  setApp(app)
  return {
    app,
    sql: owner.sql,
    url,
    postgresPid: cluster.pid,
    env,
    close: async () => {
      await Promise.all([connection.close(), owner.close()])
      await cluster.stop()
      await removeCluster(join(dir, "pg"))
      await rm(dir, { recursive: true, force: true })
    },
  }
}

function readyBrief() {
  return mergeBrief(
    emptyBrief(),
    [
      { field: "topic", value: "Autumn blend launch", confidence: 1 },
      { field: "platform", value: ["instagram"], confidence: 1 },
      { field: "contentType", value: "post", confidence: 1 },
      { field: "intent", value: "awareness", confidence: 1 },
      { field: "audience", value: { text: "Home brewers", audienceId: null }, confidence: 1 },
      {
        field: "dimensions",
        value: [{ unit: "px", width: 1080, height: 1350, label: "Instagram post" }],
        confidence: 1,
      },
      { field: "visualDirection", value: { styleIds: [], axes: ["editorial"], words: ["warm"] }, confidence: 1 },
      { field: "quantity", value: 1, confidence: 1 },
    ],
    "person",
  )
}

export type Client = { id: string; token: string; briefs: string[] }

/** A brief of the client's that no task was made of yet. */
export function takeBrief(client: Client): string {
  const brief = client.briefs.pop()
  if (!brief) {
    throw new Error("The prepared briefs are used up.")
  }
  return brief
}

/** Verified clients with plenty of credits, a session each, and so many ready briefs each. */
export async function makeClients({ sql }: Stage, count: number, briefsEach: number): Promise<Client[]> {
  const clients = Array.from({ length: count }, (): Client => {
    const id = randomUUID()
    return { id, token: randomUUID(), briefs: Array.from({ length: briefsEach }, () => randomUUID()) }
  })
  const fields = JSON.stringify(readyBrief())
  for (const { id, token, briefs } of clients) {
    await sql`insert into users (id, name, email, email_verified, role) values (${id}, 'Bench', ${`${id}@example.com`}, true, 'CLIENT')`
    await sql`insert into credit_transactions (user_id, amount, type, description, idempotency_key) values (${id}, 100000000, 'BONUS', 'bench', ${`bench:${id}`})`
    await sql`insert into sessions (id, token, user_id, expires_at) values (${randomUUID()}, ${token}, ${id}, now() + interval '1 day')`
    await sql`insert into briefs (id, client_id, status, readiness, title, fields) select b::uuid, ${id}, 'READY', 100, 'Bench', ${fields}::text::jsonb from unnest(${briefs}::text[]) b`
  }
  return clients
}
