import { randomBytes } from "node:crypto"
import { connect as connectTo, type Socket } from "node:net"
import postgres from "postgres"
import { appUrlOf } from "./app-role.ts"
import { type Connection, connect } from "./client.ts"
import { keep, learn, takeKept } from "./test-shelf.ts"

type PostgresOptions = postgres.Options<Record<string, never>>

/** `owner` is connected as the tables' owner, for what only a test may do to them; everything else is the product's role. */
export type TestDatabase = Connection & { url: string; name: string; owner: Connection; ownerUrl: string }

/** `onStatement` hears what the product's own connections send, `onRoundTrip` each time they send after an answer. */
export type TestDatabaseOptions = {
  max?: number
  as?: "owner"
  template?: string
  /** Not shared with other files, so that nothing of it stays open. */
  own?: true
  onStatement?: (text: string) => void
  onRoundTrip?: () => void
}

/** A connection that tells of each turn from what was answered to what is asked next: what is sent together is one. */
function countingSocket(at: string, onRoundTrip: () => void): Socket {
  const { hostname, port } = new URL(at)
  const socket = connectTo(Number(port || 5432), hostname)
  const write = socket.write.bind(socket) as Socket["write"]
  let answered = true
  socket.on("data", () => {
    answered = true
  })
  return Object.assign(socket, {
    write: (...sent: Parameters<Socket["write"]>) => {
      if (answered) {
        onRoundTrip()
      }
      answered = false
      return write(...sent)
    },
  })
}

function adminUrl() {
  const url = process.env.TEST_DATABASE_URL
  if (!url) {
    throw new Error("TEST_DATABASE_URL is not set: run tests through vitest's `db` project, which starts PostgreSQL.")
  }
  return url
}

/**
 * A database like the migrated template for one test file, until close(). Connected is the role that the programs log in
 * as; `as: "owner"` is for tests of what even the owner is refused. Another `template` than the migrated one may be named.
 * `max` connections are opened at most: each costs a tenth of a second before its first answer. Without any of these the
 * database may be one that an earlier file of this process has used and left as good as new.
 */
export async function setupDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const template = options.template ?? process.env.TEST_TEMPLATE
  if (!template) {
    throw new Error("TEST_TEMPLATE is not set: the global set-up of vitest's `db` project makes it.")
  }
  if (Object.keys(options).length > 0) {
    return cloneOf(template, options)
  }
  const database = takeKept(template) ?? (await cloneOf(template, options))
  await learn(template, database)
  return {
    ...database,
    close: async () => {
      const kept = await keep(template, database).catch(() => false)
      if (!kept) {
        await database.close()
      }
    },
  }
}

async function cloneOf(template: string, options: TestDatabaseOptions): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString("hex")}`
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`)
  const address = new URL(adminUrl())
  address.pathname = `/${name}`
  const ownerUrl = address.href
  const url = options.as === "owner" ? ownerUrl : appUrlOf(ownerUrl)
  const open = (at: string, poolMax: number, watched: PostgresOptions = {}) =>
    connect(
      { url: at, directUrl: at, pooled: false, ssl: false, poolMax },
      { ...watched, connection: { application_name: name } },
    )
  const { onStatement, onRoundTrip } = options
  const connection = open(url, options.max ?? 5, {
    ...(onStatement ? { debug: (_connection, text) => onStatement(text) } : {}),
    ...(onRoundTrip ? { socket: () => countingSocket(url, onRoundTrip) } : {}),
  })
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
