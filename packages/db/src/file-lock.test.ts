import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import { isAlive, tryLock, withLock } from "./file-lock.ts"

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-lock-"))
  path = join(folder, "lock")
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The pid of a process that has ended. */
const deadPid = async () => {
  const child = spawn(process.execPath, ["-e", ""])
  await new Promise((done) => child.once("exit", done))
  return child.pid ?? 0
}

test("a second taker learns who holds it, until it is released", async () => {
  const first = await tryLock(path)
  expect(await tryLock(path)).toEqual({ heldBy: process.pid })
  if ("release" in first) {
    await first.release()
  }
  expect(await tryLock(path)).toHaveProperty("release")
})

test("a dead holder's lock is taken over, a broken file too", async () => {
  await writeFile(path, String(await deadPid()))
  expect(await tryLock(path)).toHaveProperty("release")
  expect(await readFile(path, "utf8")).toBe(String(process.pid))
  await writeFile(path, "not a pid")
  expect(await tryLock(path)).toHaveProperty("release")
})

test("of many who find a stale lock at once, only one works at a time", async () => {
  await writeFile(path, String(await deadPid()))
  let inside = 0
  let most = 0
  const runs = Array.from({ length: 12 }, () =>
    withLock(path, async () => {
      most = Math.max(most, ++inside)
      await sleep(5)
      inside--
    }),
  )
  await Promise.all(runs)
  expect(most).toBe(1)
})

test("a failing work releases the lock", async () => {
  await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no")
  expect(await tryLock(path)).toHaveProperty("release")
})

test("liveness", async () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(isAlive(await deadPid())).toBe(false)
})
