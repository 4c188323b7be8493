import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { APIRequestContext, Page } from "playwright-core"
import { RESULTS, ROOT } from "./programs.ts"

/** The JavaScript of a page's first load in kB (1,000 bytes), gzipped: what its HTML asks for by itself. */
const AIM = 180
/** The front page only shows something: it is sent without scripts. */
const LANDING = 0

/**
 * Routes that do not reach the aim, with what they may weigh: the framework (133), the typed hooks with their cache (18) and
 * the frame around every page leave little of it for a page. A number is raised only by what a page can do more.
 */
const ABOVE: Record<string, number> = {
  "/client/tasks/[id]": 185,
  "/freelancer/tasks/[id]": 183,
  "/admin/tasks/[id]": 185,
}

export type Weight = { route: string; path: string; status: number; kB: number; files: number; budget: number }
export type Paint = { path: string; lcp: number; cls: number; kB: number }

const budgetOf = (route: string): number => (route === "/" ? LANDING : (ABOVE[route] ?? AIM))

const inKB = (bytes: number) => Math.round(bytes / 100) / 10
const sizes = new Map<string, number>()

async function sizeOf(request: APIRequestContext, src: string): Promise<number> {
  const size = sizes.get(src) ?? gzipSync(await (await request.get(src)).body()).length
  sizes.set(src, size)
  return size
}

/** Weighs a page as this browser gets it; polyfills that no browser of today loads do not count. */
export async function weigh(request: APIRequestContext, route: string, path: string): Promise<Weight> {
  const response = await request.get(path, { maxRedirects: 0 })
  const tags = (await response.text()).matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)
  const sources = new Set([...tags].filter(([tag]) => !/nomodule/i.test(tag)).map(([, src = ""]) => src))
  let bytes = 0
  for (const src of sources) {
    bytes += await sizeOf(request, src)
  }
  return { route, path, status: response.status(), kB: inKB(bytes), files: sources.size, budget: budgetOf(route) }
}

/** What is too heavy, and which numbers of the list above can go or be lowered. */
export function complain(weights: readonly Weight[]): string[] {
  const heaviest = new Map<string, number>()
  for (const { route, kB } of weights) {
    heaviest.set(route, Math.max(kB, heaviest.get(route) ?? 0))
  }
  return [
    ...weights.flatMap(({ path, status }) => (status === 200 ? [] : [`${path} answers ${status}`])),
    ...weights.flatMap(({ path, kB, budget }) => (kB > budget ? [`${path} weighs ${kB} kB, at most ${budget}`] : [])),
    ...Object.entries(ABOVE).flatMap(([route, most]) => {
      const kB = heaviest.get(route) ?? 0
      return kB <= AIM || kB < most - 10 ? [`${route} weighs only ${kB} kB: lower its ${most}`] : []
    }),
  ]
}

/** The scripts that every page has, whatever stands on it. */
async function frameworkKB(): Promise<number> {
  const next = join(ROOT, "apps", "web", ".next")
  const manifest = JSON.parse(await readFile(join(next, "build-manifest.json"), "utf8")) as { rootMainFiles: string[] }
  const files = await Promise.all(manifest.rootMainFiles.map((file) => readFile(join(next, file))))
  return inKB(files.reduce((sum, file) => sum + gzipSync(file).length, 0))
}

/** Leaves the numbers where `pnpm bench pages` finds them. */
export async function keepWeights(weights: readonly Weight[]): Promise<void> {
  await mkdir(RESULTS, { recursive: true })
  await writeFile(join(RESULTS, "weights.json"), JSON.stringify({ framework: await frameworkKB(), weights }))
}
export function keepPaints(paints: readonly Paint[]): Promise<void> {
  return writeFile(join(RESULTS, "paints.json"), JSON.stringify(paints))
}

const OBSERVE = `
  globalThis.painted = { lcp: 0, cls: 0 }
  new PerformanceObserver((list) => { painted.lcp = list.getEntries().at(-1).startTime })
    .observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) painted.cls += entry.hadRecentInput ? 0 : entry.value
  }).observe({ type: "layout-shift", buffered: true })`

/** Opens a page in a browser with an empty cache; `kB` is every script it fetched until it was quiet. */
export async function paint(page: Page, path: string): Promise<Paint> {
  const scripts: Promise<number>[] = []
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      scripts.push(response.body().then((body) => gzipSync(body).length))
    }
  })
  await page.addInitScript(OBSERVE)
  await page.goto(path, { waitUntil: "load" })
  await page.waitForTimeout(1500)
  const { lcp, cls } = await page.evaluate<{ lcp: number; cls: number }>("painted")
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
  return { path, lcp: Math.round(lcp), cls: Math.round(cls * 1000) / 1000, kB: inKB(bytes) }
}
