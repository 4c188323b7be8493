import { mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ask, catchPayload, DISGUISES } from "./access.ts"
import { launchBrowser } from "./browser.ts"
import { axe, bringAxe, keyboard, linksOf, settle, sideways } from "./inspect.ts"
import { scorePages } from "./lighthouse.ts"
import { RESULTS } from "./programs.ts"
import { existingRoutes, mainPages, ROUTES, type Viewer } from "./routes.ts"
import { type Stack, startStack } from "./stack.ts"
import { cutWords, PSEUDO, plainWords, speakPseudo, storedTexts } from "./translated.ts"
import { watch } from "./watch.ts"
import { complain, keepPaints, keepWeights, paint, type Weight, weigh } from "./weight.ts"
import { furnish, openAs, type World } from "./world.ts"

const WIDTHS = [1280, 390]
const heightAt = (width: number) => (width > 600 ? 900 : 844)

/** Every word of the catalogue is accented and a third longer, so hard-coded and truncated text shows. */
const IN_PSEUDO = !process.env.BENCH_PAINT && !process.env.BENCH_LIGHTHOUSE

let stack: Stack
let world: World
let browser: Browser
let stored = ""
const contexts = new Map<Viewer, BrowserContext>()
const links = new Map<Viewer, Set<string>>()
/** Who has been answered which address with a page: its links lead somewhere without being followed again. */
const opened = new Set<string>()

beforeAll(async () => {
  ;[stack, browser] = await Promise.all([startStack("routes", IN_PSEUDO ? PSEUDO : {}), launchBrowser()])
  world = await furnish(stack)
  stored = await storedTexts(stack)
  for (const viewer of ["visitor", "client", "newcomer", "freelancer", "applicant", "admin"] as const) {
    const context = await openAs(browser, stack, viewer === "visitor" ? null : world.users[viewer])
    if (IN_PSEUDO) {
      await speakPseudo(context)
    }
    contexts.set(viewer, context)
    links.set(viewer, new Set())
  }
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

function contextOf(viewer: Viewer): BrowserContext {
  const context = contexts.get(viewer)
  if (!context) {
    throw new Error(`No one looks as ${viewer}.`)
  }
  return context
}

/** What is wrong with the page as it stands, at this width; in the dark theme only colours can differ. */
async function look(page: Page, width: number, viewer: Viewer, dark: boolean): Promise<string[]> {
  await page.setViewportSize({ width, height: heightAt(width) })
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
  await settle(page)
  const found =
    (await page.getByRole("heading", { level: 1 }).count()) === 1 ? [] : ["has not exactly one first heading"]
  found.push(...(await axe(page)), ...(await sideways(page)), ...(await cutWords(page)))
  for (const link of await linksOf(page, stack.base)) {
    links.get(viewer)?.add(link)
  }
  if (width === 1280) {
    found.push(...(await keyboard(page)), ...(await plainWords(page, stored)))
  }
  if (dark) {
    await page.emulateMedia({ colorScheme: "dark" })
    found.push(...(await axe(page, "colours")).map((fault) => `dark: ${fault}`))
  }
  return found
}

async function open(page: Page, path: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: heightAt(width) })
  const response = await page.goto(path)
  const at = new URL(page.url())
  if (at.pathname + at.search !== path) {
    return [`${path} leads to ${at.pathname}${at.search}`]
  }
  return response?.status() === 200 ? [] : [`${path} answers ${response?.status()}`]
}

type Looking = { page: Page; complaints: string[] }

/** Tabs that have looked at a page and are free for the next: their browser process knows the code already. */
const idle = new Map<Viewer, Looking[]>()

async function openLooking(viewer: Viewer): Promise<Looking> {
  const page = await contextOf(viewer).newPage()
  await bringAxe(page)
  return { page, complaints: watch(page) }
}

/** The first address of a route is looked at in both widths, the others in turn. */
const widthsOf = (index: number) => (index === 0 ? WIDTHS : WIDTHS.filter((_, at) => at === index % 2))

