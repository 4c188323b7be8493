import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Harness, setup } from "@atelier/api/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { spawnCli } from "./testing/spawn-cli.ts"

let h: Harness
let folder: string
let examples: string[]
beforeAll(async () => {
  h = await setup()
  // Outside the repository, where a script of someone's own would be.
  folder = await mkdtemp(join(tmpdir(), "own-scripts-"))
  const readme = await readFile(join(import.meta.dirname, "..", "..", "..", "README.md"), "utf8")
  examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text)
  await h.make.admin({ email: "jonas@atelier.example" })
  await h.make.client({ email: "lena@nordlicht.example" })
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await h.close()
})

async function runText(name: string, text: string, ...args: string[]) {
  const path = join(folder, name)
  await writeFile(path, text)
  return spawnCli(h, ["run", name, ...args], { INIT_CWD: folder })
}

// Each is a cold start of the whole house.
test("the README's three examples run", { timeout: 180_000 }, async () => {
  expect(examples).toHaveLength(3)
  const [listed, granted, waiting] = await Promise.all(examples.map((text, at) => runText(`example-${at}.ts`, text)))
  expect(listed).toEqual({ status: 0, out: "", err: "" })
  expect(granted).toEqual({ status: 0, out: "lena@nordlicht.example 5\n", err: "" })
  expect(waiting).toEqual({ status: 0, out: "waiting for an admin: 0\n[]\n", err: "" })
})

test("what goes wrong is said with its place, and a script gets its arguments", { timeout: 180_000 }, async () => {
  const failing = `import { runAs } from "@atelier/api/caller"

await runAs({ email: process.argv[2] ?? "" }, async () => "")
`
  const [failed, missing] = await Promise.all([
    runText("failing.ts", failing, "nobody@example.com"),
    spawnCli(h, ["run", "no-such.ts"], { INIT_CWD: folder }),
  ])
  expect(failed).toEqual({
    status: 1,
    out: "",
    err: `${join(folder, "failing.ts")}:3: There is no user with the address nobody@example.com.\n`,
  })
  expect(missing).toEqual({ status: 1, out: "", err: `There is no file ${join(folder, "no-such.ts")}.\n` })
})
