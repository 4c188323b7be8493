import { randomBytes } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { crc32, deflateSync } from "node:zlib"
import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import type { Person } from "./journey.ts"
import type { Stack } from "./stack.ts"

/** Waits until the card on top says this. */
export function expectTurn(page: Page, words: RegExp | string): Promise<void> {
  return page.getByRole("heading", { level: 2, name: words }).waitFor()
}

/** Waits until these words can be seen, wherever on the page. */
export function said(page: Page, words: RegExp | string): Promise<void> {
  return page.getByText(words).filter({ visible: true }).first().waitFor()
}

export const dialog = (page: Page): Locator => page.getByRole("dialog")

/** What happens has to reach the page automatically: no navigation, no reload. */
export async function withoutReload<T>(page: Page, run: () => Promise<T>): Promise<T> {
  let loads = 0
  const count = () => {
    loads += 1
  }
  page.on("load", count)
  const result = await run()
  page.off("load", count)
  expect(loads).toBe(0)
  return result
}

/** How much unread news the bell counts. */
export async function unreadNews(page: Page): Promise<number> {
  const bell = await page.getByRole("button", { name: /^Notifications/ }).textContent()
  return Number(/(\d+) unread/.exec(bell ?? "")?.[1] ?? 0)
}

export type Holder = { offerId: string; email: string; name: string }

/** Who has the open offer of a task, as soon as the job that searches has run; not the one who answered before. */
export async function offerHolder(stack: Stack, taskId: string, not = ""): Promise<Holder> {
  const find = () =>
    stack.sql<Holder[]>`
      select o.id as "offerId", u.email, u.name from task_offers o join users u on u.id = o.artist_id
      where o.task_id = ${taskId} and o.response = 'PENDING' and u.email <> ${not}`
  await expect.poll(async () => (await find()).length, { timeout: 20_000 }).toBe(1)
  const [holder] = await find()
  return holder as Holder
}

/** Someone who looks at the open offers. */
export async function atOffers(person: Person): Promise<Person> {
  await person.page.goto("/freelancer/offers")
  await person.page.getByRole("heading", { level: 1, name: "Offers" }).waitFor()
  return person
}

/** Who comes second in the first round of a task: the next to be asked, as long as no hour strikes. */
export async function secondBest(stack: Stack, taskId: string): Promise<string> {
  const [row] = await stack.sql<{ email: string }[]>`
    select u.email from matching_candidates c join matching_rounds r on r.id = c.round_id join users u on u.id = c.artist_id
    where r.task_id = ${taskId} and c.rank = 2 order by r.created_at limit 1`
  expect(row).toBeDefined()
  return row?.email ?? ""
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A real PNG of noise, which no compression makes small: an upload of it takes a moment. */
function noisyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = randomBytes(height * (1 + width * 3))
  for (let row = 0; row < height; row++) {
    rows[row * (1 + width * 3)] = 0
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

/** Cuts an upload off by a reload. Its file has to be chosen again, and only what had not arrived is sent. */
async function cutAndChooseAgain(page: Page, name: string, choose: () => Promise<void>): Promise<void> {
  const bar = page.getByRole("progressbar", { name })
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(20)
  page.once("dialog", (question) => question.accept())
  await page.reload()
  await page.getByText(/% uploaded\. Choose this file again to continue\./).waitFor()
  const piece = page.waitForRequest((request) => request.method() === "PATCH")
  await choose()
  expect(Number((await piece).headers()["upload-offset"])).toBeGreaterThan(0)
}

/** Uploads over a slow line, so that the progress can be seen and cut off, and delivers with a note. */
export async function deliver(page: Page, version: number, note: string): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send("Network.enable")
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_000_000 }
  await line.send("Network.emulateNetworkConditions", slow)
  const name = `autumn-v${version}.png`
  const dir = await mkdtemp(join(tmpdir(), "atelier-upload-"))
  await writeFile(join(dir, name), noisyPng(1080, 1350))
  const choose = () => page.getByLabel(/Drop files here/).setInputFiles(join(dir, name))
  await choose()
  await page.getByRole("progressbar", { name }).waitFor()
  if (version === 2) {
    await cutAndChooseAgain(page, name, choose)
  }
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 })
  await line.detach()
  await page.getByRole("list", { name: "Files of this version" }).getByText(name).waitFor()
  await rm(dir, { recursive: true })
  await page.getByText("All automatic checks passed.").waitFor()
  await page.getByLabel("Note to the client").fill(note)
  await page.getByRole("button", { name: `Deliver version ${version} with one file` }).click()
  await expectTurn(page, /Atelier reviews/)
}

/** Opens a first version that arrived while the page was looked at: its picture has come and has been drawn. */
export async function openVersion(page: Page, version: number): Promise<void> {
  await page.getByRole("button", { name: `Open version ${version}` }).click()
  const picture = page.getByRole("region", { name: "Versions" }).getByRole("img").first()
  await picture.waitFor()
  await expect
    .poll(() => picture.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth), {
      timeout: 10_000,
    })
    .toBeGreaterThan(0)
}

/** The admin opens the version from the queue of the home page and passes it to the client. */
export async function passVersion(page: Page, title: string, version: number): Promise<void> {
  await page.goto("/admin")
  await page
    .getByRole("listitem")
    .filter({ hasText: `Review version ${version} of ${title}` })
    .getByRole("link")
    .click()
  await expectTurn(page, `Your turn: approve version ${version} for the client, or return it.`)
  await page.getByRole("button", { name: "Approve for client" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Approve for client" }).click()
  await page.getByText(`Approved: ${title}. The client is notified.`).waitFor()
}

/** The client accepts version 2 and rates its freelancer, who is called by the first name. */
export async function approveAndRate(page: Page, helper: string): Promise<void> {
  await page.getByRole("button", { name: "Approve version 2" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Approve version 2" }).click()
  await expectTurn(page, `Done. How was working with ${helper}?`)
  await page.getByRole("button", { name: "Rate", exact: true }).click()
  await page.getByLabel(/^5/).check({ force: true })
  await page.getByRole("button", { name: "Submit rating" }).click()
  await page.getByText("Thanks for your rating.").waitFor()
}
