import { newKey } from "@atelier/api/testing/delivery-fixtures"
import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { briefSheet, expectField, styleCards } from "./briefing.ts"
import { launchBrowser } from "./browser.ts"
import { pressFind, settle, sideways } from "./inspect.ts"
import { type Stack, startStack } from "./stack.ts"
import { furnish, openAs, type World } from "./world.ts"

let stack: Stack
let world: World
let browser: Browser

beforeAll(async () => {
  ;[stack, browser] = await Promise.all([startStack("words"), launchBrowser()])
  world = await furnish(stack)
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

type Options = Parameters<typeof openAs>[3]
async function inPage(userId: string | null, path: string, look: (page: Page) => Promise<void>, options: Options = {}) {
  const context: BrowserContext = await openAs(browser, stack, userId, options)
  const page = await context.newPage()
  await page.goto(path)
  await settle(page)
  await look(page)
  await context.close()
}
async function taskNamed(title: string) {
  const [row] = await stack.sql<{ id: string }[]>`select id from tasks where title = ${title}`
  return row?.id ?? ""
}

test("words without a break wrap, on a phone too", async () => {
  const taskId = await taskNamed("Started banner")
  const client = await stack.h.as(world.users.client)
  await client.delivery.sendMessage({ taskId, body: "x".repeat(600), ...newKey() })
  const { id } = await client.briefs.start({
    message: `A poster for https://example.com/${"y".repeat(500)}`,
    ...newKey(),
  })
  const viewport = { width: 375, height: 800 }
  for (const path of [`/client/tasks/${taskId}`, `/client/tasks/new/${id}`]) {
    await inPage(world.users.client, path, async (page) => expect(await sideways(page), path).toEqual([]), { viewport })
  }
  await inPage(
    world.users.freelancer,
    `/freelancer/tasks/${taskId}`,
    async (page) => {
      await page.getByText("x".repeat(600)).waitFor()
      expect(await sideways(page)).toEqual([])
    },
    { viewport },
  )
})

test("the palette finds tasks and opens the one that is chosen", async () => {
  const taskId = await taskNamed("Started banner")
  for (const [user, home] of [
    [world.users.client, "client"],
    [world.users.freelancer, "freelancer"],
    [world.users.admin, "admin"],
  ] as const) {
    await inPage(user, `/${home}`, async (page) => {
      await pressFind(page)
      await page.getByRole("combobox").fill("Started ban")
      const found = page.getByRole("option", { name: /Started banner/ })
      await found.waitFor()
      expect(await page.getByText(/^No results/).count()).toBe(0)
      await found.click()
      await page.waitForURL(`**/${home}/tasks/${taskId}`)
    })
  }
})

test("what is pasted beyond the limit stays, is counted, is not sent, and outlives a reload", async () => {
  const paste = `${"word ".repeat(2007)}DEADLINE IS TOMORROW 😀`
  await inPage(world.users.client, "/client/tasks/new", async (page) => {
    const field = page.getByRole("textbox", { name: /./ }).first()
    for (const again of [false, true]) {
      if (again) {
        await page.reload()
        await settle(page)
      } else {
        await field.fill(paste)
      }
      await page.getByText("Use at most 8,000 characters; this is 2,057 too many.").waitFor()
      expect(await field.inputValue()).toBe(paste)
      expect(await page.getByRole("button", { name: "Get started" }).isDisabled()).toBe(true)
    }
  })
})

test("a dialog keeps its words over a reload and does not send too many", async () => {
  const taskId = await taskNamed("Started banner")
  await inPage(world.users.freelancer, `/freelancer/tasks/${taskId}`, async (page) => {
    const open = async () => {
      await page.getByRole("button", { name: "Release task" }).click()
      return page.getByRole("dialog")
    }
    await (await open()).getByRole("textbox").fill("z".repeat(1003))
    await page.getByRole("dialog").getByText("Use at most 1,000 characters; this is 3 too many.").waitFor()
    await page.getByRole("dialog").getByRole("button").last().click()
    expect(await page.getByRole("dialog").getByRole("textbox").inputValue()).toHaveLength(1003)
    await page.reload()
    await settle(page)
    expect(await (await open()).getByRole("textbox").inputValue()).toBe("z".repeat(1003))
    const [row] = await stack.sql`select 1 from tasks where id = ${taskId} and freelancer_id is not null`
    expect(row).toBeDefined()
  })
})

test("an application outlives a reload, all but its password", async () => {
  await inPage(null, "/join", async (page) => {
    const bio = page.getByLabel("About you")
    await page.getByLabel("Your name").fill("Ines Ortega")
    await page.getByLabel("E-mail address").fill("ines.ortega@example.com")
    await page.getByLabel("Password", { exact: true }).fill("a long secret of mine")
    await bio.fill("Posters, mostly.")
    await page.reload()
    await settle(page)
    await expect.poll(() => page.getByLabel("Your name").inputValue()).toBe("Ines Ortega")
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("ines.ortega@example.com")
    expect(await bio.inputValue()).toBe("Posters, mostly.")
    expect(await page.getByLabel("Password", { exact: true }).inputValue()).toBe("")
    expect(await page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).not.toContain("secret")
  })
})

test("days are written day first in an American browser too", async () => {
  const look = async (page: Page) => {
    const back = page.getByLabel("On vacation, back on")
    await back.fill("4.12.2031")
    await back.press("Tab")
    await expect.poll(() => back.inputValue()).toBe("4 Dec 2031")
    await back.fill("soon")
    await back.press("Tab")
    await page.getByText("Enter a date, such as 4 Dec 2026.").waitFor()
    expect(await back.inputValue()).toBe("soon")
    expect(await page.getByText(/\b(AM|PM)\b|mm\/dd/).count()).toBe(0)
  }
  await inPage(world.users.freelancer, "/freelancer/profile", look, { locale: "en-US" })
})

test("who works on a task reads the client's own words and brand; the client reads about the freelancer", async () => {
  const taskId = await taskNamed("Started banner")
  const turn = { role: "USER", body: "Our dark green, please, and our own photos.", at: "2026-11-29T10:00:00.000Z" }
  await stack.sql`update tasks set chat_history = ${JSON.stringify([turn])}::text::jsonb where id = ${taskId}`
  await stack.sql`update companies set primary_color = '#1f4d3a' where id = (select company_id from users where id = ${world.users.client})`
  await stack.sql`update freelancer_profiles set bio = 'Twenty years of posters.' where user_id = ${world.users.freelancer}`
  for (const [user, path] of [
    [world.users.freelancer, `/freelancer/tasks/${taskId}`],
    [world.users.admin, `/admin/tasks/${taskId}`],
  ] as const) {
    await inPage(user, path, async (page) => {
      await page.getByText(turn.body).waitFor()
      await page.getByText("#1f4d3a").waitFor()
    })
  }
  await inPage(world.users.client, `/client/tasks/${taskId}`, async (page) => {
    await page.getByText("Twenty years of posters.").waitFor()
  })
  const rated = await taskNamed("Finished label")
  await inPage(world.users.freelancer, `/freelancer/tasks/${rated}`, async (page) => {
    await page.getByText("Lovely work.").waitFor()
  })
})

test("a brand is filled in from the website, as far as the client chooses", async () => {
  const website = `${stack.emulators}/website/`
  const path = "/client/brand"
  const companyNow = async () => {
    const [company] =
      await stack.sql`select c.name, primary_color, primary_font, keywords, social_links from companies c
      join users u on u.company_id = c.id where u.id = ${world.users.client}`
    return company
  }
  await inPage(world.users.client, path, async (page) => {
    await page.getByRole("button", { name: "Fill from website" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Website").fill("http://127.0.0.1:9/")
    await dialog.getByRole("button", { name: "Read website" }).click()
    await dialog.getByText("is not a public website").waitFor()
    await dialog.getByLabel("Website").fill(website)
    await dialog.getByRole("button", { name: "Read website" }).click()
    await page.getByRole("dialog", { name: "What we found" }).waitFor()
    await dialog.getByText("Main colour: #0f5c5a").waitFor()
    await dialog.getByRole("checkbox", { name: /^Logo/ }).waitFor()
    await dialog.getByLabel("Name: Harbour Kayaks").uncheck()
    await dialog.getByRole("button", { name: "Use selected" }).click()
    await dialog.waitFor({ state: "detached" })
    await expect.poll(companyNow).toMatchObject({ primary_color: "#0f5c5a", primary_font: "Fraunces" })
    await page.getByRole("link", { name: "logo.png" }).waitFor()
  })
  const company = await companyNow()
  expect(company?.name).not.toBe("Harbour Kayaks")
  expect(company?.keywords).toContain("small groups")
  expect(company?.social_links).toMatchObject({ instagram: "https://www.instagram.com/harbourkayaks" })
})

/** Where it ends on the screen, in pixels from the top. */
async function endOf(place: Locator): Promise<number> {
  const box = await place.boundingBox()
  return box ? box.y + box.height : Number.POSITIVE_INFINITY
}

/** A brief talked on until the style cards are shown, or until it is ready. */
async function briefUntil(kind: "styles" | "ready", first: string): Promise<string> {
  const api = await stack.h.as(world.users.client)
  const { id } = await api.briefs.start({ message: first, ...newKey() })
  for (let turn = 0; turn < 12; turn++) {
    const now = await api.briefs.byId({ briefId: id })
    const step = now.messages.at(-1)?.step
    if (!step || step.kind === "ready" || step.kind === kind) {
      break
    }
    const text = step.quickReplies[0]?.label ?? "You decide"
    await api.briefs.say({ briefId: id, text, clientMessageId: crypto.randomUUID(), version: now.version })
  }
  return id
}

test("a style card counts when it is chosen, and a draft opens at its newest message", async () => {
  const id = await briefUntil("styles", "An Instagram post about our summer sale for people who buy from us already")
  await inPage(world.users.client, `/client/tasks/new/${id}`, async (page) => {
    const cards = styleCards(page).getByRole("button")
    await cards.first().waitFor()
    await expect.poll(() => endOf(cards.first())).toBeLessThan(900)
    expect(await endOf(briefSheet(page).getByRole("button").last())).toBeLessThan(900)
    await cards.first().click()
    await expect
      .poll(async () => (await (await stack.h.as(world.users.client)).briefs.byId({ briefId: id })).moodboard.length)
      .toBe(1)
    await page.reload()
    await settle(page)
    await expect.poll(() => cards.first().getAttribute("aria-pressed")).toBe("true")
  })
})

test("an order far from the usual is confirmed once more before it is charged", async () => {
  const api = await stack.h.as(world.users.client)
  const id = await briefUntil(
    "ready",
    "A 30 second product video for YouTube about our new jacket for people who buy from us already",
  )
  const set = async (field: "quantity", value: number) => {
    const { version } = await api.briefs.byId({ briefId: id })
    await api.briefs.setField({ briefId: id, version, field, value })
  }
  await set("quantity", 30)
  const admin = await stack.as("jonas@atelier.example")
  await admin.credits.admin.grant({ userId: world.users.client, credits: 5000, reason: "For a test.", ...newKey() })
  await inPage(world.users.client, `/client/tasks/new/${id}`, async (page) => {
    await expectField(page, "Quantity", /30/)
    await briefSheet(page)
      .getByRole("button", { name: /^Submit for/ })
      .click()
    const charge = briefSheet(page).getByRole("button", { name: /^Submit and pay/ })
    await briefSheet(page)
      .getByText(/30 pieces is far more/)
      .waitFor()
    expect(await charge.isDisabled()).toBe(true)
    await briefSheet(page).getByRole("checkbox").check()
    expect(await charge.isDisabled()).toBe(false)
  })
})
