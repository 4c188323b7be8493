import { type Caller, limitsOf } from "./limits.ts"

const flag = (value: string | undefined) => value === "1" || value === "true"

export type DatabaseEnv = {
  url: string
  directUrl: string
  /** A pooler in transaction mode stands in between: no prepared statements, LISTEN goes to directUrl. */
  pooled: boolean
  ssl: "require" | "prefer" | false
  poolMax: number
  /** Whose time limits the connections have. */
  caller?: Caller
}

/** Reads DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_POOLED, DATABASE_SSL and DATABASE_POOL_MAX; empty ones count as absent. */
export function readDatabaseEnv(env: NodeJS.ProcessEnv = process.env): DatabaseEnv {
  const url = env.DATABASE_URL || "postgres://127.0.0.1:5432/atelier"
  const local = /@?(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)
  const ssl = env.DATABASE_SSL || (local ? "disable" : "require")
  return {
    url,
    directUrl: env.DATABASE_DIRECT_URL || url,
    pooled: flag(env.DATABASE_POOLED),
    ssl: ssl === "disable" ? false : ssl === "prefer" ? "prefer" : "require",
    poolMax: Number(env.DATABASE_POOL_MAX || 10),
  }
}

/** The direct address of the tables' owner, who migrates: DATABASE_OWNER_URL, else the one that the programs have. */
export function readOwnerUrl(env: NodeJS.ProcessEnv = process.env): string {
  return env.DATABASE_OWNER_URL || readDatabaseEnv(env).directUrl
}

/** The direct address as the job queue's driver needs it: it reads TLS and time limits from there only, and like postgres.js it encrypts without a certificate list. */
export function queueUrl({ directUrl, ssl }: Pick<DatabaseEnv, "directUrl" | "ssl">): string {
  const url = new URL(directUrl)
  const mode = url.searchParams.get("sslmode")
  if (ssl === "require" && (mode === null || mode === "require" || mode === "prefer")) {
    url.searchParams.set("sslmode", "no-verify")
  }
  for (const [name, ms] of Object.entries(limitsOf("job"))) {
    url.searchParams.set(name, String(ms))
  }
  return url.href
}
