import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, stat, statfs } from "node:fs/promises"
import { freemem } from "node:os"
import { join, resolve } from "node:path"
import postgres from "postgres"
import { appUrlOf } from "./app-role.ts"
import { removeCluster } from "./embedded-home.ts"
import { type SharedCluster, shareEmbedded } from "./shared-cluster.ts"

const PACKAGE = resolve(import.meta.dirname, "..")
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

/** The migrated and reference-seeded template for the present sources, made once; answers its name. Safe to call at the same time from several processes. */
export async function ensureTemplate(url: string): Promise<string> {
  const name = `tpl_${await hashSources()}`
  const admin = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await admin`select pg_advisory_lock(hashtext('atelier test template'))`
    await dropOld(admin, name)
    const [found] = await admin`select 1 from pg_database where datname = ${name}`
    if (!found) {
      const draft = `${name}_draft`
      await admin`drop database if exists ${admin(draft)} with (force)`
      await admin`create database ${admin(draft)}`
      const target = new URL(url)
      target.pathname = `/${draft}`
      await fill(target.href)
      await admin`alter database ${admin(draft)} with allow_connections false`
      await admin`alter database ${admin(draft)} rename to ${admin(name)}`
    }
  } finally {
    await admin.end()
  }
  return name
}

async function fill(url: string): Promise<void> {
  const { migrate } = await import("./migrate.ts")
  await migrate(url, false, appUrlOf(url))
  const testing: Record<string, unknown> = await import("./testing.ts")
  if (typeof testing.seedReference === "function") {
    await testing.seedReference(url)
  }
}

/** Clones and templates nobody is connected to, a quarter of an hour (clones) or a day (templates) after they were made. */
async function dropOld(admin: postgres.Sql, keep: string): Promise<void> {
  const old = await admin<{ datname: string }[]>`
    select d.datname from pg_database d
    cross join lateral pg_stat_file('base/' || d.oid || '/PG_VERSION', true) f
    where d.datname ~ '^(t|tpl)_' and d.datname not in (${keep}, ${`${keep}_draft`})
      and not exists (select 1 from pg_stat_activity a where a.datid = d.oid)
      and f.modification < now() - case when d.datname ~ '^tpl_' then interval '1 day' else interval '15 minutes' end`
  for (const { datname } of old) {
    await admin`alter database ${admin(datname)} with allow_connections true`
    await admin`drop database if exists ${admin(datname)}`.catch(() => undefined)
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256")
  for (const folder of ["migrations", "reference", "src"]) {
    const names = await readdir(join(PACKAGE, folder), { recursive: folder === "migrations" }).catch(() => [])
    for (const name of names.sort()) {
      const path = join(PACKAGE, folder, name)
      if ((await stat(path)).isFile() && !name.endsWith(".test.ts")) {
        hash.update(`${folder}/${name}\0`).update(await readFile(path))
      }
    }
  }
  return hash.digest("hex").substring(0, 16)
}
