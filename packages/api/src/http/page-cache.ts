import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http"
import { Socket } from "node:net"
import { Writable } from "node:stream"
import { promisify } from "node:util"
import { gzip } from "node:zlib"

export type Render = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** What a page is made with: none of it comes from the one who asks. */
type Asked = { path: string; host: string; nonce: string; policy: string; still: boolean }
type Page = { headers: OutgoingHttpHeaders; parts: string[] }

const compress = promisify(gzip)

const ROUTER = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-url", "next-action"]
const OF_ONE_ANSWER =
  /^(date|connection|keep-alive|transfer-encoding|content-length|content-security-policy|x-request-id|vary)$/

/** Whether a request says nothing about the person or the browser that asks for this page. */
export function isForAll({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && !headers.cookie && !headers.authorization && !ROUTER.some((name) => name in headers)
}

function bufferOf(chunk: unknown): Buffer[] {
  return typeof chunk === "string" ? [Buffer.from(chunk)] : chunk instanceof Uint8Array ? [Buffer.from(chunk)] : []
}

const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g
/** Parts that came late: only a script moves them to their place. */
const LATE_PART = /<template id="B:|<div hidden id="S:/

/** The page without its scripts, unless it is not whole without them. */
const stilled = (html: string) => (LATE_PART.test(html) ? html : html.replaceAll(SCRIPTS, ""))

/** Makes a page for nobody; null when what comes is not one to keep. */
async function make(render: Render, { path, host, nonce, policy, still }: Asked): Promise<Page | null> {
  const req = new IncomingMessage(new Socket())
  Object.assign(req, { method: "GET", url: path })
  req.headers = { host, "x-atelier-path": path, "content-security-policy": policy }
  req.push(null)
  const chunks: Buffer[] = []
  const res = new ServerResponse(req)
  // Whoever reads slowly would hold up everyone who waits for the page. No server tells this answer of a drained socket, so
  // it never fills.
  res.assignSocket(
    new Writable({ highWaterMark: Number.MAX_SAFE_INTEGER, write: (_chunk, _encoding, done) => done() }) as Socket,
  )
  const { write, end } = res
  res.write = (...given: unknown[]) => {
    chunks.push(...bufferOf(given[0]))
    return Reflect.apply(write, res, given) as boolean
  }
  res.end = (...given: unknown[]) => {
    chunks.push(...bufferOf(given[0]))
    return Reflect.apply(end, res, given) as ServerResponse
  }
  const finished = new Promise<void>((resolve) => res.once("finish", resolve))
  await render(req, res)
  await finished
  const headers = Object.fromEntries(Object.entries(res.getHeaders()).filter(([name]) => !OF_ONE_ANSWER.test(name)))
  const html = Buffer.concat(chunks).toString()
  const keeps = res.statusCode === 200 && String(headers["content-type"]).startsWith("text/html")
  return keeps && !headers["set-cookie"] ? { headers, parts: (still ? stilled(html) : html).split(nonce) } : null
}

async function answer(req: IncomingMessage, res: ServerResponse, { headers, parts }: Page, nonce: string) {
  const text = Buffer.from(parts.join(nonce))
  const zips = /\bgzip\b/.test(String(req.headers["accept-encoding"] ?? ""))
  const body = zips ? await compress(text, { level: 4 }) : text
  for (const [name, value] of Object.entries({ ...headers, vary: "accept-encoding" })) {
    if (value !== undefined) {
      res.setHeader(name, value)
    }
  }
  res.writeHead(200, { "content-length": body.length, ...(zips ? { "content-encoding": "gzip" } : {}) })
  res.end(body)
}

/** Keeps pages that are the same for all strangers, each answer with a nonce of its own. Those who come at once share one. */
export function createPageCache(render: Render, keepMs: number) {
  const kept = new Map<string, { page: Promise<Page | null>; until: number }>()
  /** False when there is no such page to keep: then it has to be made for this request. */
  const serve = async (req: IncomingMessage, res: ServerResponse, asked: Asked): Promise<boolean> => {
    const now = performance.now()
    let entry = kept.get(asked.path)
    if (!entry || entry.until <= now) {
      entry = { page: make(render, asked).catch(() => null), until: now + keepMs }
      kept.set(asked.path, entry)
    }
    const page = await entry.page
    if (page) {
      await answer(req, res, page, asked.nonce)
    }
    return page !== null
  }
  return { serve }
}
