import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { withLock } from "../../../packages/db/src/file-lock.ts"

type Browser = {
  default: { executablePath(): Promise<string> }
  inflate(path: string): Promise<string>
  setupLambdaEnvironment(libraries: string): void
}

const ROOT = join(import.meta.dirname, "..", "..", "..")

/**
 * Unpacks Chromium, its fonts and the libraries a bare machine lacks (NSS, NSPR, expat) into .atelier/browser once,
 * and sets CHROMIUM_PATH. Nothing has to be installed on the machine; glibc 2.34 or newer is needed.
 */
export async function setup(): Promise<void> {
  const folder = join(ROOT, ".atelier", "browser")
  const stamp = join(folder, "unpacked")
  const main = createRequire(join(ROOT, "e2e", "package.json")).resolve("@sparticuz/chromium")
  process.env.TMPDIR = folder
  const chromium = (await import(/* @vite-ignore */ pathToFileURL(main).href)) as Browser
  await mkdir(join(ROOT, ".atelier"), { recursive: true })
  await withLock(`${folder}.lock`, async () => {
    if (!existsSync(stamp)) {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      await chromium.default.executablePath()
      await chromium.inflate(join(dirname(dirname(main)), "bin", "al2023.tar.br"))
      await writeFile(stamp, "")
    }
  })
  chromium.setupLambdaEnvironment(join(folder, "al2023", "lib"))
  process.env.CHROMIUM_PATH = join(folder, "chromium")
  const { status, stderr } = spawnSync(process.env.CHROMIUM_PATH, ["--version", "--no-sandbox"], { encoding: "utf8" })
  if (status !== 0) {
    throw new Error(`Chromium does not run on this machine: ${stderr.trim()}`)
  }
}
