/** Whether a state-changing request with a cookie comes from our own pages. Absent proof counts as foreign. */
export const isSameOrigin = (headers: { get: (name: string) => string | null }, appUrl: string): boolean => {
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
