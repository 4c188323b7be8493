import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const PACKAGE = join(import.meta.dirname, "..")
const Manifest = z.object({ version: z.string() })

function commit(): string {
  try {
    const said = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: PACKAGE,
      stdio: ["ignore", "pipe", "ignore"],
    })
    return ` (${said.toString().trim()})`
  } catch {
    // Not from a checkout.
    return ""
  }
}

/** The version of the program, with the commit of its checkout. */
export function versionHere(): string {
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")))
  return `${version}${commit()}`
}
