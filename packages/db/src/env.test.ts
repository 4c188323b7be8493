import { describe, expect, it } from "vitest"
import { queueUrl, readDatabaseEnv } from "./env.ts"

const URL = "postgres://u:p@db.example/app"

describe("the database's settings", () => {
  it("are those of .env.example when its lines stand empty", () => {
    const empty = { DATABASE_DIRECT_URL: "", DATABASE_POOLED: "0", DATABASE_SSL: "", DATABASE_POOL_MAX: "" }
    expect(readDatabaseEnv({ DATABASE_URL: URL, ...empty })).toEqual({
      url: URL,
      directUrl: URL,
      pooled: false,
      ssl: "require",
      poolMax: 10,
    })
  })

  it("lead past a pooler where they name the direct address", () => {
    const direct = "postgres://u:p@direct.example/app"
    const env = readDatabaseEnv({ DATABASE_URL: URL, DATABASE_DIRECT_URL: direct, DATABASE_POOLED: "1" })
    expect(env).toMatchObject({ url: URL, directUrl: direct, pooled: true })
  })

  it.each([
    ["require", URL, "no-verify"],
    ["require", `${URL}?sslmode=require`, "no-verify"],
    ["require", `${URL}?sslmode=verify-full`, "verify-full"],
    [false, URL, null],
  ] as const)("give the queue TLS as the others have it: %s, %s", (ssl, directUrl, mode) => {
    expect(new globalThis.URL(queueUrl({ directUrl, ssl })).searchParams.get("sslmode")).toBe(mode)
  })

  it("give the queue the time limits of a job", () => {
    const limits = new globalThis.URL(queueUrl({ directUrl: URL, ssl: false })).searchParams
    expect(limits.get("lock_timeout")).toBe("5000")
    expect(limits.get("idle_in_transaction_session_timeout")).toBe("30000")
  })
})
