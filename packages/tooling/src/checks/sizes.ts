import { type Finding, isTest, type Source } from "./sources.ts"

const FREE = /\.generated\.tsx?$|\/generated\//
const KINDS: [pattern: RegExp, limit: number, kind: string][] = [
  [/^packages\/api\/src\/modules\/[^/]+\/router[\w.]*\.ts$/, 150, "router"],
  [
    /^packages\/api\/src\/modules\/[^/]+\/(?!router|queries|policy|transition|index|jobs)[a-z]+-[a-z-]+\.ts$/,
    150,
    "verb",
  ],
  [/^apps\/web\/src\/app\/.*page\.tsx$/, 40, "page"],
  [/^apps\/web\/src\/.*\.tsx$/, 200, "component"],
]

/** The most lines a file may have, and what it is. */
export function limitOf(path: string): { limit: number; kind: string } | undefined {
  if (FREE.test(path)) {
    return undefined
  }
  const [, limit, kind] = (isTest(path) ? undefined : KINDS.find(([pattern]) => pattern.test(path))) ?? [
    undefined,
    300,
    "file",
  ]
  return { limit, kind }
}

/** Sizes against the limits; an exception allows its recorded size and not a line more, and goes when it is not needed. */
export function checkSizes(sources: Source[], exceptions: Record<string, number>): Finding[] {
  const findings: Finding[] = []
  const report = (path: string, message: string) => findings.push({ path, line: 1, rule: "size", message })
  const known = new Set(sources.map((source) => source.path))
  for (const { path, text } of sources) {
    const allowed = limitOf(path)
    if (!allowed) {
      continue
    }
    const lines = text.trimEnd().split("\n").length
    const exception = exceptions[path]
    if (exception !== undefined && lines <= allowed.limit) {
      report(path, `${lines} lines are within the limit: remove it from size-exceptions.ts`)
    } else if (exception !== undefined && lines < exception) {
      report(path, `shrank to ${lines} lines: lower its number in size-exceptions.ts from ${exception}`)
    } else if (lines > (exception ?? allowed.limit)) {
      report(path, `${lines} lines; a ${allowed.kind} has at most ${exception ?? allowed.limit}`)
    }
  }
  for (const path of Object.keys(exceptions).filter((name) => !known.has(name))) {
    report(path, "does not exist any more: remove it from size-exceptions.ts")
  }
  return findings
}