/** Loads the page in one width and turns it to the other, as a window is made smaller or a phone is turned; ends in the dark. */
async function inspect(viewer: Viewer, path: string, widths: readonly number[]): Promise<string[]> {
  const { page, complaints } = idle.get(viewer)?.pop() ?? (await openLooking(viewer))
  const found = await open(page, path, widths[0] ?? 1280)
  if (found.length === 0) {
    opened.add(`${viewer} ${stack.base}${path}`)
  }
  for (const width of found.length > 0 ? [] : widths) {
    const faults = await look(page, width, viewer, width === widths.at(-1))
    if (faults.length > 0) {
      const folder = join(RESULTS, "failed")
      await mkdir(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${path.replaceAll(/\W+/g, "-")}-${width}.png`), fullPage: true })
    }
    found.push(...faults.map((fault) => `${path} at ${width}: ${fault}`))
  }
  found.push(...complaints.splice(0).map((complaint) => `${path}: ${complaint}`))
  idle.set(viewer, [...(idle.get(viewer) ?? []), { page, complaints }])
  return found
}

test("every page is looked at", () => {
  expect(existingRoutes().filter((route) => !(route in ROUTES))).toEqual([])
  expect(Object.keys(ROUTES).filter((route) => !existingRoutes().includes(route))).toEqual([])
})

test("no page brings more JavaScript than it may", async () => {
  const weights: Weight[] = []
  for (const [route, { as, paths }] of Object.entries(ROUTES)) {
    for (const path of paths(world)) {
      weights.push(await weigh(contextOf(as).request, route, path))
    }
  }
  await keepWeights(weights)
  expect(complain(weights)).toEqual([])
})

// Only for `pnpm bench pages`: the times of a busy machine say nothing.
if (process.env.BENCH_PAINT) {
  test("JavaScript and paint of the main pages", async () => {
    const paints = []
    for (const [viewer, path] of mainPages(world)) {
      const page = await contextOf(viewer).newPage()
      paints.push(await paint(page, path))
      await page.close()
    }
    await keepPaints(paints)
  })
}

if (process.env.BENCH_LIGHTHOUSE) {
  test("Lighthouse of the main pages", { timeout: 1_200_000 }, async () => {
    await scorePages(stack, mainPages(world), contextOf)
  })
}

describe.concurrent("every page, wide and narrow, light and dark", { timeout: 240_000 }, () => {
  test.for(Object.entries(ROUTES))("%s", async ([, { as, paths }], { expect: expectHere }) => {
    const found: string[] = []
    expectHere(paths(world).length).toBeGreaterThan(0)
    for (const [index, path] of paths(world).entries()) {
      found.push(...(await inspect(as, path, widthsOf(index))))
    }
    expectHere(found).toEqual([])
  })
})

test("a page is fetched ahead when its link is pointed at, and not before", async () => {
  const page = await contextOf("client").newPage()
  const ahead: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("_rsc=")) {
      ahead.push(new URL(request.url()).pathname)
    }
  })
  await page.goto("/client")
  await settle(page)
  await page.waitForTimeout(500)
  expect(ahead).toEqual([])
  await page.locator('a[href="/client/credits"]').filter({ visible: true }).first().hover()
  await expect.poll(() => [...new Set(ahead)]).toEqual(["/client/credits"])
  await page.close()
})

test("no style sheet keeps a screen from being turned", async () => {
  for (const [viewer, path] of [
    ["visitor", "/"],
    ["client", "/client"],
  ] as const) {
    const page = await contextOf(viewer).newPage()
    await bringAxe(page)
    await page.goto(path)
    expect(await axe(page, "orientation")).toEqual([])
    await page.close()
  }
})

test("no page asked for anything while the server made it that it had not prefetched", async () => {
  const log = await readFile(join(RESULTS, "routes", "web.log"), "utf8")
  const lines = log.split("\n").filter((line) => /was not prefetched|ECONNREFUSED/.test(line))
  expect(lines.map((line) => line.slice(0, 400))).toEqual([])
})

test("every link on these pages leads somewhere", async () => {
  const broken: string[] = []
  for (const [viewer, hrefs] of links) {
    const { request } = contextOf(viewer)
    const queue = [...hrefs].filter((href) => !opened.has(`${viewer} ${href}`))
    const follow = async () => {
      for (let href = queue.pop(); href; href = queue.pop()) {
        const response = await request.get(href)
        if (response.status() >= 400) {
          broken.push(`${viewer}: ${href} answers ${response.status()}`)
        }
        await response.dispose()
      }
    }
    await Promise.all([follow(), follow(), follow()])
  }
  expect(broken).toEqual([])
})

function portalPaths() {
  return Object.values(ROUTES)
    .filter(({ as }) => as !== "visitor")
    .flatMap(({ paths }) => paths(world))
}

/** Words that only people who are signed in may read. */
async function secrets(): Promise<string[]> {
  const titles = await stack.sql<{ title: string }[]>`select title from tasks`
  return ["Nordlicht Coffee", "Nora Lind", "Ines Duarte", ...titles.map(({ title }) => title)]
}

test("whoever is not signed in is sent to the sign-in page and reads nothing, in whatever form a page is asked for", async () => {
  const { request } = contextOf("visitor")
  const words = await secrets()
  const leaks: string[] = []
  for (const path of portalPaths()) {
    for (const [disguise, { suffix = "", headers }] of Object.entries(DISGUISES)) {
      const url = suffix.startsWith("?") && path.includes("?") ? path : path + suffix
      const { status, location, text } = await ask(request, url, headers)
      const read = words.filter((word) => text.includes(word))
      const sentAway = location.startsWith("/sign-in") || suffix !== "" || "rsc" in headers
      if (!sentAway || status >= 500 || read.length > 0) {
        leaks.push(`${path} ${disguise}: ${status} ${location} ${read.join(", ")}`)
      }
    }
  }
  expect(leaks).toEqual([])
})

test("a payload that the router fetched for someone gives nothing to anyone else", async () => {
  const [profile] = await stack.sql<{ bio: string }[]>`
    select bio from freelancer_profiles where user_id = ${world.users.freelancer}`
  const walks = [
    ["client", "/client", "/client/brand", "Roasted slowly, further north."],
    ["freelancer", "/freelancer", "/freelancer/profile", profile?.bio ?? ""],
    ["admin", "/admin", "/admin/people", "Lena Hoffmann"],
  ] as const
  for (const [viewer, from, to, secret] of walks) {
    const page = await contextOf(viewer).newPage()
    const { url, headers } = await catchPayload(page, from, to)
    await page.close()
    const own = await ask(contextOf(viewer).request, url, headers)
    expect([to, own.status, own.text.includes(secret)]).toEqual([to, 200, true])
    for (const other of contexts.keys()) {
      if (other !== viewer) {
        const { text } = await ask(contextOf(other).request, url, headers)
        expect([other, to, text.includes(secret)]).toEqual([other, to, false])
      }
    }
  }
})

test("whoever comes to another role's page is brought home", async () => {
  for (const [viewer, home] of [
    ["client", "/client"],
    ["freelancer", "/freelancer"],
    ["admin", "/admin"],
  ] as const) {
    const page = await contextOf(viewer).newPage()
    for (const path of ["/client", "/client/credits", "/freelancer/earnings", "/admin", "/admin/money/payouts"]) {
      if (!path.startsWith(home)) {
        await page.goto(path)
        await page.waitForURL(`**${home}`)
      }
    }
    await page.close()
  }
})
