import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Server } from "node:net"
import { setTimeout as delay } from "node:timers/promises"
import { pay, payPage, receiptPage } from "./checkout-pages.ts"
import { connectPage, onboard } from "./connect-pages.ts"
import { runControl } from "./control.ts"
import { pressButton } from "./dashboard.ts"
import { dashboardPage, eventsPage } from "./dashboard-pages.ts"
import { parseForm } from "./form.ts"
import { htmlReply, jsonReply, type Reply, readBody, redirectReply, write } from "./http.ts"
import { mailBody, mailboxPage, mailJson, mailPage } from "./mail-pages.ts"
import { parseMail } from "./mime.ts"
import { answerModel, newModelScript } from "./model.ts"
import { html, layout } from "./page.ts"
import { settleDue } from "./payments.ts"
import { createSmtpServer } from "./smtp.ts"
import { openStore } from "./store.ts"
import { answerApi } from "./stripe-api.ts"
import { stripeError } from "./stripe-error.ts"
import { createWebhooks } from "./webhooks.ts"
import { website } from "./website.ts"
import { newId, type World } from "./world.ts"

export type EmulatorOptions = {
  /** 0 chooses a free one. */
  port: number
  smtpPort: number
  /** Where it listens; on this machine only when absent. */
  host?: string | undefined
  stateDir: string
  stripeKey: string
  webhookSecret: string
  /** Where events are delivered; nowhere when absent. */
  webhookUrl?: string | undefined
  /** First wait before a failed delivery is tried again; doubles up to a minute. */
  retryMs?: number | undefined
  /** How browsers reach it, when not by its own address. */
  publicUrl?: string | undefined
}
export type Emulators = { url: string; smtpUrl: string; stop: () => Promise<void> }

const TICK_MS = 30_000
function notFound() {
  return htmlReply(layout("Not found", html`<h1>There is nothing here.</h1><p><a href="/">Payments</a></p>`, true), 404)
}

function listen(server: Server, port: number, host: string) {
  return new Promise<number>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === "object" ? (address?.port ?? port) : port)
    })
  })
}

/** Another site's page, or a name that merely points here, may press no button. */
function isForeign({ headers }: IncomingMessage, world: World) {
  const own = [`http://${headers.host}`, new URL(world.baseUrl()).origin]
  return headers.origin !== undefined && !own.includes(headers.origin)
}

function isLocalHost(host: string | undefined, world: World) {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? "") || new URL(world.baseUrl()).host === host
}

function faultFor(world: World, method: string, path: string) {
  const fault = world.faults.find((each) => each.times > 0 && each.method === method && path.startsWith(each.path))
  if (fault) {
    fault.times -= 1
  }
  return fault
}

async function api(world: World, request: IncomingMessage, url: URL, body: string): Promise<Reply | null> {
  const method = request.method ?? "GET"
  const fault = faultFor(world, method, url.pathname)
  if (fault?.kind === "refuse") {
    return null
  }
  if (fault?.kind === "status") {
    const type = fault.status >= 500 ? "api_error" : "invalid_request_error"
    const made = stripeError(fault.status, "The emulator was told to fail this call.", {
      type,
      ...(fault.code ? { code: fault.code } : {}),
    })
    return jsonReply(made.body, fault.status, { "request-id": newId("req") })
  }
  if (fault?.kind === "delay") {
    await delay(fault.ms)
  }
  const query = url.search.slice(1)
  const answer = answerApi(world, { method, path: url.pathname, query, body, headers: request.headers })
  return fault?.kind === "drop" ? null : jsonReply(answer.body, answer.status, answer.headers)
}

