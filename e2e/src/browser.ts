import { existsSync, readFileSync, rmSync } from "node:fs"
import { mkdir, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DEMO_PASSWORD } from "@atelier/domain/identity"
import { cut } from "@atelier/domain/shared"
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { hasFailed, whyBrowserEnded } from "./browser-end.ts"
import { installChromium } from "./chromium.ts"
import { RESULTS } from "./programs.ts"
import type { Stack } from "./stack.ts"

/** What it needs in order to run here, and nothing that changes how fast a page is. */
export const PLAIN_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
]
const ARGS = [
  ...PLAIN_ARGS,
  // Processes cost more than what they would do at the same time.
  "--in-process-gpu",
  "--renderer-process-limit=3",
  // A page of a test is too short-lived for optimised code to pay for its making: a third of the time is saved.
  "--js-flags=--no-opt --no-maglev",
]

const logs = new WeakMap<Browser, string>()
let launched = 0

/** The bundled Chromium, on its own fonts. When it cannot start or ends before its time, one sentence says what is missing. */
export async function launchBrowser(changes: Record<string, string> = {}): Promise<Browser> {
  const { launcher, env } = await installChromium()
  const log = join(RESULTS, `chromium-${process.pid}-${++launched}.log`)
  await mkdir(RESULTS, { recursive: true })
  // What Chromium leaves behind when it is ended goes with the folder.
  const scratch = await mkdtemp(join(tmpdir(), "atelier-chromium-"))
  const own = { CHROMIUM_LOG: log, TMPDIR: scratch }
  const options = { executablePath: launcher, args: ARGS, env: { ...env, ...own, ...changes } }
  const browser = await chromium
    .launch(options)
    .catch((error: Error) => {
      // Chromium itself crashes now and then while it starts on a busy machine; what is missing would be missing again.
      if (!error.message.includes("signal=SIGSEGV")) {
        throw error
      }
      process.stderr.write("\nChromium crashed while it started and is started once more.\n")
      return chromium.launch(options)
    })
    .catch((error: Error) => {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
      throw new Error(whyBrowserEnded(`${readLog(log)}\n${error.message.split("\n")[0]}`, log), { cause: error })
    })
  logs.set(browser, log)
  browser.on("disconnected", () => {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
    const why = whyEnded(browser)
    if (why) {
      process.stderr.write(`\n${why}\n`)
    } else {
      rmSync(log, { force: true })
    }
  })
  return browser
}

/** The sentence on a browser that has ended though nobody asked it to. */
export function whyEnded(browser: Browser): string | undefined {
  const log = logs.get(browser) ?? ""
  const said = readLog(log)
  return hasFailed(said) ? whyBrowserEnded(said, log) : undefined
}

const readLog = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "")

/** Which font faces Chromium draws the text with, by family as fontconfig has named it. */
export async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send("DOM.enable")
  await session.send("CSS.enable")
  const { root } = await session.send("DOM.getDocument")
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector })
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId })
  await session.detach()
  return fonts.map((font) => font.familyName)
}

/** One person's browser: cookies of their own, a desktop's width unless told otherwise. */
export async function openContext(
  browser: Browser,
  stack: Stack,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: stack.base,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    ...options,
  })
  context.setDefaultTimeout(40_000)
  return context
}

/** Signs in through the form and waits for the person's home. */
export async function signIn(page: Page, email: string, password: string = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL(/\/(client|freelancer|admin)(\/|$)/)
}

/** Keeps a picture of every open page, to look at after a failure. */
export async function takePictures(contexts: Iterable<BrowserContext>, name: string): Promise<void> {
  const folder = join(RESULTS, "failed")
  await mkdir(folder, { recursive: true })
  let number = 0
  for (const context of contexts) {
    for (const page of context.pages()) {
      number += 1
      const path = join(folder, `${cut(name.replaceAll(/\W+/g, "-"), 80)}-${number}.png`)
      await page.screenshot({ path, fullPage: true, timeout: 10_000 }).catch(() => undefined)
    }
  }
}
