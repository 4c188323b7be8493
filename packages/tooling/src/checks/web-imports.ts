import { posix } from "node:path"
import { type Finding, isTest, lineAt, type Source } from "./sources.ts"

const WEB = "apps/web/src/"

/**
 * Features of the web, each named after a module of the api, with the features it may import. A feature may name only
 * those that stand above it, and only those it does import.
 */
export const FEATURES: Record<string, readonly string[]> = {
  audit: [],
  catalog: [],
  credits: [],
  delivery: [],
  imports: ["delivery"],
  notifications: [],
  payouts: [],
  billing: [],
  briefs: ["credits", "delivery"],
  tasks: ["briefs", "delivery"],
  matching: ["tasks"],
  identity: ["credits", "payouts", "billing"],
  companies: ["briefs", "delivery"],
  admin: ["tasks"],
}

/** From the top: a layer imports from itself and from those below. */
const LAYERS = ["app", "features", "components", "lib", "messages"]

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)["']([^"']+)["']/g

type Import = { from: string; to: string; line: number }

/** Direction of layers, the declared order of features, kits that know only `ui`, and no cycle, types included. */
export function checkWebImports(sources: readonly Source[]): Finding[] {
  const web = sources.filter(({ path }) => path.startsWith(WEB) && !isTest(path))
  const imports = web.flatMap(importsOf)
  const judged = imports.flatMap(({ from, to, line }) => {
    const message = judge(from, to)
    return message ? [finding(from, line, message)] : []
  })
  return [...judged, ...unusedPermissions(imports), ...cycles(imports)]
}

function finding(path: string, line: number, message: string): Finding {
  return { path: WEB + path, line, rule: "web-imports", message }
}

function importsOf({ path, text }: Source): Import[] {
  const from = path.slice(WEB.length)
  return [...text.matchAll(SPECIFIER)].flatMap((match) => {
    const specifier = match[1] ?? ""
    const line = lineAt(text, match.index)
    if (specifier.startsWith("@/")) {
      return [{ from, to: specifier.slice(2), line }]
    }
    return specifier.startsWith(".") ? [{ from, to: posix.join(posix.dirname(from), specifier), line }] : []
  })
}

/** Files beside the folders (the server, its environment) stand on top, as routes do. */
function layerOf(path: string): number {
  return Math.max(0, LAYERS.indexOf(path.split("/")[0] ?? ""))
}

function judge(from: string, to: string): string | undefined {
  const [layer = "", own = ""] = from.split("/")
  const [target = "", other = ""] = to.split("/")
  if (layerOf(to) < layerOf(from)) {
    return `${layer} does not know ${target}: imports go ${LAYERS.join(" -> ")}`
  }
  if (layer === "features" && !(own in FEATURES)) {
    return `the feature ${own} is not declared in FEATURES (packages/tooling/src/checks/web-imports.ts)`
  }
  if (layer !== target || own === other) {
    return undefined
  }
  if (layer === "features" && !FEATURES[own]?.includes(other)) {
    return `the feature ${own} may not import ${other}: let the page pass one to the other, or move what both need`
  }
  // A decision asks for its reason with a form.
  if (layer === "components" && other !== "ui" && !(own === "action" && other === "form")) {
    return `components/${own} may import components/ui only, not components/${other}`
  }
  return undefined
}

/** The table says what is so: what is never imported is not allowed either, and nothing is allowed against the order. */
function unusedPermissions(imports: readonly Import[]): Finding[] {
  const used = new Set(imports.map(({ from, to }) => `${featureOf(from)}>${featureOf(to)}`))
  const shown = new Set(imports.map(({ from }) => featureOf(from)))
  const order = Object.keys(FEATURES)
  return order.flatMap((name, at) =>
    (FEATURES[name] ?? []).flatMap((other) => {
      if (order.indexOf(other) < 0 || order.indexOf(other) > at) {
        return [finding(`features/${name}`, 1, `FEATURES allows ${name} -> ${other} against its own order`)]
      }
      return shown.has(name) && shown.has(other) && !used.has(`${name}>${other}`)
        ? [finding(`features/${name}`, 1, `FEATURES allows ${name} -> ${other}, which nothing uses`)]
        : []
    }),
  )
}

function featureOf(path: string): string {
  const [layer, name = ""] = path.split("/")
  return layer === "features" ? name : ""
}

/** Files that import each other, directly or around a corner (Tarjan's strongly connected components). */
function cycles(imports: readonly Import[]): Finding[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) {
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  function visit(file: string): void {
    index.set(file, index.size)
    low.set(file, index.get(file) ?? 0)
    stack.push(file)
    for (const other of next.get(file) ?? []) {
      if (!index.has(other)) {
        visit(other)
        low.set(file, Math.min(low.get(file) ?? 0, low.get(other) ?? 0))
      } else if (stack.includes(other)) {
        low.set(file, Math.min(low.get(file) ?? 0, index.get(other) ?? 0))
      }
    }
    if (low.get(file) === index.get(file)) {
      const group = stack.splice(stack.indexOf(file))
      if (group.length > 1 || next.get(file)?.includes(file)) {
        found.push(group.sort())
      }
    }
  }
  for (const file of next.keys()) {
    if (!index.has(file)) {
      visit(file)
    }
  }
  return found.map((group) => finding(group[0] ?? "", 1, `files import each other: ${group.join(", ")}`))
}
