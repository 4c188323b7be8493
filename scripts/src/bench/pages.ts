import { gzipSync } from "node:zlib"
import { cookieName, signCookie } from "@atelier/api/bench"
import type { Client, Stage } from "./stage.ts"

const ROUTES = [
  "/",
  "/sign-in",
  "/sign-up",
  "/join",
  "/client",
  "/client/tasks",
  "/client/tasks/new",
  "/client/credits",
  "/client/brand",
  "/client/settings",
]

/** JavaScript of the first load by route, gzipped, from the production server; `nomodule` polyfills are not counted. */
export const benchPages = async (stage: Stage, base: URL, client: Client): Promise<void> => {
  console.log("\n  JavaScript by route, gzip (limit 180 kB)")
  const cookie = `${cookieName(stage.app.env, "session_token")}=${signCookie(stage.app.env, client.token)}`
  const sizes = new Map<string, number>()
  const sizeOf = async (src: string) => {
    const known = sizes.get(src) ?? gzipSync(await (await fetch(new URL(src, base))).bytes()).length
    sizes.set(src, known)
    return known
  }
  for (const route of ROUTES) {
    const response = await fetch(new URL(route, base), { headers: { cookie }, redirect: "manual" })
    const html = await response.text()
    const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(
      ([tag]) => !/nomodule/i.test(tag ?? ""),
    )
    const sources = [...new Set(tags.map(([, src]) => src ?? ""))]
    let total = 0
    for (const src of sources) {
      total += await sizeOf(src)
    }
    console.log(
      `  ${route.padEnd(24)} ${(total / 1000).toFixed(1).padStart(6)} kB  ${sources.length} files  ${response.status}`,
    )
  }
}
