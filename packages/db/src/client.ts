import { drizzle, type PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import { type DatabaseEnv, readDatabaseEnv } from "./env.ts"
import { type Caller, limitsOf } from "./limits.ts"
import * as relations from "./relations.ts"
import * as tables from "./schema/index.ts"
import { nameBrokenRows } from "./stored-json.ts"

const schema = { ...tables, ...relations }
type Schema = typeof schema

export type Db = PostgresJsDatabase<Schema>
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0]
export type Sql = postgres.Sql

const MARK = Symbol.for("atelier.prepared")

/**
 * Drizzle names a statement only when asked; named, postgres.js prepares it once a connection and saves a round trip a
 * query. A row whose JSON does not fit is named here too, where statement and row are both known.
 */
function prepareEveryStatement() {
  const session = PostgresJsSession.prototype
  if (MARK in session) {
    return
  }
  const original = session.prepareQuery
  function prepareQuery(this: typeof session, ...[query, fields, name, ...rest]: Parameters<typeof original>) {
    const prepared = original.call(this, query, fields, name ?? "auto", ...rest)
    nameBrokenRows(prepared, fields)
    return prepared
  }
  Object.assign(session, { prepareQuery, [MARK]: true })
}

export type Connection = { db: Db; sql: Sql; close: () => Promise<void> }

/** A pooler in transaction mode takes no settings of a session: behind it those of the role count. */
const settingsFor = (env: DatabaseEnv, caller: Caller | undefined) => (caller && !env.pooled ? limitsOf(caller) : {})

/**
 * Opens a pool: 10 connections, 20 s idle, 10 s to connect; prepared statements unless a pooler stands in between. The
 * time limits are those of `env.caller`, none without one.
 */
export function connect(env: DatabaseEnv, options: postgres.Options<Record<string, never>> = {}): Connection {
  prepareEveryStatement()
  const sql = postgres(env.url, {
    prepare: !env.pooled,
    ssl: env.ssl,
    max: env.poolMax,
    idle_timeout: 20,
    connect_timeout: 10,
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    onnotice: () => {},
    ...options,
    // A day is 24 hours in every interval, whatever zone the server stands in.
    connection: { TimeZone: "UTC", ...settingsFor(env, env.caller), ...options.connection },
  })
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) }
}

declare global {
  var atelierConnection: Connection | undefined
}

/** One pool a process, even where a bundler has made a second copy of this file. */
function connection() {
  globalThis.atelierConnection ??= connect({ ...readDatabaseEnv(), caller: "script" })
  return globalThis.atelierConnection
}

/** Says who this process is, before its first query: its pool then has that caller's time limits, not a script's. */
export function connectAs(caller: Caller): void {
  Object.assign(sql.options.connection, settingsFor(readDatabaseEnv(), caller))
}

/** Drizzle instance for queries. */
export const db: Db = connection().db

/** Raw postgres.js client. */
export const sql: Sql = connection().sql

/** Ends the process's pool. */
export const closeDb = () => connection().close()

/** Runs fn in one transaction and rolls back when it throws. */
export const withTransaction = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(fn)

/** Opens one direct connection for LISTEN, beside any pooler. */
export function connectDirect(
  env: DatabaseEnv = readDatabaseEnv(),
  options: postgres.Options<Record<string, never>> = {},
) {
  return postgres(env.directUrl, {
    ssl: env.ssl,
    max: 1,
    idle_timeout: 0,
    connect_timeout: 10,
    onnotice: () => {},
    ...options,
  })
}
