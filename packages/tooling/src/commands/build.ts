import { createHash } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { withLock } from "../processes/file-lock.ts"
import { quietly, turbo } from "./run.ts"
import { hashSources } from "./stamp.ts"
import { ROOT, say, step } from "./steps.ts"

/** What is built: its package, the folders of its sources, where it lies and which file of it no two builds have alike. */
type Part = { package: string; sources: string[]; folder: string; proof: string }

/** Packages that the product is made of; the rest of them is for work on it. */
export const PRODUCT = ["packages/domain", "packages/db", "packages/api"]
const BUNDLE: Part = {
  package: "@atelier/api",
  sources: PRODUCT,
  folder: join(ROOT, "packages", "api", "bundle"),
  proof: "server.js",
}
const WEB: Part = {
  package: "@atelier/web",
  sources: ["apps/web", ...PRODUCT],
  folder: join(ROOT, "apps", "web", ".next"),
  proof: "BUILD_ID",
}

/** Has the server's bundle and the web app of these very sources there, for production. */
export async function ensureBuild(): Promise<void> {
  if (!(await ensure([BUNDLE, WEB], (work) => step("build", work)))) {
    say("build", "everything is built from these sources")
  }
}

/** Has the server's bundle of these very sources there, for production and for the command line. */
export async function ensureBundle(): Promise<void> {
  await ensure([BUNDLE], (work) => work())
}

/**
 * Lets turbo build the parts, or bring them from its cache, unless the stamps say that they lie there: asking turbo takes
 * longer than everything else at a start. Two at once take turns. True when there was something to do.
 */
async function ensure(parts: Part[], run: (work: () => Promise<string>) => Promise<string>): Promise<boolean> {
  if ((await staleOf(parts)).length === 0) {
    return false
  }
  await mkdir(join(ROOT, ".atelier"), { recursive: true })
  return withLock(join(ROOT, ".atelier", "build.lock"), async () => {
    const stale = await staleOf(parts)
    if (stale.length === 0) {
      return false
    }
    await run(async () => {
      const wanted = new Map(await Promise.all(stale.map(async (part) => [part, await hashOf(part)] as const)))
      const filters = stale.map((part) => `--filter=${part.package}`)
      const { args, env } = turbo(["build", ...filters, "--output-logs=errors-only", "--log-prefix=none"])
      await quietly("The production build failed:", process.execPath, args, { env })
      for (const [part, hash] of wanted) {
        await writeFile(join(part.folder, "stamp"), `${hash} ${await proofOf(part)}`)
      }
      return "built for production"
    })
    return true
  })
}

async function staleOf(parts: Part[]): Promise<Part[]> {
  const stale: Part[] = []
  for (const part of parts) {
    const stamp = await readFile(join(part.folder, "stamp"), "utf8").catch(() => "")
    if (stamp !== `${await hashOf(part)} ${await proofOf(part)}`) {
      stale.push(part)
    }
  }
  return stale
}

const hashOf = (part: Part): Promise<string> => hashSources(ROOT, part.sources, process.env)

async function proofOf(part: Part): Promise<string> {
  const proof = await readFile(join(part.folder, part.proof)).catch(() => "")
  return createHash("sha256").update(proof).digest("hex")
}
