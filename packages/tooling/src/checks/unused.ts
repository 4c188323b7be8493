import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { FACTS, type FactName, factOf } from "@atelier/domain/facts"
import { NOTIFICATION_EVENTS } from "@atelier/domain/notifications"
import { capture, tool } from "../commands/run.ts"
import { Stop } from "../commands/steps.ts"
import { AHEAD } from "./ahead.ts"
import { isTest, readSources, type Source } from "./sources.ts"
import { readTables } from "./writes.ts"

type Unused = { name: string; what: string }

type Named = { name: string; line?: number }
/** One file in knip's report: what is wrong with it, by kind. */
type Reported = { file: string } & Record<string, string | (Named | Named[])[]>

/** What nothing uses yet although `ahead.ts` does not name it, and what it names in vain, one sentence each. */
export async function checkUnused(root: string): Promise<string[]> {
  const [exported, sources, sql] = await Promise.all([findExports(root), readSources(root), readMigrations(root)])
  const facts = Object.keys(FACTS).map((name) => ({
    name,
    events: Object.values(factOf(name as FactName).tells ?? {}).map(({ event }) => event),
  }))
  return compare([...exported, ...findTables(sources, sql), ...findFacts(sources, facts, NOTIFICATION_EVENTS)], AHEAD)
}

/** Finds and list against each other. Pure. */
export function compare(unused: Unused[], ahead: Record<string, string>): string[] {
  const names = new Set(unused.map(({ name }) => name))
  return [
    ...new Set(unused.flatMap(({ name, what }) => (Object.hasOwn(ahead, name) ? [] : [`${name}: ${what}`]))),
    ...Object.keys(ahead).flatMap((name) =>
      names.has(name)
        ? []
        : [`${name} has a use by now or is gone: take it out of packages/tooling/src/checks/ahead.ts`],
    ),
  ]
}

/** Files, exports, types and dependencies that nothing uses, or nothing but tests, as knip sees it. */
export async function findExports(root: string): Promise<Unused[]> {
  const [all, production] = await Promise.all([knip(root), knip(root, "--production")])
  const known = new Set(all.map(({ name, at }) => `${name} ${at}`))
  const byTests = production.filter(({ name, at }) => !known.has(`${name} ${at}`))
  return [
    ...all.map(({ name, at }) => ({ name, what: `nothing uses it (${at})` })),
    ...byTests.map(({ name, at }) => ({ name, what: `nothing but tests uses it (${at})` })),
  ]
}

async function knip(root: string, ...more: string[]): Promise<{ name: string; at: string }[]> {
  const program = tool("", "knip/bin/knip.js")
  const args = ["--directory", root, "--reporter", "json", "--no-progress", "--no-config-hints", ...more]
  const { output } = await capture(process.execPath, [program, ...args], { cwd: root })
  const json = output.split("\n").find((line) => line.startsWith("{"))
  if (!json) {
    throw new Stop(`knip did not report:\n\n${output.trim()}`)
  }
  const report: { issues: Reported[] } = JSON.parse(json)
  return report.issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      (Array.isArray(found) ? found.flat() : []).map(({ name, line }) => ({
        name,
        at: `${kind}: ${file}${line ? `:${line}` : ""}`,
      })),
    ),
  )
}

/** Tables that neither a source outside the database package nor a trigger or view reads or writes. Pure. */
export function findTables(sources: Source[], migrations: string): Unused[] {
  const code = sources
    .filter(({ path }) => !/^(packages\/db|packages\/tooling\/src\/checks)\//.test(path) && !isTest(path))
    .map(({ text }) => text)
  const words = new Set(code.join("\n").match(/\w+/g))
  const named = new Set(
    [...migrations.matchAll(/\b(?:from|join|into|update)\s+(?:public\.)?"?(\w+)/gi)].map(([, to]) => to),
  )
  return readTables(sources)
    .filter(({ name, sqlName }) => !words.has(name) && !words.has(sqlName) && !named.has(sqlName))
    .map(({ sqlName, owner }) => ({ name: sqlName, what: `nothing reads or writes this table of ${owner}` }))
}

/** Facts that no source states, and kinds of notification that no fact has. Pure. */
export function findFacts(
  sources: Source[],
  facts: { name: string; events: string[] }[],
  events: readonly string[],
): Unused[] {
  const code = sources
    .filter(({ path }) => (path.startsWith("packages/api/") || path.endsWith("/lifecycle.ts")) && !isTest(path))
    .map(({ text }) => text)
  const text = code.join("\n")
  const stated = new Set([...text.matchAll(/"([a-z][\w-]*\.[\w.-]+)"/g)].map(([, name]) => name))
  const kinds = [...text.matchAll(/`([a-z]\w*\.\w+\.)\$\{/g)].map(([, start]) => start ?? "")
  const isStated = (name: string) => stated.has(name) || kinds.some((start) => name.startsWith(start))
  const notified = new Set(facts.flatMap((fact) => fact.events))
  return [
    ...facts.filter(({ name }) => !isStated(name)).map(({ name }) => ({ name, what: "nothing states this fact" })),
    ...events
      .filter((event) => !notified.has(event))
      .map((name) => ({ name, what: "no fact is told by this kind of notification" })),
  ]
}

async function readMigrations(root: string): Promise<string> {
  const folder = join(root, "packages", "db", "migrations")
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql"))
  return (await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")))).join("\n")
}
