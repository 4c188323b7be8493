import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { cut } from "@atelier/domain/shared"
import type { Page } from "playwright-core"
import { vi } from "vitest"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

type AxeResults = { violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[] }

/** React marks what it has taken over; a button without the mark does nothing yet. */
const WHOLE = `(() => {
  const alive = (element) => Object.keys(element).some((key) => key.startsWith("__reactProps"))
  return !document.querySelector("[aria-busy=true]") && [...document.querySelectorAll("button")].every(alive)
})()`

/** Waits until nothing on the page is being loaded any more and every button of it answers. */
export async function settle(page: Page): Promise<void> {
  await vi.waitUntil(() => page.evaluate<boolean>(WHOLE), { timeout: 40_000 })
}

/** Opens or closes the palette by its keys, once the page says that it listens to them. */
export async function pressFind(page: Page): Promise<void> {
  await page.locator("[aria-keyshortcuts]").first().waitFor()
  await page.keyboard.press("Control+k")
}

/** Puts axe into every page that this tab opens from now on. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: AXE })

const ONLY = { colours: "color-contrast", orientation: "css-orientation-lock" }

/** What axe finds on the page as it stands, or only in its colours, or in whether its style sheets lock the orientation. */
export async function axe(page: Page, only?: keyof typeof ONLY): Promise<string[]> {
  // Reading every style sheet again for every page takes a third of the time.
  const options = {
    preload: only === "orientation",
    resultTypes: ["violations"],
    runOnly: only ? [ONLY[only]] : TAGS,
  }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe ${id}: ${help}: ${target.join(" ")} ${cut(html, 160)}`),
  )
}

/** Nothing makes the page scroll sideways. */
export async function sideways(page: Page): Promise<string[]> {
  const [wide, seen] = await page.evaluate<[number, number]>(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  )
  return wide > seen ? [`scrolls sideways: ${wide} of ${seen} px`] : []
}

/** The addresses of ours that the page links to, without their fragments. */
export async function linksOf(page: Page, base: string): Promise<string[]> {
  const hrefs = await page.evaluate<string[]>("[...document.querySelectorAll('a[href]')].map(({ href }) => href)")
  return [...new Set(hrefs.filter((href) => href.startsWith(`${base}/`)).map((href) => href.split("#")[0] ?? href))]
}

type Focused = { name: string; end: boolean; shown: boolean; marked: boolean; inMain: boolean }

const FOCUSED = `(() => {
  const element = document.activeElement
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const around = [element, element.parentElement, element.closest("label, form, fieldset")].filter(Boolean)
  const outlined = ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 1
  return {
    name: (element.getAttribute("aria-label") || element.textContent || element.tagName).trim().slice(0, 60),
    end: element === document.body,
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    marked: around.some((one) => outlined(getComputedStyle(one)) || getComputedStyle(one).boxShadow !== "none"),
    inMain: Boolean(element.closest("main")),
  }
})()`

const TOP = `(() => {
  const top = document.createElement("span")
  top.tabIndex = -1
  top.onblur = () => top.remove()
  document.body.prepend(top)
  top.focus()
})()`

async function press(page: Page, key: string): Promise<Focused> {
  await page.keyboard.press(key)
  return page.evaluate<Focused>(FOCUSED)
}

/** The first stop leads past the frame where there is one; this one and the next are visible and marked. */
export async function keyboard(page: Page): Promise<string[]> {
  const found: string[] = []
  // From the top of the page, wherever it has put the focus.
  await page.evaluate(TOP)
  const judge = (at: Focused, what: string) => {
    if (!at.shown || !at.marked) {
      found.push(`keyboard: ${what} "${at.name}" is ${at.shown ? "not marked" : "not visible"} when focused`)
    }
  }
  const [skipLink] = await page.locator('a[href="#content"]').allTextContents()
  if (skipLink) {
    const skip = await press(page, "Tab")
    judge(skip, "the skip link")
    if (skip.name !== skipLink) {
      found.push(`keyboard: the first stop is "${skip.name}", not the skip link`)
    }
    if (!(await press(page, "Enter")).inMain) {
      found.push("keyboard: the skip link does not lead to the content")
    }
  }
  for (let stop = 1; stop <= 4; stop++) {
    const at = await press(page, "Tab")
    if (at.end) {
      break
    }
    judge(at, `stop ${stop}`)
  }
  return found
}
