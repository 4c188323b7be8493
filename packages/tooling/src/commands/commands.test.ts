import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openPooler } from "@atelier/db/test-pooler"
import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { prepareDatabase, warnings } from "./local-stack.ts"
import { capture, quietly } from "./run.ts"
import { readSecrets } from "./secrets.ts"
import { dropSettings } from "./settings.ts"
import { hashSources } from "./stamp.ts"
import { ROOT } from "./steps.ts"
import { tell } from "./tell.ts"
import { countReport } from "./test.ts"
import { listTestFiles } from "./test-files.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-commands-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test("secrets are made once, kept, completed and private", async () => {
  const path = join(folder, "state", "secrets.json")
  const first = await readSecrets(path)
  expect(await readSecrets(path)).toEqual(first)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(first)).size).toBe(4)
  await writeFile(path, JSON.stringify({ BETTER_AUTH_SECRET: first.BETTER_AUTH_SECRET }))
  const completed = await readSecrets(path)
  expect(completed.BETTER_AUTH_SECRET).toBe(first.BETTER_AUTH_SECRET)
  expect(completed.FILE_SIGNING_SECRET).not.toBe(first.FILE_SIGNING_SECRET)
})

test("the build stamp follows sources and public settings, not tests and not what was built", async () => {
  const app = join(folder, "apps", "web")
  await mkdir(join(app, ".next"), { recursive: true })
  await writeFile(join(app, "page.tsx"), "a")
  const stamp = (settings = {}) => hashSources(folder, ["apps/web"], settings)
  const before = await stamp()
  await writeFile(join(app, "page.tsx"), "a")
  expect(new Set(await Promise.all(Array.from({ length: 10 }, () => stamp())))).toEqual(new Set([before]))
  await writeFile(join(app, "page.test.tsx"), "test")
  await writeFile(join(app, ".next", "out.js"), "built")
  expect(await stamp({ SECRET: "x" })).toBe(before)
  expect(await stamp({ NEXT_PUBLIC_NAME: "x" })).not.toBe(before)
  await writeFile(join(app, "page.tsx"), "b")
  expect(await stamp()).not.toBe(before)
  await writeFile(join(app, "page.tsx"), "a")
  expect(await stamp()).toBe(before)
  await rename(join(app, "page.tsx"), join(app, "other.tsx"))
  expect(await stamp()).not.toBe(before)
})

test("counts: failed tests, files that do not load, runs that fail without a name", () => {
  const file = (status: string, tests: string[]) => ({
    name: join(ROOT, "a.test.ts"),
    status,
    message: "no such module",
    assertionResults: tests.map((each) => ({
      status: each,
      fullName: "adds up",
      failureMessages: each === "failed" ? ["\u001B[31mexpected 1 to be 2\u001B[39m\n    at a.test.ts:3"] : [],
    })),
  })
  const report = (passed: number, failed: number, files: unknown[]) =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })
  expect(countReport(report(2, 0, [file("passed", ["passed", "passed"])]), 0)).toEqual({
    passed: 2,
    failed: 0,
    failures: [],
  })
  expect(countReport(report(1, 1, [file("failed", ["passed", "failed"])]), 1)).toEqual({
    passed: 1,
    failed: 1,
    failures: ["a.test.ts: adds up: expected 1 to be 2 | at a.test.ts:3"],
  })
  expect(countReport(report(1, 0, [file("passed", ["passed"]), file("failed", [])]), 1)).toEqual({
    passed: 1,
    failed: 1,
    failures: ["a.test.ts: no such module"],
  })
  expect(countReport(report(1, 0, [file("passed", ["passed"])]), 1)).toMatchObject({ passed: 1, failed: 1 })
  expect(countReport("", 1)).toMatchObject({ passed: 0, failed: 1 })
})

test("this very file is found, in the project that has a database", async () => {
  const files = await listTestFiles(ROOT)
  expect(files.db).toContain("packages/tooling/src/commands/commands.test.ts")
  expect([...files.db, ...files.unit, ...files.e2e].filter((path) => path.includes("node_modules"))).toEqual([])
})

test("a failing step shows its sentence and the end of the output", async () => {
  const failing = ["-e", "console.log('the reason'); process.exit(3)"]
  await expect(quietly("It does not build:", process.execPath, failing)).rejects.toThrow(
    /^It does not build:\n\nthe reason$/,
  )
})

test("an unknown command is answered with the list, without starting anything", async () => {
  const main = join(ROOT, "packages", "tooling", "src", "commands", "main.ts")
  const { code, output } = await capture(process.execPath, [main, "strat"])
  expect(code).toBe(1)
  expect(output).toContain('There is no command "strat". Commands: start, dev, test')
  expect(output).not.toContain("    at ")
})

