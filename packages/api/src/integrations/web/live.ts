import { lookup } from "node:dns/promises"
import { Agent, buildConnector, fetch } from "undici"
import { isPublicAddress } from "./addresses.ts"
import { isWebFailure, type ReadOptions, type WebAnswer, type WebFailure, type WebPort, webFailure } from "./port.ts"

const MAX_REDIRECTS = 5
const CONNECT_MS = 4_000
const TOTAL_MS = 10_000
const PORTS: Record<string, string> = { "http:": "80", "https:": "443" }

export type WebSettings = {
  /** `host:port` that may be read although it is private, for websites of an own network. */
  also?: readonly string[]
  /** Every address of a name. */
  resolve?: (hostname: string) => Promise<string[]>
  connect?: buildConnector.connector
  /** All ports, not just those of the web (tests). */
  anyPort?: boolean
  totalMs?: number
}

async function resolveByLookup(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

/** Reads the public web and nothing else: what is connected to is an address that was looked at, not a name that can change. */
export function createWeb(settings: WebSettings = {}): WebPort {
  const { also = [], resolve = resolveByLookup, anyPort = false, totalMs = TOTAL_MS } = settings
  const dial = settings.connect ?? buildConnector({ timeout: CONNECT_MS })

  const isListed = (hostname: string, port: string) => also.includes(`${hostname}:${port}`)

  function assertReadable(url: URL): void {
    const usual = PORTS[url.protocol]
    if (!usual || url.username !== "" || url.password !== "") {
      throw webFailure("refused", "Only http and https addresses without a password are read.")
    }
    const port = url.port || usual
    if (!anyPort && port !== usual && !isListed(url.hostname, port)) {
      throw webFailure("refused", "Only the usual ports of the web are read.")
    }
  }

  async function addressOf(hostname: string, port: string): Promise<string> {
    const bare = hostname.replace(/^\[|\]$/g, "")
    const addresses = await resolve(bare)
    const [first] = addresses
    if (!first) {
      throw webFailure("unreachable", `${bare} has no address.`)
    }
    if (!isListed(hostname, port) && !addresses.every(isPublicAddress)) {
      throw webFailure("refused", `${bare} leads to a private network.`)
    }
    return first
  }

  /** Each connection looks its name up once and goes to exactly the address that was checked. */
  const connect: buildConnector.connector = (options, callback) => {
    const port = options.port || (options.protocol === "https:" ? "443" : "80")
    addressOf(options.hostname, port).then(
      (address) =>
        dial({ ...options, hostname: address, servername: options.servername ?? options.hostname }, callback),
      (error: Error) => callback(error, null),
    )
  }

  async function follow(start: string, options: ReadOptions, agent: Agent, signal: AbortSignal): Promise<WebAnswer> {
    let url = parsed(start)
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      assertReadable(url)
      const response = await fetch(url, { dispatcher: agent, redirect: "manual", signal, headers: HEADERS })
      const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null
      if (location === null) {
        return await bodyOf(response, url, options)
      }
      await response.body?.cancel()
      url = parsed(location, url)
    }
    throw webFailure("status", "The website redirects without an end.")
  }

  return {
    read: async (address, options) => {
      const agent = new Agent({
        connect,
        connections: 2,
        headersTimeout: totalMs,
        bodyTimeout: totalMs,
        maxHeaderSize: 32_768,
      })
      const timeout = AbortSignal.timeout(totalMs)
      const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
      try {
        return await follow(address, options, agent, signal)
      } catch (error) {
        throw asWebFailure(error, timeout.aborted)
      } finally {
        await agent.destroy()
      }
    },
  }
}

const HEADERS = { "user-agent": "Atelier-website-reader/1.0", accept: "*/*" }

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (!url) {
    throw webFailure("refused", "That is not an address of the web.")
  }
  return url
}

async function bodyOf(response: Awaited<ReturnType<typeof fetch>>, url: URL, options: ReadOptions): Promise<WebAnswer> {
  if (!response.ok) {
    throw webFailure("status", `The website answers ${response.status}.`)
  }
  const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").toLowerCase().split(/\s*;\s*/)
  if (!options.types.includes(type)) {
    throw webFailure("type", `That is ${type === "" ? "a file without a type" : type}.`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > options.maxBytes) {
      throw webFailure("too_large", `It is larger than ${options.maxBytes} bytes.`)
    }
    chunks.push(chunk)
  }
  const charset = parameters
    .find((part) => part.startsWith("charset="))
    ?.slice("charset=".length)
    .replace(/"/g, "")
  return { url: url.href, type, charset: charset ?? null, bytes: Buffer.concat(chunks) }
}

/** Our own refusals arrive as the cause of "fetch failed". */
function asWebFailure(error: unknown, late: boolean): WebFailure {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (isWebFailure(cause)) {
      return cause
    }
  }
  return late ? webFailure("slow", "The website took too long.", error) : webFailure("unreachable", "No answer.", error)
}
