import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import chromium, { inflate } from "@sparticuz/chromium"
import { ROOT } from "./programs.ts"

/** The program to start with CHROMIUM_LOG added to this environment, which is the whole one: nothing of the caller's. */
export type Chromium = { launcher: string; env: Record<string, string> }

const SHELF = join(ROOT, ".atelier", "browser")
const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")))
const DRAFT = "-draft-"
// Playwright hears what Chromium says only until it is up; why it ended later is in the log.
const LAUNCHER = `#!/bin/sh\nexec "$CHROMIUM" "$@" 2>>"$CHROMIUM_LOG"\n`
export const SYSTEM_FONTS = ["/usr/share/fonts", "/usr/local/share/fonts"]

/**
 * Unpacks Chromium, its fonts and the libraries a bare machine lacks (NSS, NSPR, expat) into .atelier/browser, once a
 * version. Nothing has to be installed; Linux on x64 with glibc 2.34 or newer is needed, elsewhere CHROMIUM_PATH names
 * an installed one.
 */
export async function installChromium(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8")) as { version: string }
  const folder = join(SHELF, version)
  if (!existsSync(folder)) {
    await mkdir(SHELF, { recursive: true })
    await clear()
    // Made beside its place: what was interrupted never looks whole, and of two at once the second is thrown away.
    const draft = `${folder}${DRAFT}${process.pid}`
    await unpack(draft)
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  }
  const fonts = join(folder, "fonts.conf")
  const config = fontConfig([join(folder, "fonts"), ...SYSTEM_FONTS], join(folder, "font-cache"))
  // The checkout may have been moved.
  if ((await readFile(fonts, "utf8").catch(() => "")) !== config) {
    await writeFile(fonts, config)
  }
  const home = join(folder, "home")
  const given = process.env.CHROMIUM_PATH
  return {
    launcher: join(folder, "launch"),
    env: {
      CHROMIUM: given || join(folder, "chromium"),
      PATH: process.env.PATH ?? "",
      HOME: home,
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_CACHE_HOME: join(home, "cache"),
      TMPDIR: tmpdir(),
      LANG: "C.UTF-8",
      TZ: "UTC",
      FONTCONFIG_FILE: fonts,
      ...(given ? {} : { LD_LIBRARY_PATH: join(folder, "al2023", "lib") }),
    },
  }
}

/** Fontconfig's whole configuration: these folders and no others, Open Sans (which is bundled) where no font is named. */
export function fontConfig(folders: string[], cache: string): string {
  const text = (path: string) => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  const families = ["sans-serif", "serif", "system-ui"]
  return `<?xml version="1.0"?>
<fontconfig>
${folders.map((folder) => `  <dir>${text(folder)}</dir>`).join("\n")}
  <cachedir>${text(cache)}</cachedir>
${families.map((name) => `  <alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`).join("\n")}
</fontconfig>
`
}

/** The package unpacks into the process's temporary folder. */
async function unpack(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  await mkdir(join(folder, "home"), { recursive: true })
  await writeFile(join(folder, "launch"), LAUNCHER, { mode: 0o755 })
  process.env.TMPDIR = folder
  try {
    await chromium.executablePath()
    await inflate(join(PACKAGE, "bin", "al2023.tar.br"))
  } finally {
    if (before === undefined) {
      delete process.env.TMPDIR
    } else {
      process.env.TMPDIR = before
    }
  }
}

/** Throws away other versions, and drafts whose maker is gone. */
async function clear(): Promise<void> {
  for (const name of await readdir(SHELF)) {
    const maker = name.split(DRAFT)[1]
    if (!(maker && existsSync(`/proc/${maker}`))) {
      await rm(join(SHELF, name), { recursive: true, force: true })
    }
  }
}
