import { execFile } from "node:child_process"
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ROOT } from "../commands/steps.ts"

const CASES: [rule: string, path: string, text: string][] = [
  ["noExplicitAny", "packages/api/src/a.ts", "export const f = (x: any): string => String(x)\n"],
  ["noNonNullAssertion", "packages/api/src/b.ts", "export const f = (x: string | undefined): string => x!\n"],
  ["noDefaultExport", "packages/api/src/c.ts", "export default 1\n"],
  ["noRestrictedImports", "apps/web/src/d.ts", 'import { db } from "@atelier/db"\n\nexport const x = db\n'],
  [
    "noRestrictedImports",
    "apps/web/src/d2.ts",
    'import { tasks } from "@atelier/db/schema"\n\nexport const x = tasks\n',
  ],
  [
    "noRestrictedImports",
    "packages/api/src/modules/tasks/e.ts",
    'import { TRPCError } from "@trpc/server"\n\nexport const x = TRPCError\n',
  ],
  [
    "noRestrictedImports",
    "packages/domain/src/tasks/f.ts",
    'import { readFileSync } from "node:fs"\n\nexport const x = readFileSync\n',
  ],
  ["noProcessEnv", "packages/api/src/g.ts", "export const x = process.env.PORT\n"],
  ["noConsole", "packages/api/src/h.ts", 'console.log("x")\n\nexport const x = 1\n'],
  [
    "noDangerouslySetInnerHtml",
    "apps/web/src/i.tsx",
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />\n',
  ],
]
const ALLOWED: [path: string, text: string][] = [
  [
    "packages/api/src/modules/tasks/router.ts",
    'import { TRPCError } from "@trpc/server"\n\nexport const x = TRPCError\n',
  ],
  ["packages/api/src/platform/env.ts", "export const x = process.env.PORT\n"],
  ["apps/web/src/app/page.tsx", "export default function Page() {\n  return <p>x</p>\n}\n"],
]

let folder: string
const reported = new Map<string, string[]>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-lint-"))
  await copyFile(join(ROOT, "biome.json"), join(folder, "biome.json"))
  await writeFile(join(folder, ".gitignore"), "")
  for (const [path, text] of [...CASES.map(([, path, text]) => [path, text] as const), ...ALLOWED]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const biome = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome")
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "--vcs-enabled=false", folder]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  )
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; severity: string; location: { path: string | { file: string } } }[]
  }
  for (const { category, severity, location } of report.diagnostics) {
    const path = typeof location.path === "string" ? location.path : location.path.file
    if (severity === "error" && category.startsWith("lint/")) {
      const rule = category.split("/").at(-1) ?? ""
      const key = path.replace(`${folder}/`, "")
      reported.set(key, [...(reported.get(key) ?? []), rule])
    }
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(CASES)("%s bites in %s", (rule, path) => {
  expect(reported.get(path)).toContain(rule)
})

test.each(ALLOWED)("%s is allowed what its place allows", (path) => {
  const rules = (reported.get(path) ?? []).filter((rule) => CASES.some(([banned]) => banned === rule))
  expect(rules).toEqual([])
})
