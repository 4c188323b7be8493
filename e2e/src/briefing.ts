import type { Locator, Page } from "playwright-core"
import { expect, vi } from "vitest"
import { undisturbed } from "./shifts.ts"
import { expectTurn } from "./working.ts"

/** The live brief beside the conversation. */
export const briefSheet = (page: Page): Locator => page.getByRole("complementary", { name: "Brief" })

/** The row of the brief that holds this field: its value and where it comes from. */
export function briefField(page: Page, name: string): Locator {
  return briefSheet(page).getByRole("button", { name: new RegExp(`^${name}\\b`) })
}

/** Waits until the brief says this in that field. */
export function expectField(page: Page, name: string, words: RegExp): Promise<void> {
  return briefField(page, name).filter({ hasText: words }).waitFor()
}

const log = (page: Page) => page.getByRole("log", { name: "Conversation" })

/** Waits until Atelier has spoken so often in the conversation. */
export async function expectAnswers(page: Page, count: number): Promise<void> {
  await vi.waitUntil(async () => (await countAnswers(page)) >= count, { timeout: 20_000 })
}

export const countAnswers = (page: Page): Promise<number> => log(page).getByText("Atelier", { exact: true }).count()

/** The answers that are offered to the last question. */
export const offeredAnswers = (page: Page): Locator => page.getByRole("group", { name: "Suggested answers" })

/** The style cards that can be chosen. */
export const styleCards = (page: Page): Locator => page.getByRole("list", { name: "Directions to choose from" })

/** Answers with the first of the offered replies until nothing is asked any more, and the brief is complete. */
export async function answerTheRest(page: Page): Promise<void> {
  const replies = offeredAnswers(page).getByRole("button")
  for (let turn = 0; turn < 8 && (await replies.count()) > 0; turn++) {
    const before = await countAnswers(page)
    await replies.first().click()
    await expectAnswers(page, before + 1)
  }
  const heading = /^(Nothing missing|Enough to start)$/
  await briefSheet(page).getByText(heading).waitFor()
}

/** The number of credits that the button to send the brief off names. */
export async function readPrice(page: Page): Promise<number> {
  const button = briefSheet(page).getByRole("button", { name: /^Submit for \d+ credits$/ })
  await button.waitFor()
  return Number(/\d+/.exec((await button.textContent()) ?? "")?.[0])
}

const TASK_PAGE = /\/client\/tasks\/([0-9a-f-]{36})$/

/** Sends the brief off by double clicks in two tabs at once and by repeating the request; answers the task of all of them. */
export async function sendOffThrice(page: Page, price: number): Promise<string> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const tab of [page, other]) {
    // A page that has just opened may not have come to life yet: then a person clicks again.
    await vi.waitFor(
      async () => {
        await tab.getByRole("button", { name: `Submit for ${price} credits` }).click({ timeout: 2_000 })
        await tab.getByText(new RegExp(`${price} credits are charged now`)).waitFor({ timeout: 2_000 })
      },
      { timeout: 20_000 },
    )
  }
  const sent = page.waitForRequest((request) => request.url().includes("tasks.submit"))
  const charge = { name: `Submit and pay ${price} credits` }
  await undisturbed(page, async () => {
    await Promise.all([page.getByRole("button", charge).dblclick(), other.getByRole("button", charge).dblclick()])
    await Promise.all([page.waitForURL(TASK_PAGE), other.waitForURL(TASK_PAGE)])
    await expectTurn(page, "A freelancer is deciding.")
  })
  expect(new URL(other.url()).pathname).toBe(new URL(page.url()).pathname)
  await other.close()
  const request = await sent
  const again = await page.context().request.post(request.url(), {
    data: request.postData() ?? "",
    headers: { "content-type": "application/json", origin: new URL(page.url()).origin },
  })
  expect(again.status()).toBe(200)
  return TASK_PAGE.exec(page.url())?.[1] ?? ""
}
