import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Embedded, type EmbeddedOptions, startEmbedded } from "./embedded.ts"
import { isAlive, withLock } from "./file-lock.ts"

export type SharedCluster = { url: string; port: number; reused: boolean; release(): Promise<void> }

/**
 * Starts or joins the server on this directory. Every user leaves its pid beside the data;
 * the last living one to release it stops it, so a short command never ends the server under a long one.
 */
export async function shareEmbedded(options: EmbeddedOptions): Promise<SharedCluster> {
  const users = `${options.dataDir}.users`
  const mine = join(users, String(process.pid))
  await mkdir(users, { recursive: true })
  const server = await withLock(`${users}.lock`, async () => {
    const started = await startEmbedded(options)
    await writeFile(mine, "")
    return started
  })
  return { url: server.url, port: server.port, reused: server.reused, release: () => release(server, users, mine) }
}

async function release(server: Embedded, users: string, mine: string): Promise<void> {
  await withLock(`${users}.lock`, async () => {
    await rm(mine, { force: true })
    for (const name of await readdir(users)) {
      if (isAlive(Number(name))) {
        return
      }
      await rm(join(users, name), { force: true })
    }
    await server.stop()
  })
}
