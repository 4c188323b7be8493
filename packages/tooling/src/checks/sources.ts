import { readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { listFiles } from "../commands/stamp.ts"
import { globbed } from "../commands/test-files.ts"

export type Source = { path: string; text: string }
export type Finding = { path: string; line: number; rule: string; message: string }

/** Every TypeScript and JavaScript source of the codebase, tests included, paths from the root with forward slashes. */
export async function readSources(root: string): Promise<Source[]> {
  const paths = await listFiles(root, ["apps", "packages", "scripts", "e2e"], { tests: true })
  const code = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts"))
  return Promise.all(
    code.map(async (path) => ({ path: relative(root, path).split(sep).join("/"), text: await readFile(path, "utf8") })),
  )
}

/** What a source imports, exports from elsewhere or loads. */
export const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)["']([^"']+)["']/g

/** The manifest of every package of the workspace. */
export async function readManifests(root: string): Promise<Source[]> {
  const paths = await globbed(["{apps,packages}/*/package.json", "e2e/package.json"], root)
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })))
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes("/testing/")
}

/** The module a file of packages/api belongs to. */
export function moduleOf(path: string): string | undefined {
  return /^packages\/api\/src\/modules\/([^/]+)\//.exec(path)?.[1]
}
