import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { checkDocuments } from "./documents.ts"

test("a path that is not there is refused, and one that is there only after a build", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atelier-documents-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, "packages", "api", "bundle"), { recursive: true })
  await writeFile(join(folder, "packages", "api", "env.ts"), "")
  await writeFile(join(folder, "packages", "api", "bundle", "server.js"), "")
  await writeFile(
    join(folder, "README.md"),
    "`packages/api/env.ts` `packages/api/gone.ts` `packages/api/bundle/server.js`",
  )
  expect(await checkDocuments(folder)).toEqual([
    "README.md names packages/api/gone.ts, which does not exist",
    "README.md names packages/api/bundle/server.js, which does not exist",
  ])
})