async function pages(world: World, request: IncomingMessage, url: URL, body: string): Promise<Reply> {
  const [, area = "", id = "", tail = ""] = url.pathname.split("/")
  const posted = request.method === "POST"
  const link = url.searchParams.get("link") ?? ""
  if (area === "" && !posted) {
    return dashboardPage(world)
  }
  if (area === "dashboard" && posted) {
    return redirectReply(await pressButton(world, id, tail))
  }
  if (area === "events" && !posted) {
    return eventsPage(world)
  }
  const session = area === "pay" ? world.store.get("session", id) : undefined
  if (session) {
    settleDue(world)
    return posted ? pay(world, session, parseForm(body)) : payPage(world, session)
  }
  const account = area === "connect" ? world.store.get("account", id) : undefined
  if (account) {
    return posted ? onboard(world, account, link, parseForm(body)) : connectPage(world, account, link)
  }
  const charge = area === "receipt" ? world.store.get("charge", id) : undefined
  if (charge) {
    return receiptPage(charge)
  }
  const mail = area === "mail" ? world.store.get("mail", id) : undefined
  if (mail) {
    return tail === "body" ? mailBody(mail) : mailPage(mail)
  }
  if (area === "mail.json") {
    return mailJson(world, url.searchParams.get("to"))
  }
  const site = area === "website" && !posted ? website(id) : null
  if (site) {
    return site
  }
  return area === "mail" && id === "" ? mailboxPage(world, url.searchParams.get("to") || null) : notFound()
}

function statusOf(error: unknown) {
  if (error instanceof Error && "status" in error && typeof error.status === "number") {
    return error.status
  }
  return error instanceof SyntaxError ? 400 : 500
}

async function handle(world: World, request: IncomingMessage, response: ServerResponse) {
  try {
    const url = new URL(request.url ?? "/", world.baseUrl())
    const body = await readBody(request)
    if (url.pathname.startsWith("/v1/")) {
      const reply = await api(world, request, url, body)
      return reply ? write(response, reply) : request.socket.destroy()
    }
    if (url.pathname.startsWith("/model/") && request.method === "POST") {
      return await answerModel(world, request, body, response)
    }
    if (!isLocalHost(request.headers.host, world) || isForeign(request, world)) {
      return write(response, jsonReply({ error: "Only this machine's own pages may do that." }, 403))
    }
    if (url.pathname.startsWith("/control/") && request.headers["sec-fetch-site"] === undefined) {
      const result = await runControl(world, url.pathname.slice("/control/".length), body)
      return write(response, result === undefined ? jsonReply({ error: "No such control." }, 404) : jsonReply(result))
    }
    return write(response, await pages(world, request, url, body))
  } catch (error) {
    const status = statusOf(error)
    const message = error instanceof Error ? error.message : "Unknown fault."
    return response.headersSent ? response.destroy() : write(response, jsonReply({ error: message }, status))
  }
}

/** Starts the emulators for Stripe, a mail server and a language model in one process, on loopback only. */
export async function startEmulators(options: EmulatorOptions): Promise<Emulators> {
  const host = options.host ?? "127.0.0.1"
  let world: World | undefined
  const http: HttpServer = createServer((request, response) =>
    world ? handle(world, request, response) : write(response, jsonReply({ error: "Starting." }, 503)),
  )
  const smtp = createSmtpServer(async ({ from, to, raw }) => {
    const mail = await parseMail(raw)
    if (!world) {
      return 421
    }
    if (world.mailFaults.times > 0) {
      world.mailFaults.times -= 1
      return world.mailFaults.code
    }
    const id = newId("mail")
    world.store.put("mail", id, { id, at: Date.now(), from, to, ...mail })
    return 250
  })
  const port = await listen(http, options.port, host)
  const smtpPort = await listen(smtp, options.smtpPort, host)

  const store = openStore(options.stateDir)
  const { webhookUrl: url, webhookSecret: secret, retryMs = 1000 } = options
  let ahead = 0
  world = {
    store,
    webhooks: createWebhooks({ store, url, secret, retryMs }),
    now: () => Math.floor(Date.now() / 1000) + ahead,
    advance: (seconds) => {
      ahead += seconds
    },
    baseUrl: () => options.publicUrl ?? `http://${host}:${port}`,
    stripeKey: options.stripeKey,
    faults: [],
    mailFaults: { code: 451, times: 0 },
    model: newModelScript(),
  }
  const running = world
  const tick = setInterval(() => settleDue(running), TICK_MS).unref()

  return {
    url: running.baseUrl(),
    smtpUrl: `smtp://${host}:${smtpPort}`,
    stop: async () => {
      clearInterval(tick)
      world = undefined
      running.webhooks.close()
      const closed = [http, smtp].map((server) => new Promise((resolve) => server.close(resolve)))
      http.closeAllConnections()
      smtp.unref()
      await Promise.race([Promise.all(closed), delay(500)])
      store.close()
    },
  }
}