describe("trouble is told without a stack", { timeout: 300_000 }, () => {
  const main = join(ROOT, "packages", "tooling", "src", "commands", "main.ts")
  const refused = async (args: string[], env: Record<string, string>) => {
    const { code, output } = await capture(process.execPath, [main, ...args], { env })
    expect(code).toBe(1)
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m)
    return output
  }
  const given = process.env.TEST_DATABASE_URL ?? ""
  const at = (change: (url: URL) => void) => {
    const url = new URL(given)
    change(url)
    return { DATABASE_URL: url.href, DATABASE_DIRECT_URL: "" }
  }

  test("when the database does not answer", async () => {
    const gone = at((url) => {
      url.port = "1"
    })
    expect(await refused(["db:studio"], gone)).toContain("The database does not answer.")
  })

  test("when it is the wrong one, or does not know the password", async () => {
    const failed = (code: string) =>
      tell(new Error("Failed query", { cause: Object.assign(new Error("no"), { code }) }))
    expect(await failed("3D000")).toContain("There is no database of that name")
    expect(await failed("28P01")).toContain("does not accept this user and password")
  })

  test("at the start on a database of one's own", async () => {
    const refusal = async (change: (url: URL) => void) => {
      const { DATABASE_URL: url } = at(change)
      const database = { url, directUrl: url, ownerUrl: url, embedded: false, release: async () => undefined }
      return tell(await prepareDatabase(database, {}).catch((error: unknown) => error))
    }
    expect(await refusal((url) => (url.port = "1"))).toMatch(/^The database does not answer\./)
    expect(await refusal((url) => (url.hostname = "nowhere.invalid"))).toMatch(/^There is no host of that name\./)
    expect(await refusal((url) => (url.password = "wrong"))).toMatch(/does not accept this user and password\./)
    expect(await refusal((url) => (url.pathname = "/absent"))).toMatch(/^There is no database of that name/)
  })

  test("a trial without keys of one's own is possible, and says what it lacks", () => {
    const database = { url: given, directUrl: given, ownerUrl: given, embedded: false, release: async () => undefined }
    const settings = { PAYMENTS_DASHBOARD_URL: "http://127.0.0.1:4010", MAILBOX_URL: "http://127.0.0.1:4010/mail" }
    expect(warnings(settings, database).join("\n")).toMatch(/No STRIPE_SECRET_KEY is set.*\n.*No SMTP_URL is set/)
    expect(warnings({}, database)).toEqual([])
    expect(warnings(settings, { ...database, embedded: true })).toEqual([])
  })

  test("when a program's tables are there already, or the tables are not", async () => {
    const sql = postgres(given, { max: 1 })
    const name = `t_${crypto.randomUUID().split("-")[0]}`
    await sql`create database ${sql(name)}`
    const own = at((url) => (url.pathname = `/${name}`))
    try {
      expect(await refused(["atelier", "tasks", "list", "--as", "ada@example.com"], own)).toContain(
        "npm run db:migrate",
      )
      const inside = postgres(own.DATABASE_URL, { max: 1 })
      await inside`create table users (id text)`
      await inside.end()
      expect(await refused(["db:push"], own)).toContain("no record of its migrations")
    } finally {
      await sql`drop database ${sql(name)} with (force)`
      await sql.end()
    }
  })

  test("when a pooler that nobody has named stands before the database: nothing is migrated or pushed through it", async () => {
    const sql = postgres(given, { max: 1 })
    const name = `t_${crypto.randomUUID().split("-")[0]}`
    await sql`create database ${sql(name)}`
    const own = new URL(given)
    own.pathname = `/${name}`
    const pooler = await openPooler(own.href)
    try {
      const through = { DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: "", DATABASE_POOLED: "" }
      for (const command of ["db:migrate", "db:push"]) {
        expect(await refused([command], through), command).toContain("DATABASE_URL leads through a pooler")
      }
      const inside = postgres(own.href, { max: 1 })
      expect(await inside`select 1 from pg_namespace where nspname in ('drizzle', 'graphile_worker')`).toEqual([])
      await inside.end()
    } finally {
      pooler.close()
      await sql`drop database ${sql(name)} with (force)`
      await sql.end()
    }
  })

  test("when a file cannot be written; what nobody foresaw is in a file", async () => {
    const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/srv/.atelier" })
    expect(await tell(denied)).toMatch(/^\/srv\/\.atelier cannot be written: /)
    const told = await tell(new TypeError("undefined is not a function"))
    expect(told).toMatch(/^undefined is not a function\n\nThe details are in .*last-error\.log\.$/)
    expect(await readFile(told.split(" in ")[1]?.slice(0, -1) ?? "", "utf8")).toContain("    at ")
  })
})

test("no setting of a product on this machine reaches tests, checks and builds", () => {
  const given = {
    PATH: "/bin",
    DATABASE_URL: "postgres://real",
    S3_BUCKET: "real",
    DEMO_MODE: "1",
    PGSSLMODE: "require",
  }
  const env: NodeJS.ProcessEnv = { ...given }
  dropSettings(env)
  expect(env).toEqual({ PATH: "/bin" })
})

test("an old Node is told plainly what to install", async () => {
  const text = await readFile(join(ROOT, "scripts", "front-door.mjs"), "utf8")
  expect(text).not.toMatch(/^import .* from "(?!node:)/m)
})
