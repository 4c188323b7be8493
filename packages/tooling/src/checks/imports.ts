import { posix } from "node:path"
import { type Finding, isTest, lineAt, moduleOf, type Source, SPECIFIER } from "./sources.ts"

/** A module imports only from those to its left. */
export const MODULES = [
  "audit",
  "notifications",
  "identity",
  "companies",
  "catalog",
  "credits",
  "briefs",
  "tasks",
  "matching",
  "delivery",
  "billing",
  "payouts",
  "imports",
  "security",
  "admin",
]

/** Folders of a module that is large enough to have some: a file imports only from its own and from those to the left. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = { identity: ["sign-in", "account", "people", "team"] }

/** Files of a module that the routers', jobs' and tests' registries outside the modules may name directly. */
const REGISTERED = /^packages\/api\/src\/modules\/[^/]+\/(router|router\.admin|jobs|deadlines)\.ts$/

/** Module order, `#modules/<name>` as the only way across, and nothing below the modules importing them. */
export function checkImports(source: Source): Finding[] {
  if (!source.path.startsWith("packages/api/src/")) {
    return []
  }
  const findings: Finding[] = []
  for (const match of source.text.matchAll(SPECIFIER)) {
    const message = judge(source.path, match[1] ?? "")
    if (message) {
      findings.push({ path: source.path, line: lineAt(source.text, match.index), rule: "imports", message })
    }
  }
  return findings
}

function judge(path: string, specifier: string): string | undefined {
  const own = moduleOf(path)
  if (specifier.startsWith("#modules/")) {
    return judgeModule(path, own, specifier.slice("#modules/".length))
  }
  if (!specifier.startsWith(".")) {
    return undefined
  }
  const target = posix.join(posix.dirname(path), specifier)
  const theirs = moduleOf(target)
  if (own && theirs !== own) {
    return theirs
      ? `import module ${theirs} as #modules/${theirs}`
      : `relative imports stay inside the module: ${specifier}`
  }
  if (own && !isTest(path)) {
    return judgeFolder(FOLDERS[own] ?? [], folderOf(path), folderOf(target))
  }
  if (!own && theirs && !REGISTERED.test(target)) {
    return `import module ${theirs} as #modules/${theirs}`
  }
  return undefined
}

/** The folder of a module's file; undefined at the module's door. */
const folderOf = (path: string) => /^packages\/api\/src\/modules\/[^/]+\/([^/]+)\//.exec(path)?.[1]

function judgeFolder(folders: readonly string[], own = "", theirs = ""): string | undefined {
  if (!folders.includes(own)) {
    return undefined
  }
  if (!folders.includes(theirs)) {
    return `${own} does not import from the module's door`
  }
  return folders.indexOf(theirs) > folders.indexOf(own)
    ? `${own} comes before ${theirs}: a folder imports only from its left`
    : undefined
}

function judgeModule(path: string, own: string | undefined, name: string): string | undefined {
  const rank = MODULES.indexOf(name)
  if (rank < 0) {
    return name.includes("/") ? `#modules/${name} goes past the module's index.ts` : `there is no module ${name}`
  }
  if (/^packages\/api\/src\/(platform|integrations)\//.test(path)) {
    return `the platform knows no modules, not even ${name}`
  }
  if (own === name) {
    return "a module does not import itself by name"
  }
  if (own && !isTest(path) && rank > MODULES.indexOf(own)) {
    return `${own} comes before ${name}: a module imports only from its left`
  }
  return undefined
}
