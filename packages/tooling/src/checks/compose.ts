import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { parse } from "yaml"
import { globbed } from "../commands/test-files.ts"

type Service = {
  image?: string
  build?: { context: string; dockerfile: string }
  environment?: Record<string, string>
  depends_on?: string[] | Record<string, unknown>
  volumes?: string[]
  networks?: string[] | Record<string, unknown>
  healthcheck?: unknown
}
type Compose = {
  services: Record<string, Service>
  volumes?: Record<string, unknown>
  networks?: Record<string, unknown>
}
export type Deployment = {
  compose: string
  example: string
  dockerfile: string
  /** Folders of the workspace that have a manifest, as apps/web. */
  workspace: string[]
  settings: string[]
  exists: (path: string) => boolean
}

const SHAPE = ["postgres", "pooler", "web-1", "web-2", "worker-1", "worker-2", "objects", "mail", "proxy"]
/** Set by the image or the process itself, never by the reader. */
const BUILT_IN = /^(NODE_ENV|EMULATOR_\w+)$/

/** Folders of which nothing is in the image. */
const NOT_SHIPPED = ["packages/emulators", "packages/tooling", "e2e", "scripts"]

/** The image keeps no development packages, its layers of packages depend on every manifest and on no source. */
function judgeDockerfile(dockerfile: string, workspace: string[]): string[] {
  const problems: string[] = []
  const [packages = "", ...later] = dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith("FROM "))
  for (const folder of workspace) {
    if (!packages.includes(`COPY ${folder}/package.json ${folder}/`)) {
      problems.push(`deploy/Dockerfile installs without ${folder}/package.json`)
    }
  }
  if (/^COPY \. /m.test(packages)) {
    problems.push("deploy/Dockerfile installs packages anew with every source")
  }
  const image = later.at(-1) ?? ""
  const production = later.find((stage) => /^FROM packages AS production$/m.test(stage)) ?? ""
  if (!/pnpm install --prod --no-optional\b/.test(production) || !image.includes("COPY --from=production /app /app")) {
    problems.push("deploy/Dockerfile keeps development packages")
  }
  const kept = NOT_SHIPPED.filter((folder) => !new RegExp(`^RUN rm -rf .*\\s${folder}\\s`, "m").test(production))
  const copied = [...image.matchAll(/^COPY (?:--\S+ )*(\.|[\w/]+)\s/gm)].map(([, from = ""]) => from)
  for (const folder of NOT_SHIPPED) {
    if (kept.includes(folder) || copied.some((from) => from === "." || `${folder}/`.startsWith(`${from}/`))) {
      problems.push(`deploy/Dockerfile ships ${folder}, which is for work on the product`)
    }
  }
  return problems
}

/** What is wrong with docker-compose.yml and .env.example, one sentence each. Pure. */
export function judgeCompose({ compose, example, dockerfile, workspace, settings, exists }: Deployment): string[] {
  const { services, volumes = {}, networks = {} }: Compose = parse(compose, { merge: true })
  const known = new Set([...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ""))
  const problems = SHAPE.filter((name) => !services[name]).map((name) => `service ${name} is missing`)
  problems.push(...judgeDockerfile(dockerfile, workspace))
  for (const name of ["web-1", "web-2", "worker-1", "worker-2"].filter(
    (one) => services[one] && !services[one].healthcheck,
  )) {
    problems.push(`${name} has no health check`)
  }
  for (const name of settings.filter((setting) => !known.has(setting) && !BUILT_IN.test(setting))) {
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
      (setting) => !known.has(setting) && !BUILT_IN.test(setting),
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
    dockerfile: await read("deploy/Dockerfile"),
    workspace: (await globbed(["{apps,packages}/*/package.json", "e2e/package.json"], root)).map(dirname),
    settings: [...api, ...others].map((match) => match[1] ?? "").filter((name) => name !== "DEMO_MODE"),
    exists: (path) => existsSync(join(root, path)),
  })
}
