import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { isAlive, withLock } from "../processes/file-lock.ts"
import { type EmbeddedOptions, startEmbedded, stopEmbedded } from "./embedded.ts"
import { removeCluster } from "./embedded-home.ts"

/** `disposable`: the data goes with the last user. */
export type SharedOptions = EmbeddedOptions & { disposable?: boolean }
export type SharedCluster = { url: string; port: number; pid: number; reused: boolean; release(): Promise<void> }

const marks = (dataDir: string) => `${dataDir}.users`

/**
 * Starts or joins the server on this directory. Every user (this process unless another is named) leaves its pid beside
 * the data; the last living one to leave stops it, so a short command never ends the server under a long one.
 */
export async function shareEmbedded(options: SharedOptions, user = process.pid): Promise<SharedCluster> {
  const users = marks(options.dataDir)
  await mkdir(users, { recursive: true })
  const { url, port, pid, reused } = await withLock(`${users}.lock`, async () => {
    const started = await startEmbedded(options)
    await writeFile(join(users, String(user)), "")
    return started
  })
  return { url, port, pid, reused, release: () => leaveEmbedded(options.dataDir, user, options.disposable) }
}

/** Takes the user's pid away; the server stops with the last one, and its data goes too when it is disposable. */
export async function leaveEmbedded(dataDir: string, user = process.pid, disposable = false): Promise<void> {
  const users = marks(dataDir)
  await mkdir(users, { recursive: true })
  await withLock(`${users}.lock`, async () => {
    await rm(join(users, String(user)), { force: true })
    for (const name of await readdir(users)) {
      if (isAlive(Number(name))) {
        return
      }
      await rm(join(users, name), { force: true })
    }
    await stopEmbedded(dataDir)
    if (disposable) {
      await removeCluster(dataDir)
      await Promise.all(["password", "log"].map((kind) => rm(`${dataDir}.${kind}`, { force: true })))
    }
  })
}
