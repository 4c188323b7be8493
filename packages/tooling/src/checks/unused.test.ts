import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ROOT } from "../commands/steps.ts"
import { compare, findExports, findFacts, findTables } from "./unused.ts"

const FILES: Record<string, string> = {
  "package.json": JSON.stringify({ name: "house", private: true, type: "module" }),
  "pnpm-workspace.yaml": "packages: [packages/*]\n",
  "vitest.config.ts": "export default {}\n",
  "packages/room/package.json": JSON.stringify({
    name: "@atelier/room",
    type: "module",
    exports: { ".": "./src/index.ts" },
    dependencies: { "left-pad": "1.3.0" },
  }),
  "packages/room/src/index.ts": 'export { lamp } from "./lamp.ts"\n',
  "packages/room/src/lamp.ts": [
    "export const lamp = () => bulb()",
    "export const bulb = () => 1",
    "export const shade = () => 2",
    "export type Watt = number",
    "export const dimmer = () => 3",
    "",
  ].join("\n"),
  "packages/room/src/lamp.test.ts": 'import { bulb, dimmer } from "./lamp.ts"\n\nbulb()\ndimmer()\n',
  "packages/room/src/attic.ts": "export const box = 1\n",
  "packages/hall/package.json": JSON.stringify({
    name: "@atelier/hall",
    type: "module",
    exports: { ".": "./src/index.ts" },
    dependencies: { "@atelier/room": "workspace:*" },
  }),
  "packages/hall/src/index.ts": 'import { lamp } from "@atelier/room"\n\nlamp()\n',
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-unused-"))
  await copyFile(join(ROOT, "knip.config.ts"), join(folder, "knip.config.ts"))
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test("an export, a type, a file and a dependency without a use are found, and what only tests use", async () => {
  const found = Object.fromEntries((await findExports(folder)).map(({ name, what }) => [name, what]))
  expect(found).toEqual({
    shade: "nothing uses it (exports: packages/room/src/lamp.ts:3)",
    Watt: "nothing uses it (types: packages/room/src/lamp.ts:4)",
    dimmer: "nothing but tests uses it (exports: packages/room/src/lamp.ts:5)",
    "packages/room/src/attic.ts": "nothing uses it (files: packages/room/src/attic.ts)",
    "left-pad": "nothing uses it (dependencies: packages/room/package.json)",
  })
})

test("what is found has to be on the list, and what is on the list has to be found", () => {
  const found = [{ name: "pins", what: "nothing uses it" }]
  expect(compare(found, { pins: "remarks" })).toEqual([])
  expect(compare(found, {})).toEqual(["pins: nothing uses it"])
  expect(compare([], { pins: "remarks" })).toEqual([expect.stringContaining("pins has a use by now or is gone")])
})

test("a table is used where a source or a trigger names it", () => {
  const table = (name: string) => `export const ${name} = pgTable("${name}s", {})\n`
  const sources = [
    { path: "packages/db/src/schema/tasks.ts", text: ["one", "two", "three", "four"].map(table).join("") },
    { path: "packages/api/src/modules/tasks/queries.ts", text: "db.select().from(one)" },
    { path: "packages/api/src/modules/tasks/tasks.test.ts", text: "db.select().from(three)" },
  ]
  const names = findTables(sources, 'CREATE TABLE "fours" (); INSERT INTO public.twos VALUES (1)').map(
    (each) => each.name,
  )
  expect(names).toEqual(["threes", "fours"])
})

test("a fact has to be stated by a verb, and a kind of notification belong to a fact", () => {
  const verb = { path: "packages/api/src/modules/tasks/start.ts", text: 'tell(ctx, "task.started", {})' }
  const facts = [
    { name: "task.started", events: ["STARTED"] },
    { name: "task.lost", events: ["LOST"] },
  ]
  expect(findFacts([verb], facts, ["STARTED", "LOST", "FOUND"]).map(({ name }) => name)).toEqual(["task.lost", "FOUND"])
})
