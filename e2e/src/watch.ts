import { cut } from "@atelier/domain/shared"
import type { Page } from "playwright-core"

/** Requests that a navigation or a closed stream ends, or a test holds back: nothing is wrong with the page. */
const ENDED = /net::ERR_ABORTED|^inspector$/

/** Collects what a browser complains about on this page: errors in the console, exceptions, failed requests, refused content. */
export function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy")) {
      complaints.push(`console: ${cut(message.text(), 400)} (${message.location().url})`)
    }
  })
  page.on("pageerror", (error) =>
    complaints.push(`exception on ${page.url()}: ${cut(error.stack || String(error), 600)}`),
  )
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? ""
    if (!ENDED.test(why)) {
      complaints.push(`request: ${request.method()} ${request.url()} ${why}`)
    }
  })
  page.on("response", (response) => {
    if (response.status() >= 400) {
      complaints.push(`answer: ${response.status()} ${response.request().method()} ${response.url()}`)
    }
  })
  return complaints
}
