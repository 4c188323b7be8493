import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"

type Service = {
  image?: string
  build?: { context: string; dockerfile: string }
  environment?: Record<string, string>
  depends_on?: string[] | Record<string, unknown>
  volumes?: string[]
  networks?: string[] | Record<string, unknown>
}
type Compose = {
  services: Record<string, Service>
  volumes?: Record<string, unknown>
  networks?: Record<string, unknown>
}
export type Deployment = { compose: string; example: string; settings: string[]; exists: (path: string) => boolean }

const SHAPE = ["postgres", "pooler", "web-1", "web-2", "worker-1", "worker-2", "objects", "mail", "proxy"]
/** Set by the image or the process itself, never by the reader. */
const BUILT_IN = new Set(["NODE_ENV"])

/** What is wrong with docker-compose.yml and .env.example, one sentence each. Pure. */
export function judgeCompose({ compose, example, settings, exists }: Deployment): string[] {
  const { services, volumes = {}, networks = {} } = parse(compose, { merge: true }) as Compose
  const known = new Set([...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ""))
  const problems = SHAPE.filter((name) => !services[name]).map((name) => `service ${name} is missing`)
  for (const name of settings.filter((setting) => !known.has(setting) && !BUILT_IN.has(setting))) {
    problems.push(`.env.example does not name ${name}`)
  }
  for (const [, name = ""] of compose.matchAll(/(?<!\$)\$\{([A-Z0-9_]+)/g)) {
    if (!known.has(name)) {
      problems.push(`\${${name}} is not in .env.example`)
    }
  }
  for (const [name, service] of Object.entries(services)) {
    problems.push(
      ...judgeService(service, { services, volumes, networks }, known, exists).map((problem) => `${name}: ${problem}`),
    )
  }
  return [...new Set(problems)]
}

function judgeService(
  service: Service,
  all: Required<Compose>,
  known: Set<string>,
  exists: Deployment["exists"],
): string[] {
  const problems: string[] = []
  const { image = "", build } = service
  if (!/:[\w.-]+$/.test(image) || image.endsWith(":latest")) {
    problems.push(`image ${image || "(none)"} needs a fixed tag`)
  }
  if (build && !exists(join(build.context, build.dockerfile))) {
    problems.push(`${build.dockerfile} does not exist`)
  }
  for (const needed of keysOf(service.depends_on).filter((name) => !all.services[name])) {
    problems.push(`depends on ${needed}, which is no service`)
  }
  for (const network of keysOf(service.networks).filter((name) => !(name in all.networks))) {
    problems.push(`network ${network} is not declared`)
  }
  for (const volume of service.volumes ?? []) {
    const source = volume.split(":")[0] ?? ""
    if (source.startsWith(".") ? !exists(source) : !(source in all.volumes)) {
      problems.push(`volume ${source} does not exist`)
    }
  }
  if (build) {
    const unknown = Object.keys(service.environment ?? {}).filter(
      (setting) => !known.has(setting) && !BUILT_IN.has(setting),
    )
    problems.push(...unknown.map((setting) => `${setting} is not in .env.example`))
  }
  return problems
}

function keysOf(value: string[] | Record<string, unknown> | undefined): string[] {
  return Array.isArray(value) ? value : Object.keys(value ?? {})
}

/** Judges this checkout; the settings are those the two env.ts files read. */
export async function checkCompose(root: string): Promise<string[]> {
  const read = (path: string) => readFile(join(root, path), "utf8")
  const api = (await read("packages/api/src/platform/env.ts")).matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)
  const others = `${await read("packages/db/src/env.ts")}${await read("apps/web/src/env.ts")}`.matchAll(
    /\benv\.([A-Z][A-Z0-9_]+)/g,
  )
  return judgeCompose({
    compose: await read("docker-compose.yml"),
    example: await read(".env.example"),
    settings: [...api, ...others].map((match) => match[1] ?? "").filter((name) => name !== "DEMO_MODE"),
    exists: (path) => existsSync(join(root, path)),
  })
}
