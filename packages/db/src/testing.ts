import { randomBytes } from "node:crypto"
import postgres from "postgres"
import { appUrlOf } from "./app-role.ts"
import { type Connection, connect } from "./client.ts"

type PostgresOptions = postgres.Options<Record<string, never>>

/** `owner` is connected as the tables' owner, for what only a test may do to them; everything else is the product's role. */
export type TestDatabase = Connection & { url: string; name: string; owner: Connection; ownerUrl: string }

/** `onStatement` hears everything that the product's own connections send. */
export type TestDatabaseOptions = {
  max?: number
  as?: "owner"
  template?: string
  onStatement?: (text: string) => void
}

function adminUrl() {
  const url = process.env.TEST_DATABASE_URL
  if (!url) {
    throw new Error("TEST_DATABASE_URL is not set: run tests through vitest's `db` project, which starts PostgreSQL.")
  }
  return url
}

/**
 * Clones the migrated template into a fresh database for one test file; close() drops it again. Connected is the role that
 * the programs log in as; `as: "owner"` is for tests of what even the owner is refused. Another `template` than the
 * migrated one may be named. `max` connections are opened at most: each costs a tenth of a second before its first answer.
 */
export async function setupDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const template = options.template ?? process.env.TEST_TEMPLATE
  if (!template) {
    throw new Error("TEST_TEMPLATE is not set: the global set-up of vitest's `db` project makes it.")
  }
  const name = `t_${randomBytes(8).toString("hex")}`
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`)
  const address = new URL(adminUrl())
  address.pathname = `/${name}`
  const ownerUrl = address.href
  const url = options.as === "owner" ? ownerUrl : appUrlOf(ownerUrl)
  const open = (at: string, poolMax: number, debug: NonNullable<PostgresOptions["debug"]> = false) =>
    connect({ url: at, directUrl: at, pooled: false, ssl: false, poolMax }, { debug })
  const { onStatement } = options
  const connection = open(url, options.max ?? 5, onStatement && ((_connection, text) => onStatement(text)))
  const owner = open(ownerUrl, 2)
  return {
    ...connection,
    url,
    name,
    owner,
    ownerUrl,
    close: async () => {
      await Promise.all([connection.close(), owner.close()])
      await admin.unsafe(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}
