import { existsSync, readFileSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"

const BUSY = 5

export type Lock = { release(): Promise<void> }

/** True while the process exists and is not a zombie waiting for its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return !stat.slice(stat.lastIndexOf(")") + 1).startsWith(" Z")
  } catch {
    // It went away between the two questions, unless this system has no /proc to ask.
    return !existsSync("/proc/self/stat")
  }
}

/**
 * Takes the lock at once or answers the pid of the process that holds it (0 when it has not said yet).
 * The lock is SQLite's on the file, so the system itself lets go of it when its holder dies.
 */
export async function tryLock(path: string): Promise<Lock | { heldBy: number }> {
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec("pragma journal_mode = memory; begin exclusive")
  } catch (error) {
    file.close()
    if (error instanceof Error && "errcode" in error && error.errcode === BUSY) {
      return { heldBy: Number(await readFile(`${path}.pid`, "utf8").catch(() => "0")) }
    }
    throw error
  }
  await writeFile(`${path}.pid`, String(process.pid))
  return {
    release: async () => {
      await rm(`${path}.pid`, { force: true })
      file.close()
    },
  }
}

/** Whether a living process holds the lock. A lock that says so of no process is not touched. */
export function isLocked(path: string): boolean {
  try {
    if (!isAlive(Number(readFileSync(`${path}.pid`, "utf8")))) {
      return false
    }
    const file = new DatabaseSync(path, { timeout: 0, readOnly: true })
    try {
      file.exec("select name from sqlite_master")
      return false
    } finally {
      file.close()
    }
  } catch (error) {
    return error instanceof Error && "errcode" in error && error.errcode === BUSY
  }
}

/** Waits for the lock, runs the work and releases it. Throws after two minutes of waiting. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 120_000
  for (;;) {
    const lock = await tryLock(path)
    if ("release" in lock) {
      try {
        return await work()
      } finally {
        await lock.release()
      }
    }
    if (Date.now() > deadline) {
      throw new Error(`Process ${lock.heldBy} has held ${path} for two minutes; end it and try again.`)
    }
    await sleep(20 + Math.random() * 30)
  }
}
