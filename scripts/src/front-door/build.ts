import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { withLock } from "@atelier/db/file-lock"
import { quietly, tool } from "./run.ts"
import { hashSources } from "./stamp.ts"
import { ROOT, say, step } from "./steps.ts"

const API = join(ROOT, "packages", "api")
const WEB = join(ROOT, "apps", "web")
const STAMP = join(WEB, ".next", "atelier-stamp")

/** Bundles the server and builds the web app for production unless what is on disk is of these very sources. */
export async function ensureBuild(): Promise<void> {
  await mkdir(join(ROOT, ".atelier"), { recursive: true })
  await withLock(join(ROOT, ".atelier", "build.lock"), async () => {
    const wanted = await hashSources(ROOT, ["apps/web", "packages"], process.env)
    if ((await readFile(STAMP, "utf8").catch(() => "")) === wanted) {
      say("build", "everything is built from these sources")
      return
    }
    await step("build", async () => {
      const next = tool("apps/web", "next/dist/bin/next")
      const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
      const rolldown = tool("packages/api", "rolldown/bin/cli.mjs")
      await quietly("The server cannot be bundled:", process.execPath, [rolldown, "-c"], { cwd: API, env })
      await quietly("The web app does not build:", process.execPath, [next, "build"], { cwd: WEB, env })
      await writeFile(STAMP, wanted)
      return "server and web app built for production"
    })
  })
}
