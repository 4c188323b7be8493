const HOME = "/"
const UNSAFE = /[\p{Cc}\p{Cs}\p{Z}\\]/u
const MAX_LENGTH = 500

function fullyDecoded(value: string): string | undefined {
  let text = value
  for (let depth = 0; depth < 5; depth++) {
    try {
      const next = decodeURIComponent(text)
      if (next === text) {
        return text
      }
      text = next
    } catch {
      return undefined
    }
  }
  return undefined
}

/**
 * Where to go after signing in, reduced to an absolute path of our own site; anything doubtful becomes "/".
 * Query and fragment are kept; dot segments, double slashes, backslashes and control characters are refused, encoded or not.
 */
export function safePath(value: unknown, appUrl: string): string {
  if (typeof value !== "string" || value.length > MAX_LENGTH) {
    return HOME
  }
  const { origin } = new URL(appUrl)
  const given = value.startsWith(`${origin}/`) ? value.slice(origin.length) : value
  const path = given.split(/[?#]/, 1)[0] ?? ""
  const plain = fullyDecoded(path)
  if (plain === undefined || UNSAFE.test(given) || UNSAFE.test(plain)) {
    return HOME
  }
  if (!plain.startsWith("/") || !given.startsWith("/") || plain.includes("//") || /\/\.{1,2}(\/|$)/.test(plain)) {
    return HOME
  }
  const url = URL.parse(given, origin)
  return url && url.origin === origin && url.pathname === path ? url.pathname + url.search + url.hash : HOME
}
