import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { globbed } from "../commands/test-files.ts"

const LONGEST: [name: RegExp, lines: number][] = [
  [/^AGENTS\.md$/, 120],
  [/\/AGENTS\.md$/, 60],
]
/** What only lies there once it was installed or built. */
const BUILT = /\/(node_modules|\.next|\.turbo|dist|bundle)(\/|$)/
const PATH = /`((?:apps|packages|scripts|e2e|docs|deploy|\.ci)\/[^`\s]*)`/g

/** Dead paths in the documents and notes that grew too long, one sentence each. */
export async function checkDocuments(root: string): Promise<string[]> {
  const patterns = ["*.md", "docs/**/*.md", "{apps,packages}/*/AGENTS.md", "e2e/AGENTS.md"]
  const paths = (await globbed(patterns, root)).sort()
  const problems: string[] = []
  for (const path of paths) {
    const text = await readFile(join(root, path), "utf8")
    const limit = LONGEST.find(([name]) => name.test(path))?.[1]
    const lines = text.trimEnd().split("\n").length
    if (limit !== undefined && lines > limit) {
      problems.push(`${path} has ${lines} lines; at most ${limit} are read`)
    }
    for (const [, named = ""] of text.matchAll(PATH)) {
      const target = named.replace(/[:#].*$/, "")
      if (!/[<>*{}|()…]/.test(named) && (BUILT.test(target) || !existsSync(join(root, target)))) {
        problems.push(`${path} names ${named}, which does not exist`)
      }
    }
  }
  return problems
}
