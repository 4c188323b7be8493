import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { globbed } from "../commands/test-files.ts"
import { type Finding, lineAt, type Source } from "./sources.ts"

/** Migrations before it ran while everything was stopped. */
const FIRST_HELD = 19
/** What a migration says of what it takes away: the release whose programs were the first to do without. */
const UNUSED_SINCE = /^-- Unused since release (\d+\.\d+\.\d+)\b/m

/** What programs of the release before would trip over, in one action of a statement. */
const BREAKS: [pattern: RegExp, what: string][] = [
  [/^alter\s+(?!index\b)[\s\S]*\brename\b/i, "renames"],
  [/^drop\s+(?:table|type|view|materialized\s+view|function|sequence|schema)\b/i, "drops"],
  [/^alter\s+table[\s\S]*?\bdrop\s+(?!constraint\b|default\b|not\s+null\b|identity\b|expression\b)/i, "drops a column"],
  [
    /^alter\s+table[\s\S]*?\badd\s+(?!constraint\b)(?![\s\S]*\b(?:default|generated)\b)[\s\S]*\bnot\s+null\b/i,
    "needs a column that they do not write",
  ],
  [/^alter\s+table[\s\S]*?\bset\s+not\s+null\b/i, "needs a column that they may leave empty"],
  [/^alter\s+table[\s\S]*?\balter\s+(?:column\s+)?\S+\s+(?:set\s+data\s+)?type\b/i, "changes the type of a column"],
]

/** The same length, without what only looks like a statement. */
function bare(text: string): string {
  return text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (found) => found.replaceAll(/[^\n]/g, " "))
}

/** The parts of a text between separators that stand outside parentheses. */
function parts(text: string, separator: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at)
    depth += char === "(" ? 1 : char === ")" ? -1 : 0
    if (at === text.length || (char === separator && depth <= 0)) {
      found.push({ at: from, text: text.slice(from, at) })
      from = at + 1
    }
  }
  return found
}

/** Every action, each with the head of its statement: one ALTER TABLE may hold several. */
function actionsOf(sql: string): { at: number; text: string }[] {
  return parts(bare(sql), ";").flatMap((statement) => {
    const head = /^\s*alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?\S+/i.exec(statement.text)?.[0]
    return head === undefined
      ? [{ at: statement.at, text: statement.text }]
      : parts(statement.text.slice(head.length), ",").map(({ at, text }) => ({
          at: statement.at + head.length + at,
          text: `${head} ${text}`,
        }))
  })
}

const isBefore = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true }) < 0

/** What is made again in the same migration is not gone. */
function isReplaced(action: string, sql: string): boolean {
  const [, kind, name] = /^drop\s+(view|materialized\s+view|function)\s+(?:if\s+exists\s+)?"?(\w+)/i.exec(action) ?? []
  return name !== undefined && new RegExp(`\\bcreate\\s+(?:or\\s+replace\\s+)?${kind}\\s+"?${name}\\b`, "i").test(sql)
}

/**
 * Programs of the release before run on while a migration is applied: it adds, and takes away only what it says to be
 * unused since a release that is out. `version` is the release being worked on.
 */
export function checkMigrations(migrations: readonly Source[], version: string): Finding[] {
  return migrations
    .filter(({ path }) => Number(/(\d{4})_[^/]*$/.exec(path)?.[1]) >= FIRST_HELD)
    .flatMap(({ path, text }) => {
      const since = UNUSED_SINCE.exec(text)?.[1]
      if (since !== undefined && isBefore(since, version)) {
        return []
      }
      return actionsOf(text).flatMap(({ at, text: action }) => {
        const trimmed = action.trimStart()
        const [, what] = BREAKS.find(([pattern]) => pattern.test(trimmed)) ?? []
        if (what === undefined || isReplaced(trimmed, bare(text))) {
          return []
        }
        const advice =
          since === undefined
            ? "add first, and take away in a later release with the line `-- Unused since release x.y.z`"
            : `release ${since} is not out: it has to be one before ${version}`
        const line = lineAt(text, at + (action.length - trimmed.length))
        return [
          { path, line, rule: "expand-contract", message: `${what} while programs that run still use it: ${advice}` },
        ]
      })
    })
}

/** The migrations of this checkout and the release being worked on. */
export async function readMigrations(root: string): Promise<[Source[], string]> {
  const paths = await globbed(["packages/db/migrations/*.sql"], root)
  const files = paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") }))
  const { version }: { version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"))
  return [await Promise.all(files), version]
}
