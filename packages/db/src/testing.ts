import { randomBytes } from "node:crypto"
import postgres from "postgres"
import { type Connection, connect } from "./client.ts"

export type TestDatabase = Connection & { url: string; name: string }

const adminUrl = () => {
  const url = process.env.TEST_DATABASE_URL
  if (!url) {
    throw new Error("TEST_DATABASE_URL is not set: run tests through vitest's `db` project, which starts PostgreSQL.")
  }
  return url
}

/** Clones the migrated template into a fresh database for one test file; close() drops it again. */
export const setupDatabase = async (options: { max?: number } = {}): Promise<TestDatabase> => {
  const template = process.env.TEST_TEMPLATE
  if (!template) {
    throw new Error("TEST_TEMPLATE is not set: the global set-up of vitest's `db` project makes it.")
  }
  const name = `t_${randomBytes(8).toString("hex")}`
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`)
  const url = new URL(adminUrl())
  url.pathname = `/${name}`
  const connection = connect({
    url: url.href,
    directUrl: url.href,
    pooled: false,
    ssl: false,
    poolMax: options.max ?? 10,
  })
  return {
    ...connection,
    url: url.href,
    name,
    close: async () => {
      await connection.close()
      await admin.unsafe(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}
