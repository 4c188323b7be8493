import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { withLock } from "@atelier/db/file-lock"
import { quietly, tool } from "./run.ts"
import { hashSources } from "./stamp.ts"
import { ROOT, say, step } from "./steps.ts"

const WEB = join(ROOT, "apps", "web")
const STAMP = join(WEB, ".next", "atelier-stamp")

/** Builds the web app for production unless the build on disk is of these very sources. */
export async function ensureWebBuild(): Promise<void> {
  await mkdir(join(ROOT, ".atelier"), { recursive: true })
  await withLock(join(ROOT, ".atelier", "build.lock"), async () => {
    const wanted = await hashSources(ROOT, ["apps/web", "packages"], process.env)
    if ((await readFile(STAMP, "utf8").catch(() => "")) === wanted) {
      say("build", "the web app is built from these sources")
      return
    }
    await step("build", async () => {
      const next = tool("apps/web", "next/dist/bin/next")
      const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
      await quietly("The web app does not build:", process.execPath, [next, "build"], { cwd: WEB, env })
      await writeFile(STAMP, wanted)
      return "web app built for production"
    })
  })
}
