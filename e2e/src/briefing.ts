import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"

/** The live brief beside the conversation. */
export const briefSheet = (page: Page): Locator => page.getByRole("complementary", { name: "Brief" })

/** The row of the brief that holds this field: its value and where it comes from. */
export const briefField = (page: Page, name: string): Locator =>
  briefSheet(page).getByRole("button", { name: new RegExp(`^${name}\\b`) })

/** Waits until the brief says this in that field. */
export const expectField = (page: Page, name: string, words: RegExp): Promise<void> =>
  briefField(page, name).filter({ hasText: words }).waitFor()

const log = (page: Page) => page.getByRole("log", { name: "Conversation" })

/** Says something and waits until it is in the conversation and answered. */
export const say = async (page: Page, text: string): Promise<void> => {
  const answers = await log(page).getByText("Atelier", { exact: true }).count()
  await page.getByLabel("Write in the conversation").fill(text)
  await page.getByLabel("Write in the conversation").press("Enter")
  await expect
    .poll(() => log(page).getByText("Atelier", { exact: true }).count(), { timeout: 20_000 })
    .toBe(answers + 1)
}

/** Answers with the first of the offered replies until nothing is asked any more. */
export const answerTheRest = async (page: Page): Promise<void> => {
  const replies = page.getByRole("group", { name: "Answers to choose from" }).getByRole("button")
  for (let turn = 0; turn < 8; turn++) {
    const answers = await log(page).getByText("Atelier", { exact: true }).count()
    if ((await replies.count()) === 0) {
      return
    }
    await replies.first().click()
    await expect
      .poll(() => log(page).getByText("Atelier", { exact: true }).count(), { timeout: 20_000 })
      .toBeGreaterThan(answers)
  }
}

/** The number of credits that the button to send the brief off names. */
export const readPrice = async (page: Page): Promise<number> => {
  const button = briefSheet(page).getByRole("button", { name: /^Send for \d+ credits$/ })
  await button.waitFor()
  return Number(/\d+/.exec((await button.textContent()) ?? "")?.[0])
}
