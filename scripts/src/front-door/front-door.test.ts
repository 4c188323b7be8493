import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { capture, quietly } from "./run.ts"
import { readSecrets } from "./secrets.ts"
import { hashSources } from "./stamp.ts"
import { ROOT } from "./steps.ts"
import { countReport } from "./test.ts"
import { listTestFiles } from "./test-files.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-door-"))
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
  await writeFile(join(app, "page.test.tsx"), "test")
  await writeFile(join(app, ".next", "out.js"), "built")
  expect(await stamp({ SECRET: "x" })).toBe(before)
  expect(await stamp({ NEXT_PUBLIC_NAME: "x" })).not.toBe(before)
  await writeFile(join(app, "page.tsx"), "b")
  expect(await stamp()).not.toBe(before)
})

test("counts: failed tests, files that do not load, runs that fail without a name", () => {
  const file = (status: string, tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  })
  const report = (passed: number, failed: number, files: unknown[]) =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })
  expect(countReport(report(2, 0, [file("passed", ["passed", "passed"])]), 0)).toEqual({ passed: 2, failed: 0 })
  expect(countReport(report(1, 1, [file("failed", ["passed", "failed"])]), 1)).toEqual({ passed: 1, failed: 1 })
  expect(countReport(report(1, 0, [file("passed", ["passed"]), file("failed", [])]), 1)).toEqual({
    passed: 1,
    failed: 1,
  })
  expect(countReport(report(1, 0, [file("passed", ["passed"])]), 1)).toEqual({ passed: 1, failed: 1 })
  expect(countReport("", 1)).toEqual({ passed: 0, failed: 1 })
})

test("this very file is found, in the project that has a database", async () => {
  const files = await listTestFiles(ROOT)
  expect(files.db).toContain("scripts/src/front-door/front-door.test.ts")
  expect([...files.db, ...files.unit, ...files.e2e].filter((path) => path.includes("node_modules"))).toEqual([])
})

test("a failing step shows its sentence and the end of the output", async () => {
  const failing = ["-e", "console.log('the reason'); process.exit(3)"]
  await expect(quietly("It does not build:", process.execPath, failing)).rejects.toThrow(
    /^It does not build:\n\nthe reason$/,
  )
})

test("an unknown command is answered with the list, without starting anything", async () => {
  const main = join(ROOT, "scripts", "src", "front-door", "main.ts")
  const { code, output } = await capture(process.execPath, [main, "strat"])
  expect(code).toBe(1)
  expect(output).toContain('There is no command "strat". Commands: start, dev, test')
  expect(output).not.toContain("    at ")
})

test("the front door speaks plainly to an old Node", async () => {
  const text = await readFile(join(ROOT, "scripts", "front-door.mjs"), "utf8")
  expect(text).not.toMatch(/^import .* from "(?!node:)/m)
})
