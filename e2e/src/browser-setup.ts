import { launchBrowser, whyEnded } from "./browser.ts"

/** Tries the browser once before the tests, so that what it lacks is said once instead of by every test. */
export async function setup(): Promise<void> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    // A form field is drawn in the system's font: without any font at all, Chromium dies of it.
    await page.setContent(`<p style="font-family: sans-serif">Atelier</p><input value="Atelier">`)
    await page.screenshot()
  } catch (error) {
    throw new Error(whyEnded(browser) ?? "The browser for the tests starts, but it cannot draw a page.", {
      cause: error,
    })
  } finally {
    await browser.close()
  }
}
