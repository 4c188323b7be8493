import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { ROOT } from "../commands/steps.ts"
import { checkCompose, type Deployment, judgeCompose } from "./compose.ts"
import { checkFloors, FLOORS, readSupply, type Supply } from "./floors.ts"

describe("floors", async () => {
  const supply = await readSupply(ROOT)
  const broken = (change: Partial<Supply>) => checkFloors({ ...supply, ...change })

  test("this checkout holds", () => {
    expect(checkFloors(supply)).toEqual([])
  })

  test.each(Object.keys(FLOORS))("%s below its floor is refused", (name) => {
    const lockfile = `packages:\n  '${name}@0.1.0':\n    resolution: {integrity: sha512-x}\n`
    expect(broken({ lockfile }).some((problem) => problem.startsWith(`${name} 0.1.0 is below`))).toBe(true)
  })

  test("one old copy beside a new one is refused", () => {
    const lockfile = supply.lockfile.replace(
      "\npackages:\n",
      "\npackages:\n\n  next@15.0.0:\n    resolution: {integrity: sha512-x}\n",
    )
    expect(broken({ lockfile })).toEqual([expect.stringContaining("next 15.0.0 is below 16.3.3")])
  })

  test("ranges are refused in the catalog and in manifests", () => {
    expect(broken({ workspace: supply.workspace.replace(/ {2}next: .*/, "  next: ^16.4.6") })).toEqual([
      expect.stringContaining("next is ^16.4.6"),
    ])
    const manifests = {
      "apps/x/package.json": JSON.stringify({ dependencies: { zod: "^4" }, devDependencies: { stripe: "catalog:" } }),
    }
    expect(broken({ manifests })).toEqual([expect.stringContaining("asks for zod ^4")])
  })

  test("addresses in the lockfiles, a young package and a lost patch are refused", () => {
    const tarball = supply.lockfile.replace("resolution: {integrity:", "resolution: {tarball: x.tgz, integrity:")
    expect(broken({ lockfile: tarball })).toEqual([expect.stringContaining("names an address")])
    expect(broken({ toolchainLock: '{"resolved":"x"}' })).toEqual([expect.stringContaining("toolchain")])
    expect(
      broken({ workspace: supply.workspace.replace("minimumReleaseAge: 10080", "minimumReleaseAge: 60") }),
    ).toHaveLength(1)
    expect(broken({ workspace: supply.workspace.replace("postgres@3.4.9:", "other@1.0.0:") })).toEqual([
      expect.stringContaining("lost its patch"),
    ])
  })
})

describe("compose", async () => {
  const { readFile } = await import("node:fs/promises")
  const compose = await readFile(join(ROOT, "docker-compose.yml"), "utf8")
  const example = await readFile(join(ROOT, ".env.example"), "utf8")
  const dockerfile = await readFile(join(ROOT, "deploy/Dockerfile"), "utf8")
  const judge = (change: Partial<Deployment>) =>
    judgeCompose({ compose, example, dockerfile, workspace: [], settings: [], exists: () => true, ...change })

  test("this checkout holds", async () => {
    expect(await checkCompose(ROOT)).toEqual([])
  })

  test.each([
    ["a missing service", compose.replace("  worker-2:", "  helper:"), "service worker-2 is missing"],
    ["a floating tag", compose.replace("caddy:2.11.4-alpine", "caddy:latest"), "needs a fixed tag"],
    ["no tag", compose.replace("caddy:2.11.4-alpine", "caddy"), "needs a fixed tag"],
    ["an unknown dependency", compose.replace("depends_on: [objects]", "depends_on: [object]"), "depends on object"],
    ["an unknown volume", compose.replace('volumes: ["objects:/data"]', 'volumes: ["object:/data"]'), "volume object"],
    ["an unknown network", compose.replaceAll("networks: [inside]", "networks: [outside]"), "network outside"],
    ["an unknown setting", compose.replace("  HOST: 0.0.0.0", "  HOTS: 0.0.0.0"), "HOTS is not in .env.example"],
    ["an unknown variable", compose.replace("{SMTP_URL:-", "{SMPT_URL:-"), "SMPT_URL} is not in"],
  ])("%s is refused", (_name, text, message) => {
    expect(text).not.toBe(compose)
    expect(judge({ compose: text })).toContainEqual(expect.stringContaining(message))
  })

  test("an image with development packages, or one that installs them with every source, is refused", () => {
    expect(judge({ dockerfile: dockerfile.replace(" --prod --no-optional", "") })).toEqual([
      "deploy/Dockerfile keeps development packages",
    ])
    expect(judge({ dockerfile: dockerfile.replace("COPY patches patches", "COPY . .") })).toEqual([
      "deploy/Dockerfile installs packages anew with every source",
    ])
    const whole = dockerfile.replace("COPY packages/api packages/api", "COPY packages packages")
    expect(judge({ dockerfile: whole })).toEqual([
      "deploy/Dockerfile ships packages/emulators, which is for work on the product",
      "deploy/Dockerfile ships packages/tooling, which is for work on the product",
    ])
    const kept = dockerfile.replace("packages/*/node_modules packages/emulators packages/tooling", "packages/tooling")
    expect(judge({ dockerfile: kept })).toEqual([
      "deploy/Dockerfile ships packages/emulators, which is for work on the product",
    ])
    expect(judge({ workspace: ["apps/new"] })).toEqual(["deploy/Dockerfile installs without apps/new/package.json"])
    expect(
      judge({ compose: compose.replace(/healthcheck:\n +# It sweeps/, "x-healthcheck:\n      # It sweeps") }),
    ).toContainEqual("worker-1 has no health check")
  })

  test("missing files and undocumented settings are refused", () => {
    expect(judge({ exists: (path) => path !== "deploy/Dockerfile" })).toContainEqual(
      expect.stringContaining("deploy/Dockerfile does not exist"),
    )
    expect(judge({ exists: (path) => !path.includes("Caddyfile") })).toContainEqual(
      expect.stringContaining("Caddyfile"),
    )
    expect(judge({ settings: ["NEW_SETTING"] })).toEqual([".env.example does not name NEW_SETTING"])
  })
})
