import { type Finding, isTest, lineAt, type Source } from "./sources.ts"

/** Files that cast through unknown and how often each does: borders to libraries whose types are wrong. The list only shrinks. */
const CAST_EXCEPTIONS: Record<string, number> = {
  "apps/cli/src/run.ts": 2,
  "packages/api/src/http/node.ts": 2,
  "packages/tooling/src/bench/queues.ts": 1,
}

const THROUGH_UNKNOWN = new RegExp(["as", "unknown", "as\\b"].join("\\s+"), "g")

/** A cast through unknown says that the compiler is wrong, which it is only at the border to others' code. */
export function checkCasts({ path, text }: Source): Finding[] {
  if (!/^(packages|apps|scripts)\//.test(path) || isTest(path)) {
    return []
  }
  const casts = [...text.matchAll(THROUGH_UNKNOWN)]
  const allowed = CAST_EXCEPTIONS[path] ?? 0
  if (casts.length < allowed) {
    const message = `casts through unknown ${casts.length} times: lower its number in casts.ts from ${allowed}`
    return [{ path, line: 1, rule: "casts", message }]
  }
  const message = "narrow the value, parse it with a schema or type it at its source instead of casting through unknown"
  return casts.slice(allowed).map(({ index }) => ({ path, line: lineAt(text, index), rule: "casts", message }))
}
