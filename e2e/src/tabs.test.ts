import { randomUUID } from "node:crypto"
import { stageTask } from "@atelier/api/testing/task-fixtures"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, onTestFailed, test, vi } from "vitest"
import { launchBrowser, takePictures } from "./browser.ts"
import { type Stack, startStack } from "./stack.ts"
import { openAs } from "./world.ts"

const LENA = "lena@nordlicht.example"
const TABS = 20

let stack: Stack
let browser: Browser

beforeAll(async () => {
  ;[stack, browser] = await Promise.all([startStack("tabs"), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

const isStream = (url: string) => url.includes("realtime.stream")

/** The pages of a browser that have a stream at this moment. */
function watchStreams(context: BrowserContext): Map<Page, number> {
  const open = new Map<Page, number>()
  const count = (page: Page, by: number) => {
    const now = (open.get(page) ?? 0) + by
    now > 0 ? open.set(page, now) : open.delete(page)
  }
  context.on("page", (page) => {
    page.on("request", (request) => isStream(request.url()) && count(page, 1))
    page.on("requestfinished", (request) => isStream(request.url()) && count(page, -1))
    page.on("requestfailed", (request) => isStream(request.url()) && count(page, -1))
    page.on("close", () => open.delete(page))
  })
  return open
}

// Twenty pages that load at once are slow on two cores; what counts is that none of them is left out.
const PATIENCE_MS = 90_000

test("twenty tabs load, answer, and hear of what happens; the next one takes over from the one that closes", {
  timeout: 400_000,
}, async () => {
  const clientId = await stack.userId(LENA)
  const freelancerId = await stack.userId("mira@studio.example")
  const { taskId } = await stageTask(stack.h, "IN_PROGRESS", { clientId, freelancerId })
  const write = async (body: string) =>
    (await stack.h.as(freelancerId)).delivery.sendMessage({ taskId, body, idempotencyKey: randomUUID() })
  const context = await openAs(browser, stack, clientId)
  onTestFailed(({ task }) => takePictures([context], task.name))
  context.setDefaultTimeout(PATIENCE_MS)
  const streams = watchStreams(context)
  const pages: Page[] = []
  for (let count = 0; count < TABS; count++) {
    const page = await context.newPage()
    // A conversation is the heaviest page there is: some are enough, the others are there to want a connection.
    await page.goto(count % 6 === 0 ? `/client/tasks/${taskId}` : "/client/settings")
    await page.getByRole("heading", { level: 1 }).waitFor()
    pages.push(page)
  }
  await expect.poll(() => streams.size, { timeout: PATIENCE_MS }).toBe(1)

  // A browser that waits for a connection waits for ever.
  const statuses = await Promise.all(
    pages.map((page) => page.evaluate<number>("fetch('/api/health').then((answer) => answer.status)")),
  )
  expect(statuses).toEqual(pages.map(() => 200))

  const conversations = pages.filter((page) => page.url().endsWith(taskId))
  await write("Said to all of you")
  await Promise.all(conversations.map((page) => page.getByText("Said to all of you").first().waitFor()))

  const [leader] = streams.keys()
  await leader?.close()
  await expect.poll(() => streams.size, { timeout: PATIENCE_MS }).toBe(1)
  await write("Said after that")
  const left = conversations.filter((page) => !page.isClosed())
  await Promise.all(left.map((page) => page.getByText("Said after that").first().waitFor()))
  await context.close()
})

test("a hidden tab holds no stream, and reads what it missed once it is seen again", async () => {
  const clientId = await stack.userId(LENA)
  const freelancerId = await stack.userId("mira@studio.example")
  const { taskId } = await stageTask(stack.h, "IN_PROGRESS", { clientId, freelancerId })
  const context = await openAs(browser, stack, clientId)
  onTestFailed(({ task }) => takePictures([context], task.name))
  const streams = watchStreams(context)
  const page = await context.newPage()
  const see = (state: "visible" | "hidden") =>
    page.evaluate(
      `Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
       document.dispatchEvent(new Event("visibilitychange"))`,
    )
  await page.goto(`/client/tasks/${taskId}`)
  await vi.waitUntil(() => streams.size === 1, { timeout: 20_000 })
  await see("hidden")
  await vi.waitUntil(() => streams.size === 0, { timeout: 30_000 })
  const body = "Said while nobody looked"
  await (await stack.h.as(freelancerId)).delivery.sendMessage({ taskId, body, idempotencyKey: randomUUID() })
  await see("visible")
  await page.getByText(body).first().waitFor()
  expect(streams.size).toBe(1)
  await context.close()
})

test("tabs of someone whose session ended lead to the sign-in page within seconds", async () => {
  const { id } = await stack.h.make.client()
  const context = await openAs(browser, stack, id)
  const pages = [await context.newPage(), await context.newPage()]
  for (const page of pages) {
    await page.goto("/client/tasks")
  }
  await stack.sql`delete from sessions where user_id = ${id}`
  await vi.waitUntil(() => pages.some((page) => new URL(page.url()).pathname === "/sign-in"), { timeout: 30_000 })
  await context.close()
})

test("a tab whose session was exchanged for another stays as it is, and hears on under the new one", async () => {
  const { id } = await stack.h.make.client()
  const context = await openAs(browser, stack, id)
  const streams = watchStreams(context)
  const page = await context.newPage()
  await page.goto("/client/tasks")
  await vi.waitUntil(() => streams.size === 1, { timeout: 20_000 })
  await page.evaluate("window.same = true")
  const before = page.url()
  const [old] = await stack.sql<{ id: string }[]>`select id from sessions where user_id = ${id}`
  const next = await openAs(browser, stack, id)
  await context.addCookies(await next.cookies())
  const reopened = page.waitForRequest((request) => isStream(request.url()), { timeout: 30_000 })
  await stack.sql`delete from sessions where id = ${old?.id ?? ""}`
  await reopened
  await vi.waitUntil(() => streams.size === 1, { timeout: 20_000 })
  expect([page.url(), await page.evaluate("window.same")]).toEqual([before, true])
  await next.close()
  await context.close()
})
