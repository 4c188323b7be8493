import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join, relative } from "node:path"

const SKIPPED = new Set(["node_modules", ".next", "dist", ".turbo"])
const IRRELEVANT = /\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/
const TEST = /\.test\.tsx?$/

/** Hash of every source the web build reads: the app, the packages, the lockfile and the public settings. */
export async function hashSources(
  root: string,
  folders: string[],
  settings: Record<string, string | undefined>,
): Promise<string> {
  const hash = createHash("sha256")
  for (const path of [...(await listFiles(root, folders)), join(root, "pnpm-lock.yaml")]) {
    hash.update(`\0${relative(root, path)}\0`).update(await readFile(path).catch(() => ""))
  }
  for (const name of Object.keys(settings)
    .filter((key) => key.startsWith("NEXT_PUBLIC_"))
    .sort()) {
    hash.update(`\0${name}=${settings[name]}`)
  }
  return hash.digest("hex")
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
