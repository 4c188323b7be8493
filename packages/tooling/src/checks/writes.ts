import { basename } from "node:path"
import { MODULES } from "./imports.ts"
import { type Finding, isTest, lineAt, moduleOf, type Source } from "./sources.ts"

/** `appended`: the files that add its rows with `rowsOf`. */
export type Table = { name: string; sqlName: string; owner: string; hasStatus: boolean; appended: string[] }

/** A person's skills are part of the profile; the table stands with the catalogue because it points at skills. */
const OWNED_ELSEWHERE: Record<string, string> = { artistSkills: "identity" }

const APPENDS = /\browsOf\(\s*(\w+)\s*[,)]/g

/** Tables and their owners: what `packages/db/src/schema/<module>.ts` exports, or `<module>-<part>.ts` of a large one. */
export function readTables(sources: Source[]): Table[] {
  const tables: Table[] = []
  const appenders = sources.flatMap(({ path, text }) =>
    isTest(path) ? [] : [...text.matchAll(APPENDS)].map(([, name]) => ({ path, name })),
  )
  for (const { path, text } of sources) {
    const owner = /^packages\/db\/src\/schema\/([a-z]+)(?:-[a-z-]+)?\.ts$/.exec(path)?.[1]
    if (!owner) {
      continue
    }
    const starts = [...text.matchAll(/^export const (\w+) = pgTable\(\s*"(\w+)"/gm)]
    for (const [index, match] of starts.entries()) {
      const body = text.slice(match.index, starts[index + 1]?.index ?? text.length)
      const name = match[1] ?? ""
      tables.push({
        name,
        sqlName: match[2] ?? "",
        owner: OWNED_ELSEWHERE[name] ?? owner,
        hasStatus: /^\s+status: /m.test(body),
        appended: appenders.filter((one) => one.name === name).map(({ path }) => path),
      })
    }
  }
  return tables
}

type Write = { table: Table; kind: "insert" | "update" | "delete"; index: number; rest: string; appends: boolean }

/** One writer a table, one way to add rows where they are appended, and a life-cycle status set only in its module's transition.ts. */
export function checkWrites(source: Source, tables: Table[], modulesWithTransitions: Set<string>): Finding[] {
  const own = writerOf(source.path)
  if (!own || isTest(source.path)) {
    return []
  }
  const findings: Finding[] = []
  const report = (index: number, rule: string, message: string) =>
    findings.push({ path: source.path, line: lineAt(source.text, index), rule, message })
  for (const write of findWrites(source.text, tables)) {
    const { table, kind, index } = write
    if (table.owner !== own) {
      report(index, "one-writer", `${table.sqlName} is written by ${table.owner} only; ${own} may not ${kind} it`)
    } else if (kind === "insert" && isBeside(write, source.path)) {
      report(index, "one-insert", `rows of ${table.sqlName} are added by the rowsOf of ${table.appended.join(", ")}`)
    } else if (setsStatus(write) && modulesWithTransitions.has(own) && basename(source.path) !== "transition.ts") {
      report(index, "transition", `the status of ${table.sqlName} is set only in ${own}/transition.ts`)
    }
  }
  return findings
}

/** Another way to add rows to a table that has its `rowsOf`. */
function isBeside({ table: { appended }, appends }: Write, path: string): boolean {
  return appended.some((one) => !appends || one !== path)
}

/** The platform writes its own tables; its file named after a module (audit) is that module's hand. */
function writerOf(path: string): string | undefined {
  const below = /^packages\/api\/src\/(?:platform|realtime|jobs|http|trpc)\/([\w-]+)\.ts$/.exec(path)?.[1]
  return moduleOf(path) ?? (below && (MODULES.includes(below) ? below : "platform"))
}

function findWrites(text: string, tables: Table[]): Write[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const bySqlName = new Map(tables.map((table) => [table.sqlName, table]))
  const writes: Write[] = []
  const add = (table: Table | undefined, kind: string, match: RegExpExecArray) => {
    if (table && (kind === "insert" || kind === "update" || kind === "delete")) {
      const { index } = match
      writes.push({
        table,
        kind,
        index,
        rest: text.slice(index + match[0].length),
        appends: match[0].startsWith("rowsOf"),
      })
    }
  }
  for (const match of text.matchAll(/\.(insert|update|delete)\(\s*(?:\w+\.)?(\w+)\s*\)/g)) {
    add(byName.get(match[2] ?? ""), match[1] ?? "", match)
  }
  for (const match of text.matchAll(APPENDS)) {
    add(byName.get(match[1] ?? ""), "insert", match)
  }
  const raw = /\b(insert)\s+into\s+|\b(delete)\s+from\s+(?:only\s+)?|\b(update)\s+(?:only\s+)?/gi
  for (const match of text.matchAll(raw)) {
    const target = /^(?:\$\{(?:\w+\.)?(\w+)\}|(?:public\.)?"?(\w+)"?)/.exec(text.slice(match.index + match[0].length))
    const kind = (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase()
    const table = target?.[1] ? byName.get(target[1]) : bySqlName.get(target?.[2] ?? "")
    if (kind !== "update" || isUpdate(text.slice(match.index + match[0].length + (target?.[0].length ?? 0)))) {
      add(table, kind, match)
    }
  }
  return writes
}

/** Prose says "update tasks" too; SQL goes on with `set`, perhaps after an alias. */
function isUpdate(rest: string): boolean {
  return /^\s+(?:(?:as\s+)?\w+\s+)?set\b/i.test(rest)
}

function setsStatus({ table, kind, rest }: Write): boolean {
  if (!table.hasStatus || kind !== "update") {
    return false
  }
  const drizzle = /^\s*\.set\(([\s\S]*?)\)\s*\.(?:where|from|returning)/.exec(rest)
  if (drizzle) {
    return /(?:^|[{,\s])status\s*[:,}]/.test(drizzle[1] ?? "")
  }
  const assignments = rest.split(/\b(?:where|from|returning)\b|`/i)[0] ?? ""
  return /(?:^|[\s,(])"?status"?\s*(?:=|(?:,[\w\s",]*)?\)\s*=)/i.test(assignments)
}
