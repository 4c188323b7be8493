import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { ROOT } from "../commands/steps.ts"
import { documents } from "./documents.ts"

const FOLDER = join(ROOT, "docs", "generated")
const checkOnly = process.argv.includes("--check")

const stale: string[] = []
await mkdir(FOLDER, { recursive: true })
for (const [name, text] of Object.entries(documents())) {
  const path = join(FOLDER, name)
  const present = await readFile(path, "utf8").catch(() => "")
  if (present !== text) {
    stale.push(name)
    if (!checkOnly) {
      await writeFile(path, text)
    }
  }
}
if (checkOnly && stale.length > 0) {
  console.error(
    `Out of date: ${stale.map((name) => `docs/generated/${name}`).join(", ")}. Run node packages/tooling/src/generate/main.ts.`,
  )
  process.exit(1)
}
console.log(stale.length === 0 ? "docs/generated is fresh" : `wrote ${stale.join(", ")}`)
process.exit(0)
