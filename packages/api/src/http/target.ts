export type Target = {
  url: URL
  pathname: string
  search: string
  isApi: boolean
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Without control characters and backslashes, which some read as slashes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD = /[\u0000-\u001f\u007f\\]/

/**
 * The address that a request names, or null when it could be read in more than one way: dot segments, backslashes, doubled
 * slashes at its beginning, `/api` in another spelling, or no path at all. Who decides on a path asks here first, so that
 * nobody behind can read another one.
 */
export function parseTarget(raw: string | undefined): Target | null {
  const url = raw?.startsWith("/") && !raw.startsWith("//") ? URL.parse(raw, "http://internal") : null
  const [path = ""] = raw?.split(/[?#]/) ?? []
  const plain = decoded(path)
  if (!url || plain === null || ODD.test(plain) || raw?.includes("#")) {
    return null
  }
  const isDot = plain.split("/").some((segment) => segment === "." || segment === "..")
  const isApi = path === "/api" || path.startsWith("/api/")
  const meansApi = /^\/+api(\/|$)/i.test(decoded(plain) ?? plain)
  return isDot || isApi !== meansApi ? null : { url, pathname: path, search: url.search, isApi }
}
