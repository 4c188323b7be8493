const flag = (value: string | undefined) => value === "1" || value === "true"

export type DatabaseEnv = {
  url: string
  directUrl: string
  /** A pooler in transaction mode stands in between: no prepared statements, LISTEN goes to directUrl. */
  pooled: boolean
  ssl: "require" | "prefer" | false
  poolMax: number
}

/** Reads the connection settings: DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_POOLED, DATABASE_SSL, DATABASE_POOL_MAX. */
export const readDatabaseEnv = (env: NodeJS.ProcessEnv = process.env): DatabaseEnv => {
  const url = env.DATABASE_URL ?? "postgres://127.0.0.1:5432/atelier"
  const local = /@?(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)
  const ssl = env.DATABASE_SSL ?? (local ? "disable" : "require")
  return {
    url,
    directUrl: env.DATABASE_DIRECT_URL ?? url,
    pooled: flag(env.DATABASE_POOLED),
    ssl: ssl === "disable" ? false : ssl === "prefer" ? "prefer" : "require",
    poolMax: Number(env.DATABASE_POOL_MAX ?? 10),
  }
}
