import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { withLock } from "@atelier/db/file-lock"
import { quietly, tool } from "./run.ts"
import { hashSources } from "./stamp.ts"
import { ROOT, say, step } from "./steps.ts"

const API = join(ROOT, "packages", "api")
const WEB = join(ROOT, "apps", "web")
const ENV = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }

/** Builds for production what is not of these very sources: the server's bundle and the web app. */
export async function ensureBuild(): Promise<void> {
  await ensureBundle()
  const built = await ensure("web", join(WEB, ".next", "atelier-stamp"), ["apps/web", "packages"], () =>
    step("build", async () => {
      const next = tool("apps/web", "next/dist/bin/next")
      await quietly("The web app does not build:", process.execPath, [next, "build"], { cwd: WEB, env: ENV })
      return "web app built for production"
    }),
  )
  if (!built) {
    say("build", "everything is built from these sources")
  }
}

/** Bundles the server for production and for the command line unless the bundle is of these very sources. */
export async function ensureBundle(): Promise<void> {
  await ensure("bundle", join(API, "bundle", "stamp"), ["packages"], async () => {
    const rolldown = tool("packages/api", "rolldown/bin/cli.mjs")
    await quietly("The server cannot be bundled:", process.execPath, [rolldown, "-c"], { cwd: API, env: ENV })
  })
}

/** Does the work unless its stamp is of the sources in these folders; two at once take turns. True when it was done. */
async function ensure(name: string, stamp: string, folders: string[], work: () => Promise<unknown>): Promise<boolean> {
  await mkdir(join(ROOT, ".atelier"), { recursive: true })
  return withLock(join(ROOT, ".atelier", `${name}.lock`), async () => {
    const wanted = await hashSources(ROOT, folders, process.env)
    if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) {
      return false
    }
    await work()
    await writeFile(stamp, wanted)
    return true
  })
}
