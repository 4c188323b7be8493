import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { DEMO_PASSWORD } from "@atelier/domain/identity"
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { RESULTS } from "./programs.ts"
import type { Stack } from "./stack.ts"

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]

/** The Chromium that the test set-up has unpacked. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH
  if (!executablePath) {
    throw new Error("CHROMIUM_PATH is not set: run these tests through vitest's e2e project.")
  }
  return chromium.launch({ executablePath, args: ARGS })
}

/** One person's browser: cookies of their own, a desktop's width unless told otherwise. */
export const openContext = async (
  browser: Browser,
  stack: Stack,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: stack.base,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    ...options,
  })
  context.setDefaultTimeout(20_000)
  return context
}

/** Signs in through the form and waits for the person's home. */
export const signIn = async (page: Page, email: string, password: string = DEMO_PASSWORD): Promise<void> => {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL(/\/(client|freelancer|admin)(\/|$)/)
}

/** Keeps a picture of every open page, to look at after a failure. */
export const takePictures = async (contexts: Iterable<BrowserContext>, name: string): Promise<void> => {
  const folder = join(RESULTS, "failed")
  await mkdir(folder, { recursive: true })
  let number = 0
  for (const context of contexts) {
    for (const page of context.pages()) {
      number += 1
      const path = join(folder, `${name.replaceAll(/\W+/g, "-").slice(0, 80)}-${number}.png`)
      await page.screenshot({ path, fullPage: true, timeout: 10_000 }).catch(() => undefined)
    }
  }
}
