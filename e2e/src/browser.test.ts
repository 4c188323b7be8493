import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join, sep } from "node:path"
import type { Browser } from "playwright-core"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { fontsOf, launchBrowser, whyEnded } from "./browser.ts"
import { whyBrowserEnded } from "./browser-end.ts"
import { fontConfig, installChromium, SYSTEM_FONTS } from "./chromium.ts"

const PAGE = `<p style="font-family: sans-serif">Atelier</p><input value="Atelier"><b style="font-family: serif">Atelier</b>`

let folder: string
let browser: Browser | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-fonts-"))
})
afterEach(async () => {
  await browser?.close()
  browser = undefined
  await rm(folder, { recursive: true, force: true })
})

/** Every font file that a process of this browser has mapped. */
async function mappedFonts(home: string): Promise<string[]> {
  const found = new Set<string>()
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")
    if (environment.split("\0").includes(`XDG_DATA_HOME=${home}`)) {
      for (const [path] of (await readFile(`/proc/${pid}/maps`, "utf8")).matchAll(
        /\/\S.*\.(ttf|otf|ttc|pf[ab]|woff2?)$/gm,
      )) {
        found.add(path)
      }
    }
  }
  return [...found]
}

const bundled = async () => join(dirname((await installChromium()).launcher), "fonts")

/** Chromium with these fonts alone, by a configuration of the test's own. */
async function openWith(fonts: string[], more: Record<string, string> = {}) {
  const config = join(folder, "fonts.conf")
  await writeFile(config, fontConfig(fonts, join(folder, "cache")))
  browser = await launchBrowser({ FONTCONFIG_FILE: config, ...more })
  return await browser.newPage()
}

test("the files it draws with are the bundled fonts, and nothing outside the checkout and the system's folders", async () => {
  browser = await launchBrowser({ XDG_DATA_HOME: folder })
  const page = await browser.newPage()
  await page.setContent(PAGE)
  await page.screenshot()
  for (const selector of ["p", "input", "b"]) {
    expect(await fontsOf(page, selector), selector).toEqual(["Open Sans"])
  }
  const own = await realpath(await bundled())
  const mapped = await mappedFonts(folder)
  expect(mapped).toContain(join(own, "fonts", "Open_Sans", "OpenSans-Regular.ttf"))
  const allowed = [own, ...SYSTEM_FONTS].map((path) => path + sep)
  expect(mapped.filter((path) => !allowed.some((start) => path.startsWith(start)))).toEqual([])
})

test("a machine without a font of its own is enough", async () => {
  const page = await openWith([await bundled()])
  await page.setContent(PAGE)
  await page.screenshot()
  expect(await fontsOf(page, "input")).toEqual(["Open Sans"])
})

test("without any font it dies, and the reason is one sentence", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  const page = await openWith([join(folder, "none")])
  await expect(page.setContent(PAGE).then(() => page.screenshot())).rejects.toThrow()
  await vi.waitUntil(() => browser?.isConnected() === false)
  expect(whyEnded(browser as Browser)).toBe(
    "The browser for the tests does not run: it finds no font: remove .atelier/browser, so that its own are unpacked again.",
  )
  expect(said).toHaveBeenCalledWith(`\n${whyEnded(browser as Browser)}\n`)
})

test("a browser that does not start says what is missing", async () => {
  await expect(launchBrowser({ CHROMIUM: join(folder, "absent") })).rejects.toThrow(
    "The browser for the tests does not run: there is no browser where CHROMIUM_PATH points.",
  )
})

test.each([
  [
    "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file",
    "libnss3.so",
  ],
  ["chromium: /lib/libc.so.6: version `GLIBC_2.34' not found (required by chromium)", "GLIBC_2.34"],
  ["/x/launch: 2: exec: /x/chromium: Exec format error", "Linux on x64"],
  ["browserType.launch: Failed to launch: Error: spawn /x/launch EACCES", "noexec"],
  ["[FATAL:../skia/ext/skfontmgr.cc(10)] SkFontMgr_FontConfigInterface.cpp: Not implemented", "no font"],
  ["[FATAL:zygote_host_impl_linux.cc(126)] No usable sandbox!", "user namespaces"],
  ["[ERROR:platform_shared_memory_region_posix.cc] Creating shared memory in /dev/shm/x failed", "shared memory"],
  ["write: No space left on device", "free space"],
  ["pthread_create: Resource temporarily unavailable (11)", "too little memory"],
  ["something new", 'saying "something new" (all of it in the.log)'],
  ["", "saying nothing"],
])("%s", (said, named) => {
  const sentence = whyBrowserEnded(said, "the.log")
  expect(sentence).toContain(named)
  expect(sentence).toMatch(/^The browser for the tests [^\n]*\.$/)
})
