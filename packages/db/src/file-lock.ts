import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"

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
    return true
  }
}

/** Takes the lock file at once or answers the pid of the living process that holds it; a dead holder is replaced. */
export async function tryLock(path: string): Promise<{ release(): Promise<void> } | { heldBy: number }> {
  const mine = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`
  await writeFile(mine, String(process.pid))
  try {
    for (;;) {
      try {
        // link() makes the file appear with its content, so nobody ever reads an empty lock.
        await link(mine, path)
        return { release: () => unlink(path).catch(() => undefined) }
      } catch (error) {
        if (!hasCode(error, "EEXIST")) {
          throw error
        }
      }
      const holder = await readPid(path)
      if (holder !== undefined && isAlive(holder)) {
        return { heldBy: holder }
      }
      await removeStale(path, holder)
    }
  } finally {
    await unlink(mine).catch(() => undefined)
  }
}

/** Waits for the lock file, runs the work and releases it. Throws after two minutes of waiting. */
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
    await sleep(50)
  }
}

/** Moves the dead holder's file aside; if another process took the lock in between, its file is put back. */
async function removeStale(path: string, holder: number | undefined): Promise<void> {
  const aside = `${path}.stale.${process.pid}.${randomBytes(4).toString("hex")}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasCode(error, "ENOENT")) {
      return
    }
    throw error
  }
  if ((await readPid(aside)) !== holder) {
    await link(aside, path).catch(() => undefined)
  }
  await unlink(aside)
}

async function readPid(path: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(path, "utf8").catch(() => ""), 10)
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code
}
