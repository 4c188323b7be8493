import { handleAuth, originOf, resolveActor } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import { type Caller, createCaller } from "../trpc/root.ts"

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

/** A browser's side of signing in: keeps cookies, sends what a page of ours would send. */
export function createBrowser(app: App, address = "203.0.113.7", agent = "Test") {
  const jar = new Map<string, string>()
  const { origin } = new URL(app.env.APP_URL)
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
  const headersOf = (more: Record<string, string>) => {
    const headers = new Headers({
      origin,
      "sec-fetch-site": "same-origin",
      "x-atelier-peer": address,
      "user-agent": agent,
      ...more,
    })
    if (jar.size > 0) {
      headers.set("cookie", cookie())
    }
    return headers
  }
  const keep = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const at = pair.indexOf("=")
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === "" || /max-age=0(;|$)/i.test(line)) {
        jar.delete(name)
      } else {
        jar.set(name, value)
      }
    }
  }
  const send = async (path: string, init: RequestInit, more: Record<string, string> = {}): Promise<Answer> => {
    const request = new Request(new URL(`/api/auth${path}`, origin), { ...init, headers: headersOf(more) })
    const response = await handleAuth(app, request)
    keep(response.headers)
    const text = await response.text()
    return { status: response.status, body: text === "" ? {} : JSON.parse(text), headers: response.headers }
  }
  return {
    jar,
    cookie,
    post: (path: string, body: unknown, more: Record<string, string> = {}) =>
      send(path, { method: "POST", body: JSON.stringify(body) }, { "content-type": "application/json", ...more }),
    get: (path: string, more: Record<string, string> = {}) => send(path, { method: "GET" }, more),
    actor: () => resolveActor(app, headersOf({})),
    /** A typed caller as the server would make it for this browser's next request. */
    caller: async (): Promise<Caller> => {
      const headers = headersOf({})
      return createCaller(createCtx(app, await resolveActor(app, headers), undefined, originOf(app.env, headers)))
    },
  }
}

export type Browser = ReturnType<typeof createBrowser>
