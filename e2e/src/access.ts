import type { APIRequestContext, Page } from "playwright-core"

/** Ways by which pages of such servers have been reached past the sign-in: forged headers, other forms of the same page. */
export const DISGUISES: Record<string, { suffix?: string; headers: Record<string, string> }> = {
  "as it is": { headers: {} },
  "with a subrequest header": {
    headers: { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  },
  "with a rewrite header": { headers: { "x-middleware-rewrite": "/client", "x-atelier-path": "/sign-in" } },
  "as .rsc": { suffix: ".rsc", headers: {} },
  "as a payload": { suffix: "?_rsc=1", headers: { rsc: "1" } },
  "as a prefetched payload": { suffix: "?_rsc=1", headers: { rsc: "1", "next-router-prefetch": "1" } },
  "as a prefetched segment": {
    headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  },
}

export type Answer = { status: number; location: string; text: string }

/** What this browser is answered; only where the same page is asked for under its right checksum it is asked again. */
export async function ask(
  request: APIRequestContext,
  url: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await request.get(url, { headers, maxRedirects: 0 })
  const location = response.headers().location ?? ""
  const again = new URL(location, response.url())
  if (
    location &&
    again.searchParams.has("_rsc") &&
    again.href !== response.url() &&
    again.pathname === new URL(response.url()).pathname
  ) {
    return ask(request, again.href, headers)
  }
  return { status: response.status(), location, text: await response.text() }
}

/** Walks from one page to another inside the app and returns the request that brought the second one. */
export async function catchPayload(
  page: Page,
  from: string,
  to: string,
): Promise<{ url: string; headers: Record<string, string> }> {
  await page.goto(from)
  const sent = page.waitForRequest((request) => {
    const { pathname } = new URL(request.url())
    return pathname === to && "rsc" in request.headers() && !("next-router-prefetch" in request.headers())
  })
  await page.locator(`a[href="${to}"]`).filter({ visible: true }).first().click()
  const request = await sent
  const { cookie: _cookie, ...headers } = await request.allHeaders()
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith(":"))
  return { url: request.url(), headers: Object.fromEntries(kept) }
}
