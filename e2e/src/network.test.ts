import { randomUUID } from "node:crypto"
import { giveCredits, stageTask } from "@atelier/api/testing/task-fixtures"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest"
import { briefSheet, countAnswers, expectAnswers, offeredAnswers, styleCards } from "./briefing.ts"
import { launchBrowser, takePictures } from "./browser.ts"
import { pressFind, settle } from "./inspect.ts"
import { type Stack, startStack } from "./stack.ts"
import { expectTurn, withoutReload } from "./working.ts"
import { openAs } from "./world.ts"

const TASK_PAGE = /\/client\/tasks\/[0-9a-f-]{36}$/
const LENA = "lena@nordlicht.example"

let stack: Stack
let browser: Browser

beforeAll(async () => {
  ;[stack, browser] = await Promise.all([startStack("network"), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

async function openLena(): Promise<Page> {
  const context = await openAs(browser, stack, await stack.userId(LENA))
  onTestFailed(({ task }) => takePictures([context], task.name))
  return context.newPage()
}

test("going offline in the conversation loses nothing: kept, said, sent once after the return", async () => {
  const page = await openLena()
  const api = await stack.as(LENA)
  const { id: briefId } = await api.briefs.start({
    message: "A poster for our summer party",
    idempotencyKey: randomUUID(),
  })
  await page.goto(`/client/tasks/new/${briefId}`)
  const field = page.getByLabel("Write a message")
  await field.fill("It is for our neighbours")

  await page.context().setOffline(true)
  await page.getByText("You're offline. Your message is kept here.").waitFor()
  await page.getByText("Connection lost, reconnecting").waitFor()
  await field.press("Enter")
  await page.getByText("Will be sent when you're back online").waitFor()
  await field.fill("and it should be loud")

  await page.context().setOffline(false)
  await page.getByText("Will be sent when you're back online").waitFor({ state: "detached" })
  await expectAnswers(page, 3)
  expect(await field.inputValue()).toBe("and it should be loud")
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe("and it should be loud")
  const { messages } = await api.briefs.byId({ briefId })
  expect(messages.filter(({ body }) => body === "It is for our neighbours")).toHaveLength(1)
  await page.context().close()
})

test("a dialog whose code does not come says so, and opens at the next try", async () => {
  const clientId = await stack.userId(LENA)
  const { taskId } = await stageTask(stack.h, "PENDING", { clientId })
  const page = await openLena()
  await page.goto(`/client/tasks/${taskId}`)
  const cancel = page.getByRole("button", { name: "Cancel task" })
  await settle(page)
  await page.getByRole("region", { name: /^Notifications/ }).waitFor({ state: "attached" })
  const scripts = "**/_next/static/chunks/**"
  await page.route(scripts, (route) => route.abort())
  await cancel.click()
  await page
    .getByRole("region", { name: /^Notifications/ })
    .getByText("This part of the page did not load.")
    .waitFor()
  await page.unroute(scripts)
  await cancel.click()
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Cancel task")
  await page.context().close()
})

test("a part of a page whose code does not come is tried again, and the rest stays", async () => {
  const clientId = await stack.userId(LENA)
  const { taskId } = await stageTask(stack.h, "PENDING", { clientId })
  const page = await openLena()
  await page.goto(`/client/tasks/${taskId}`)
  await settle(page)
  // What the page itself loads late has come, the toasts among it.
  await page.getByRole("region", { name: /^Notifications/ }).waitFor({ state: "attached" })
  await page.waitForLoadState("networkidle")
  const scripts = "**/_next/static/chunks/**"
  await page.route(scripts, (route) => route.abort())
  await pressFind(page)
  await page
    .getByRole("region", { name: /^Notifications/ })
    .getByText("This part of the page did not load.")
    .waitFor()
  await page.getByRole("button", { name: /^Notifications, / }).click()
  const news = page.locator("#notifications")
  await news.getByText("This part could not be loaded.").waitFor()
  await page.unroute(scripts)
  await news.getByRole("button", { name: "Try again" }).click()
  await news.getByRole("heading", { name: "Notifications" }).waitFor()
  await page.keyboard.press("Escape")
  await pressFind(page)
  await page.getByRole("combobox").waitFor()
  await page.context().close()
})

test("a page that stays open while the server restarts says so and is live again by itself", async () => {
  const clientId = await stack.userId(LENA)
  const freelancerId = await stack.userId("mira@studio.example")
  const { taskId } = await stageTask(stack.h, "IN_PROGRESS", { clientId, freelancerId })
  const page = await openLena()
  await page.goto(`/client/tasks/${taskId}`)
  await expectTurn(page, /is working on it\.$/)
  const write = async (body: string) =>
    (await stack.h.as(freelancerId)).delivery.sendMessage({ taskId, body, idempotencyKey: randomUUID() })
  await withoutReload(page, async () => {
    await write("Before the restart")
    await page.getByText("Before the restart").waitFor()
    await stack.stopWeb()
    await page.getByText("Connection lost, reconnecting").waitFor()
    await write("While nobody listened")
    await stack.startWeb()
    await page.getByText("Connection lost, reconnecting").waitFor({ state: "detached" })
    await page.getByText("While nobody listened").waitFor()
    await write("After the restart")
    await page.getByText("After the restart").waitFor()
  })
  await page.context().close()
})

/** What holds the focus, as its words or its label say. */
const FOCUSED =
  "(document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || '').trim()"

const exactly = (name: string | null) => new RegExp(`^${(name ?? "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)

/** Presses Tab until something with this name holds the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab")
    if (name.test(await page.evaluate<string>(FOCUSED))) {
      return
    }
  }
  throw new Error(`Tab does not lead to ${name}.`)
}

test("a new task is described, directed and sent off by the keyboard alone", async () => {
  await giveCredits(stack.h, await stack.userId(LENA), 100)
  const page = await openLena()
  const { keyboard } = page
  await page.goto("/client")
  await tabTo(page, /^New task$/)
  await keyboard.press("Enter")
  await page.waitForURL("**/client/tasks/new")
  await page.getByLabel("What do you need?").waitFor()
  await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA")
  await keyboard.type("An Instagram post about our oat cake, playful, for home brewers, so that they visit the cafe")
  await keyboard.press("Enter")
  await page.waitForURL(/\/client\/tasks\/new\/.+/)

  await expectAnswers(page, 2)
  const done = briefSheet(page).getByText(/^(Nothing missing|Enough to start)$/)
  while (!(await done.isVisible())) {
    const before = await countAnswers(page)
    await styleCards(page).or(offeredAnswers(page)).first().waitFor()
    if (await styleCards(page).isVisible()) {
      const card = styleCards(page).getByRole("button").first()
      await tabTo(page, exactly(await card.textContent()))
      await keyboard.press("Space")
      await tabTo(page, /^Use this direction$/)
    } else {
      await tabTo(page, exactly(await offeredAnswers(page).getByRole("button").first().textContent()))
    }
    await keyboard.press("Enter")
    await expectAnswers(page, before + 1)
  }
  await tabTo(page, /^Submit for \d+ credits$/)
  await keyboard.press("Enter")
  await tabTo(page, /^Submit and pay \d+ credits$/)
  await keyboard.press("Enter")
  await page.waitForURL(TASK_PAGE)
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.context().close()
})
