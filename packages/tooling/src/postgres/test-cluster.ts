import { createHash } from "node:crypto"
import { mkdir, stat, statfs } from "node:fs/promises"
import { freemem } from "node:os"
import { join, resolve } from "node:path"
import { removeCluster } from "./embedded-home.ts"
import { type SharedCluster, shareEmbedded } from "./shared-cluster.ts"

const FLAGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "shared_buffers=256MB",
  // A database lives for one file: nothing in it is worth tidying or keeping.
  "autovacuum=off",
  "jit=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "checkpoint_timeout=1d",
  "max_wal_size=2GB",
]

/** Memory that a whole run may fill: what its databases write in minutes, several times over. */
const ROOM = 6 * 2 ** 30

/**
 * The test cluster of this checkout. Its data is disposable: a cluster that does not start is made anew. `passing` is for a
 * run that makes hundreds of databases: they are kept in memory where there is plenty of it, and nothing stays behind.
 */
export async function acquireTestCluster(
  root: string,
  { log, passing = false }: { log?: (line: string) => void; passing?: boolean } = {},
): Promise<SharedCluster> {
  const memory = passing ? await memoryFor(root) : undefined
  const options = {
    dataDir: join(memory ?? join(root, ".atelier"), "test-pg"),
    port: 54329,
    flags: FLAGS,
    disposable: memory !== undefined,
    ...(log ? { log } : {}),
  }
  try {
    return await shareEmbedded(options)
  } catch {
    await removeCluster(options.dataDir)
    return await shareEmbedded(options)
  }
}

/** This checkout's folder in the memory of a Linux machine that has room to spare; creating a database there costs a tenth. */
async function memoryFor(root: string): Promise<string | undefined> {
  const space = await statfs("/dev/shm").catch(() => undefined)
  if (process.platform !== "linux" || !space || Math.min(space.bavail * space.bsize, freemem()) < ROOM) {
    return undefined
  }
  const folder = join(
    "/dev/shm",
    `atelier-${createHash("sha256").update(resolve(root)).digest("hex").substring(0, 12)}`,
  )
  await mkdir(folder, { recursive: true, mode: 0o755 })
  // Everybody may write there: a folder that somebody else has put in the way is left alone.
  return (await stat(folder)).uid === process.getuid?.() ? folder : undefined
}
