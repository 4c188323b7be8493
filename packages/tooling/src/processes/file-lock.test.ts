import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { isAlive, isLocked, tryLock, withLock } from "./file-lock.ts"

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-lock-"))
  path = join(folder, "lock")
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The pid of a process that has ended. */
async function deadPid() {
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

test("whether it is held can be asked without taking it, whatever a dead holder wrote", async () => {
  expect(isLocked(path)).toBe(false)
  const held = await tryLock(path)
  expect(isLocked(path)).toBe(true)
  expect(await tryLock(path)).toEqual({ heldBy: process.pid })
  if ("release" in held) {
    await held.release()
  }
  expect(isLocked(path)).toBe(false)
  for (const pid of [await deadPid(), process.pid]) {
    await writeFile(`${path}.pid`, String(pid))
    expect(isLocked(path)).toBe(false)
  }
})

test("a holder that was killed holds nothing", async () => {
  const code = `const { tryLock } = await import(${JSON.stringify(join(import.meta.dirname, "file-lock.ts"))})
    await tryLock(${JSON.stringify(path)}); console.log("held"); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] })
  await new Promise((done) => child.stdout.once("data", done))
  expect(await tryLock(path)).toEqual({ heldBy: child.pid })
  child.kill("SIGKILL")
  await new Promise((done) => child.once("exit", done))
  expect(await tryLock(path)).toHaveProperty("release")
})

test("of many who want it, in this process and others, only one works at a time", async () => {
  const log = join(folder, "log")
  const work = `const { withLock } = await import(${JSON.stringify(join(import.meta.dirname, "file-lock.ts"))})
    const { appendFile } = await import("node:fs/promises")
    const once = () => withLock(${JSON.stringify(path)}, async () => {
      await appendFile(${JSON.stringify(log)}, "in\\n")
      await new Promise((done) => setTimeout(done, 3))
      await appendFile(${JSON.stringify(log)}, "out\\n")
    })
    await Promise.all(Array.from({ length: 8 }, once))`
  const children = Array.from({ length: 3 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", work], { stdio: "inherit" }),
  )
  const codes = await Promise.all(children.map((child) => new Promise((done) => child.once("exit", done))))
  expect(codes).toEqual([0, 0, 0])
  expect(await readFile(log, "utf8")).toBe("in\nout\n".repeat(24))
})

test("a failing work releases the lock", async () => {
  await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no")
  expect(await tryLock(path)).toHaveProperty("release")
})

test("liveness", async () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(isAlive(await deadPid())).toBe(false)
})
