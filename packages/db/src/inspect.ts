import postgres from "postgres"
import type { DatabaseEnv } from "./env.ts"

const OLDEST = 150_000

/** Why the database cannot be used as it is set, in a sentence for whoever starts the product. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused"
}

/** Refuses a PostgreSQL that is too old or only a copy, and a pooler that nobody has named. */
export async function inspectDatabase(env: Pick<DatabaseEnv, "url" | "directUrl" | "pooled" | "ssl">): Promise<void> {
  const { version, standby } = await within(env.directUrl, env.ssl, async (sql) => {
    const [row] = await sql<{ version: number; standby: boolean }[]>`
      select current_setting('server_version_num')::int as version, pg_is_in_recovery() as standby`
    return row ?? { version: OLDEST, standby: false }
  })
  const unfit = whyUnfit(version, standby)
  if (unfit) {
    throw new DatabaseRefused(unfit)
  }
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

/** What keeps a server from holding Atelier's data; `version` as in server_version_num. */
export const whyUnfit = (version: number, standby: boolean): string | undefined => {
  if (version < OLDEST) {
    return `The database of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}: Atelier needs 15 or newer.`
  }
  return standby ? "The database of DATABASE_URL is a copy that only reads: name its primary server." : undefined
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

const session = async (sql: postgres.ISql): Promise<number> => {
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
