import type { Page } from "playwright-core"
import { expect } from "vitest"
import { withoutReload } from "./working.ts"

/** Layout shift scores under this are not seen. */
const STEADY = 0.02

type Shift = { value: number; moved: string[] }

const WATCH = `
  globalThis.shifted = []
  globalThis.watchShifts?.disconnect()
  globalThis.watchShifts = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) {
        const moved = sources.map(({ node, previousRect: from, currentRect: to }) =>
          [node?.nodeName, node?.className ?? "", (node?.textContent ?? "").slice(0, 40), from.y, "to", to.y, "height", from.height, to.height].join(" "))
        shifted.push({ value, moved })
      }
    }
  })
  watchShifts.observe({ type: "layout-shift" })`

/** Whatever happens reaches the page automatically, and moves nothing on it except at once after a key or a click. */
export async function undisturbed<T>(page: Page, run: () => Promise<T>): Promise<T> {
  await page.evaluate(WATCH)
  const result = await withoutReload(page, run)
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
  const shifts = await page.evaluate<Shift[]>("shifted.splice(0)")
  const score = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(score, JSON.stringify(shifts, null, 1)).toBeLessThan(STEADY)
  return result
}
