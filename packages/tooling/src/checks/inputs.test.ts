import { posix, relative, sep } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { PRODUCT } from "../commands/build.ts"
import { capture, turbo } from "../commands/run.ts"
import { listFiles } from "../commands/stamp.ts"
import { ROOT } from "../commands/steps.ts"
import { globbed } from "../commands/test-files.ts"
import { readSources } from "./sources.ts"

type Task = { taskId: string; directory: string; inputs: Record<string, string>; dependencies: string[] }
type Plan = { globalCacheInputs: { files: Record<string, string> }; tasks: Task[] }

const TASKS = [
  "build",
  "lint",
  "typecheck",
  "boundaries",
  "architecture",
  "floors",
  "documents",
  "generated",
  "unused",
  "compose",
]
let plan: Plan

beforeAll(async () => {
  const { args, env } = turbo([...TASKS, "--dry=json"])
  const { output } = await capture(process.execPath, args, { env })
  plan = JSON.parse(output.slice(output.indexOf("{"))) as Plan
})

/** The files that make a task run again when they change: its own, those of what it depends on, and those of every task. */
function inputsOf(id: string): Set<string> {
  const task = plan.tasks.find(({ taskId }) => taskId === id)
  const own = Object.keys(task?.inputs ?? {}).map((path) => posix.join(task?.directory ?? "", path))
  const before = (task?.dependencies ?? []).flatMap((each) => [...inputsOf(each)])
  return new Set([...own, ...before, ...Object.keys(plan.globalCacheInputs.files)])
}
function missing(id: string, paths: string[]) {
  const inputs = inputsOf(id)
  return paths.filter((path) => !inputs.has(path))
}
const EVERY_TASK = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", "patches/postgres@3.4.9.patch"].concat(
  "scripts/toolchain/package-lock.json",
)

test("lint, types, boundaries, architecture and the search for unused code run again when any source changes", async () => {
  const sources = (await readSources(ROOT)).map(({ path }) => path)
  expect(sources.length).toBeGreaterThan(1000)
  const manifests = await globbed(["{apps,packages}/*/*.json", "e2e/*.json", "*.json", ".gitignore"], ROOT)
  for (const task of ["lint", "typecheck", "boundaries", "architecture", "unused"]) {
    expect(missing(`//#${task}`, [...EVERY_TASK, ...sources, ...manifests]), task).toEqual([])
  }
})

test("the builds run again when what their stamps are of changes", async () => {
  const paths = async (folders: string[]) =>
    (await listFiles(ROOT, folders)).map((path) => relative(ROOT, path).split(sep).join("/"))
  expect(missing("@atelier/web#build", [...EVERY_TASK, ...(await paths(["apps/web", ...PRODUCT]))])).toEqual([])
  expect(missing("@atelier/api#build", [...EVERY_TASK, ...(await paths(PRODUCT))])).toEqual([])
})

test("documents, generated documents, version floors and compose run again when what they read changes", async () => {
  const packages = (await readSources(ROOT)).map(({ path }) => path).filter((path) => /^packages\//.test(path))
  const documents = await globbed(["*.md", "docs/**/*.md", "*/*/AGENTS.md", "e2e/AGENTS.md"], ROOT)
  const manifests = await globbed(["{apps,packages}/*/package.json", "e2e/package.json"], ROOT)
  const sources = (await readSources(ROOT)).map(({ path }) => path)
  const own = (await globbed(["packages/tooling/src/checks/*.ts", "packages/tooling/src/commands/*.ts"], ROOT)).concat(
    EVERY_TASK,
  )
  const generated = await globbed(["docs/generated/*.md"], ROOT)
  expect(missing("//#documents", [...own, ...documents, ...sources, "docs/pictures/client-home.png"])).toEqual([])
  expect(missing("//#generated", [...EVERY_TASK, ...packages, ...generated])).toEqual([])
  expect(missing("//#floors", [...own, ...manifests])).toEqual([])
  const settings = ["packages/api/src/platform/env.ts", "packages/db/src/env.ts", "apps/web/src/env.ts"]
  const deployment = ["docker-compose.yml", ".env.example", "deploy/Dockerfile", "deploy/Caddyfile"]
  expect(missing("//#compose", [...own, ...manifests, ...settings, ...deployment])).toEqual([])
})
