import postgres from "postgres"
import type { DatabaseEnv } from "./env.ts"

const OLDEST = 150_000

/** Why the database cannot be used as it is set, in a sentence for whoever starts the product. */
class DatabaseRefused extends Error {
  override name = "DatabaseRefused"
}

type Addresses = Pick<DatabaseEnv, "url" | "directUrl" | "pooled" | "ssl">

/** Refuses a PostgreSQL that is too old or only a copy, and a pooler that nobody has named. */
export async function inspectDatabase(env: Addresses): Promise<void> {
  await refuseUnfit(env.directUrl, env.ssl, "DATABASE_URL")
  if (!env.pooled && (await isPooled(env.url, env.ssl))) {
    throw new DatabaseRefused(
      "DATABASE_URL leads through a pooler in transaction mode, and DATABASE_POOLED does not say so: set DATABASE_POOLED=1, and DATABASE_DIRECT_URL to the address of the database itself.",
    )
  }
  if (env.pooled && (await isPooled(env.directUrl, env.ssl))) {
    throw new DatabaseRefused(
      "Migrations, the worker and live updates need a session of their own, and DATABASE_DIRECT_URL leads through the pooler too (it counts as DATABASE_URL when it is not set): set it to the address of the database itself.",
    )
  }
}

/**
 * The same before migrations run. When the tables have an owner of their own, only the owner's address is looked at: the
 * role that the programs log in as may not exist yet.
 */
export async function inspectForMigrations(env: Addresses & { ownerUrl: string }): Promise<void> {
  if (env.ownerUrl === env.directUrl) {
    await inspectDatabase(env)
    return
  }
  await refuseUnfit(env.ownerUrl, env.ssl, "DATABASE_OWNER_URL")
  if (await isPooled(env.ownerUrl, env.ssl)) {
    throw new DatabaseRefused(
      "Migrations need a session of their own, and DATABASE_OWNER_URL leads through a pooler in transaction mode: set it to the address of the database itself.",
    )
  }
}

async function refuseUnfit(url: string, ssl: DatabaseEnv["ssl"], setting: string): Promise<void> {
  const { version, standby } = await within(url, ssl, async (sql) => {
    const [row] = await sql<{ version: number; standby: boolean }[]>`
      select current_setting('server_version_num')::int as version, pg_is_in_recovery() as standby`
    return row ?? { version: OLDEST, standby: false }
  })
  const unfit = whyUnfit(version, standby, setting)
  if (unfit) {
    throw new DatabaseRefused(unfit)
  }
}

/** What keeps a server from holding Atelier's data; `version` as in server_version_num. */
export function whyUnfit(version: number, standby: boolean, setting = "DATABASE_URL"): string | undefined {
  if (version < OLDEST) {
    return `The database of ${setting} is PostgreSQL ${Math.floor(version / 10_000)}: Atelier needs 15 or newer.`
  }
  return standby ? `The database of ${setting} is a copy that only reads: name its primary server.` : undefined
}

/**
 * Whether statements of one connection may run in another's session. A pooler gives whoever asks a server connection that
 * is free just then: a second client that keeps one in a transaction and lets it go again moves the first to another.
 */
export async function isPooled(url: string, ssl: DatabaseEnv["ssl"]): Promise<boolean> {
  return within(url, ssl, (first) =>
    within(url, ssl, async (second) => {
      const own = await session(first)
      const moved = async () => (await session(first)) !== own
      for (let round = 0; round < 3; round++) {
        if ((await second.begin(async (held) => (await session(held)) === own || moved())) || (await moved())) {
          return true
        }
      }
      return false
    }),
  )
}

async function session(sql: postgres.ISql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row?.pid ?? 0
}

async function within<T>(url: string, ssl: DatabaseEnv["ssl"], work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, ssl, prepare: false, connect_timeout: 10, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
