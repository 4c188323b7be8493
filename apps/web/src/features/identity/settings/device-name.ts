import * as m from "../../../messages/index.ts"

/** First match wins: Edge and Opera also call themselves Chrome, and Chrome also Safari. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["CriOS/", "Chrome"],
  ["Safari/", "Safari"],
] as const
const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Mac OS X", "Mac"],
  ["Windows", "Windows"],
  ["Linux", "Linux"],
] as const

function find(pairs: readonly (readonly [string, string])[], agent: string) {
  return pairs.find(([mark]) => agent.includes(mark))?.[1]
}

/** "Firefox on Windows", as far as the browser told. */
export function deviceName(userAgent: string | null): string {
  const browser = find(BROWSERS, userAgent ?? "")
  const system = find(SYSTEMS, userAgent ?? "")
  return browser && system ? m.devices.on(browser, system) : (browser ?? system ?? m.devices.unknown)
}
