import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { tryLock } from "../processes/file-lock.ts"
import { environmentOf, forgetSettings, readRunning, rememberSettings } from "./running.ts"

let state: string
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), "atelier-state-"))
})
afterEach(() => rm(state, { recursive: true, force: true }))

const SETTINGS = { APP_URL: "http://127.0.0.1:3710", STRIPE_API_URL: "http://127.0.0.1:4711" }

test("what the running instance was told is read while it runs, and by its owner only", async () => {
  const lock = await tryLock(join(state, "lock"))
  const env = { S3_BUCKET: "own", STRIPE_API_URL: "http://elsewhere", HOME: "/home/me", APP_URL: "" }
  await rememberSettings(SETTINGS, state, env)
  expect((await stat(join(state, "settings.json"))).mode & 0o777).toBe(0o600)
  expect(await readRunning(state)).toEqual({ ...SETTINGS, S3_BUCKET: "own" })
  expect(await readdir(state)).not.toContain("settings.json.new")

  await forgetSettings(state)
  expect(await readRunning(state)).toBeUndefined()
  await rememberSettings(SETTINGS, state, {})
  if ("release" in lock) {
    await lock.release()
  }
  // What a killed instance left behind is not believed.
  expect(await readRunning(state)).toBeUndefined()
})

test("a program beside it has those settings and none of the shell's", async () => {
  expect(environmentOf(SETTINGS)).toMatchObject({ ...SETTINGS, S3_BUCKET: undefined, DATABASE_URL: undefined })
  expect(Object.keys(environmentOf(SETTINGS))).not.toContain("PATH")
  await writeFile(join(state, "settings.json"), "{}")
  expect(await readRunning(state)).toBeUndefined()
})
