import { isIP } from "node:net"

function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/^\[(.*)\]$/, "$1")
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    (isIP(name) === 4 && name.startsWith("127."))
  )
}

/**
 * Where a page that was asked for at another name of this machine is at home, or null. Cookies and sign-in work at
 * APP_URL only. The port tells that it is this server; a proxy that puts in a host of its own has another.
 */
export function homeOf(appUrl: string, host: string | undefined, path: string): string | null {
  const home = new URL(appUrl)
  const asked = host ? URL.parse(`${home.protocol}//${host}`) : null
  return asked &&
    asked.host !== home.host &&
    asked.port === home.port &&
    isLoopback(asked.hostname) &&
    isLoopback(home.hostname)
    ? home.origin + path
    : null
}
