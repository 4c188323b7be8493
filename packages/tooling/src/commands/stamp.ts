import { createHash, randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import { join, relative } from "node:path"

const SKIPPED = new Set(["node_modules", ".next", "dist", "bundle", ".turbo"])
const IRRELEVANT = /\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/
const TEST = /\.test\.tsx?$/

type Remembered = Record<string, { seen: string; digest: string }>

/** Hash of the sources in these folders, of the lockfile and of the public settings. Only what has changed is read again. */
export async function hashSources(
  root: string,
  folders: string[],
  settings: Record<string, string | undefined>,
): Promise<string> {
  const hash = createHash("sha256")
  const paths = [...(await listFiles(root, folders)), join(root, "pnpm-lock.yaml")]
  for (const [path, digest] of await digestsOf(root, paths)) {
    hash.update(`\0${path}\0${digest}`)
  }
  for (const name of Object.keys(settings)
    .filter((key) => key.startsWith("NEXT_PUBLIC_"))
    .sort()) {
    hash.update(`\0${name}=${settings[name]}`)
  }
  return hash.digest("hex")
}

/** The digest of each file, in order; known ones are taken from the last time while size, time and inode are the same. */
async function digestsOf(root: string, paths: string[]): Promise<[path: string, digest: string][]> {
  const memory = join(root, ".atelier", "sources.json")
  const known = await readFile(memory, "utf8").then(
    (text): Remembered => JSON.parse(text),
    (): Remembered => ({}),
  )
  const now: Remembered = {}
  await Promise.all(
    paths.map(async (path) => {
      const name = relative(root, path)
      const at = await stat(path, { bigint: true }).catch(() => undefined)
      if (!at) {
        return
      }
      const seen = [at.ino, at.size, at.mtimeNs, at.ctimeNs].join(" ")
      const before = known[name]
      const digest =
        before?.seen === seen
          ? before.digest
          : createHash("sha256")
              .update(await readFile(path))
              .digest("hex")
      now[name] = { seen, digest }
    }),
  )
  if (Object.entries(now).some(([name, { seen }]) => known[name]?.seen !== seen)) {
    await mkdir(join(root, ".atelier"), { recursive: true })
    // Two may be at it at once, also in one process.
    const draft = `${memory}.${randomUUID()}`
    await writeFile(draft, JSON.stringify({ ...known, ...now }))
    await rename(draft, memory)
  }
  return paths.map((path) => [relative(root, path), now[relative(root, path)]?.digest ?? ""])
}

/** Source files under the folders, sorted, without what was installed or built; tests only when asked for. */
export async function listFiles(root: string, folders: string[], { tests = false } = {}): Promise<string[]> {
  const found: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
        await walk(join(folder, entry.name))
      } else if (entry.isFile() && !IRRELEVANT.test(entry.name) && (tests || !TEST.test(entry.name))) {
        found.push(join(folder, entry.name))
      }
    }
  }
  for (const folder of folders) {
    await walk(join(root, folder))
  }
  return found.sort()
}
