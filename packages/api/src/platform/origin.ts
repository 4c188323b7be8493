import { fail } from "./errors.ts"

type HeadersLike = { get: (name: string) => string | null }

/** Whether a state-changing request with a cookie comes from our own pages. Absent proof counts as foreign. */
function isSameOrigin(headers: HeadersLike, appUrl: string): boolean {
  const site = headers.get("sec-fetch-site")
  if (site && site !== "same-origin" && site !== "none") {
    return false
  }
  const origin = headers.get("origin")
  if (origin) {
    return origin === new URL(appUrl).origin
  }
  return site === "same-origin"
}

/** Our own page, but opened at another address than APP_URL: the browser says that page and request belong together. */
function isOtherAddress(headers: HeadersLike, appUrl: string): boolean {
  const origin = URL.parse(headers.get("origin") ?? "")
  const site = headers.get("sec-fetch-site")
  const together = site ? site === "same-origin" : origin?.host === headers.get("host")
  return origin !== null && origin.origin !== new URL(appUrl).origin && together
}

/** Refuses what does not come from our own pages, and says where they are when only the address is another. */
export function assertSameOrigin(headers: HeadersLike, appUrl: string): void {
  if (isSameOrigin(headers, appUrl)) {
    return
  }
  if (isOtherAddress(headers, appUrl)) {
    const address = new URL(appUrl).origin
    fail("WRONG_ADDRESS", { address })
  }
  fail("CROSS_SITE")
}
