import { expect, test } from "vitest"
import { ROOT } from "../commands/steps.ts"
import { checkManifests, checkProduct } from "./product.ts"
import { readManifests } from "./sources.ts"

const rules = (path: string, text: string) => checkProduct({ path, text }).map(({ rule }) => rule)

test.each([
  ["the server, an emulator", "packages/api/src/platform/ports.ts", 'import { x } from "@atelier/emulators/testing"'],
  ["the web, a tool", "apps/web/src/lib/art.ts", 'import { drawAll } from "@atelier/tooling/style-art"'],
  [
    "the drawing by its path",
    "apps/web/src/lib/art.ts",
    'export * from "../../../../packages/tooling/src/style-art/draw.ts"',
  ],
  [
    "a package beside it",
    "packages/db/src/client.ts",
    'import { freePort } from "../../tooling/src/processes/ports.ts"',
  ],
  ["one loaded later", "apps/worker/src/main.ts", 'await import("@atelier/emulators/testing")'],
  ["the browser tests", "packages/domain/src/a.ts", 'import type { World } from "../../../e2e/src/world.ts"'],
])("product code does not import what is for work on it: %s", (_name, path, text) => {
  expect(rules(path, text)).toEqual(["product"])
})

test.each([
  ["a test", "packages/api/src/modules/payouts/payouts.test.ts", 'import { x } from "@atelier/emulators/testing"'],
  ["a helper of tests", "packages/api/src/testing/harness.ts", 'import { x } from "@atelier/emulators/testing"'],
  ["the tools themselves", "packages/tooling/src/bench/main.ts", 'import { x } from "../style-art/draw.ts"'],
  ["a product file of a like name", "packages/api/src/a.ts", 'import { x } from "./tooling.ts"'],
])("may import: %s", (_name, path, text) => {
  expect(rules(path, text)).toEqual([])
})

test("no manifest of the product depends on them, but for the emulators in tests", async () => {
  const manifests = await readManifests(ROOT)
  expect(manifests.length).toBeGreaterThan(7)
  expect(checkManifests(manifests)).toEqual([])
  const broken = (path: string, manifest: Record<string, unknown>) =>
    checkManifests([{ path, text: JSON.stringify(manifest) }]).length
  expect(broken("apps/web/package.json", { dependencies: { "@atelier/tooling": "workspace:*" } })).toBe(1)
  expect(broken("packages/api/package.json", { dependencies: { "@atelier/emulators": "workspace:*" } })).toBe(1)
  expect(broken("packages/db/package.json", { devDependencies: { "@atelier/tooling": "workspace:*" } })).toBe(1)
  expect(broken("packages/api/package.json", { devDependencies: { "@atelier/emulators": "workspace:*" } })).toBe(0)
})
