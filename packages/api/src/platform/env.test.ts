import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { afterAll, beforeAll, expect, it } from "vitest"
import { BUCKET, KEYS, openS3Server, type S3Server } from "#testing/s3-server"
import { key } from "#testing/storage-contract"
import { createPorts } from "./app.ts"
import { readEnv, SettingsError } from "./env.ts"

const NEEDED = {
  DATABASE_URL: "postgres://unused",
  BETTER_AUTH_SECRET: "test-secret-of-sufficient-length",
  FILE_SIGNING_SECRET: "test-secret-of-sufficient-length",
  STRIPE_SECRET_KEY: "sk_test_emulator",
  STRIPE_WEBHOOK_SECRET: "whsec_emulator",
  SMTP_URL: "smtp://127.0.0.1:4025",
}

let dir: string
let server: S3Server
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "atelier-env-"))
  server = await openS3Server()
})
afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

function store(settings: NodeJS.ProcessEnv) {
  return createPorts(readEnv({ ...NEEDED, STORAGE_DIR: dir, ...settings })).storage.put(
    Readable.from([Buffer.from("x")]),
    {
      key: key(),
      maxBytes: 1,
    },
  )
}

it("keeps files on the disk while no bucket is named, also when the lines of .env.example stand empty", async () => {
  await store({ S3_ENDPOINT: "", S3_REGION: "", S3_BUCKET: "", S3_ACCESS_KEY_ID: "", S3_SECRET_ACCESS_KEY: "" })
  expect(await readdir(join(dir, "objects"))).toEqual(["deliveries"])
  expect(server.lines).toEqual([])
})

it("keeps files in the bucket that is named", async () => {
  await store({
    S3_ENDPOINT: server.endpoint,
    S3_REGION: KEYS.region,
    S3_BUCKET: BUCKET,
    S3_ACCESS_KEY_ID: KEYS.accessKeyId,
    S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
  })
  expect([...server.objects.values()].map(String)).toEqual(["x"])
})

it("takes an empty setting as absent", () => {
  expect(readEnv({ ...NEEDED, APP_URL: "", LOG_LEVEL: "", S3_PATH_STYLE: "" })).toMatchObject({
    APP_URL: "http://127.0.0.1:3000",
    LOG_LEVEL: "info",
    S3_PATH_STYLE: true,
  })
  expect(readEnv({ ...NEEDED, S3_PATH_STYLE: "0" }).S3_PATH_STYLE).toBe(false)
})

it("knows what belongs to a bucket, and names no value", () => {
  const wrong = { ...NEEDED, SMTP_URL: "pass-word", STRIPE_SECRET_KEY: undefined, S3_BUCKET: "works", S3_ENDPOINT: "x" }
  let told = ""
  try {
    readEnv(wrong)
  } catch (error) {
    told = String(error)
  }
  const names = ["SMTP_URL", "STRIPE_SECRET_KEY", "S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]
  expect(names.filter((name) => !told.includes(`  ${name} is `))).toEqual([])
  expect(told).not.toContain("pass-word")
})

it("names everything that is missing or wrong together, in words", () => {
  const wrong = {
    DATABASE_URL: "http://x",
    BETTER_AUTH_SECRET: "short",
    PORT: "abc",
    DATABASE_POOL_MAX: "0",
    SMTP_URL: "",
  }
  expect(() => readEnv({ ...NEEDED, ...wrong })).toThrow(SettingsError)
  expect(() => readEnv({ ...NEEDED, ...wrong })).toThrow(
    [
      "These settings are missing or wrong (see .env.example):",
      "  PORT is not a whole number from 1 to 65535",
      "  DATABASE_URL is not the address of a PostgreSQL database, as in postgres://user:password@host:5432/name",
      "  DATABASE_POOL_MAX is not a whole number from 1 to 1000",
      "  BETTER_AUTH_SECRET is shorter than 16 characters",
      "  SMTP_URL is missing",
    ].join("\n"),
  )
})
