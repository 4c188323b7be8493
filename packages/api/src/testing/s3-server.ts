import { createHash, createHmac, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

export const KEYS = { accessKeyId: "atelier", secretAccessKey: "a secret of the object store", region: "eu-test-1" }
export const BUCKET = "works"

/**
 * What goes wrong with the next request whose line (such as `PUT /works/files/x?partNumber=2`) matches `on`: a status
 * to answer; the connection cut before, in the middle of, or after the work; silence, from the start or in the middle of
 * the answer.
 */
export type Trouble = {
  on: RegExp
  what: number | "cut first" | "cut in the middle" | "cut the answer" | "silence" | "silence in the middle"
}
export type S3Server = {
  endpoint: string
  objects: Map<string, Buffer>
  /** Parts of uploads that were begun and not ended. */
  uploads: Map<string, Map<number, Buffer>>
  /** The lines of all requests that came in. */
  lines: string[]
  troubles: Trouble[]
  /** How many bytes have come in. */
  received: () => number
  close: () => Promise<void>
}

type Refused = { status: number; code: string }
function refuse(status: number, code: string): never {
  throw { status, code } satisfies Refused
}
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex")
const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text, "utf8").digest()
const strict = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)

/** Amazon's rules read from the receiving end: the request is put into canonical form from what arrived. */
function assertSigned(req: IncomingMessage, url: URL) {
  const [, id, day, region, names = "", signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w{64})$/.exec(
      req.headers.authorization ?? "",
    ) ?? refuse(403, "AccessDenied")
  const sentAt = String(req.headers["x-amz-date"])
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(sentAt) ?? refuse(403, "AccessDenied")
  if (
    Math.abs(Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`) - Date.now()) > 900_000 ||
    !sentAt.startsWith(day ?? "-")
  ) {
    refuse(403, "RequestTimeTooSkewed")
  }
  if (id !== KEYS.accessKeyId) {
    refuse(403, "InvalidAccessKeyId")
  }
  const signed = names.split(";")
  const mustBeSigned = Object.keys(req.headers).filter((name) => name === "host" || name.startsWith("x-amz-"))
  if (mustBeSigned.some((name) => !signed.includes(name)) || region !== KEYS.region) {
    refuse(403, "AccessDenied")
  }
  const query = [...url.searchParams].map(([name, value]) => `${strict(name)}=${strict(value)}`.toUpperCase()).sort()
  const asSent = url.search.slice(1).toUpperCase().split("&").filter(Boolean)
  if (query.join("&") !== asSent.join("&")) {
    refuse(403, "SignatureDoesNotMatch")
  }
  const canonical = `${req.method}\n${url.pathname}\n${url.search.slice(1)}\n${signed
    .map((name) => `${name}:${String(req.headers[name]).trim()}\n`)
    .join("")}\n${names}\n${req.headers["x-amz-content-sha256"]}`
  const text = `AWS4-HMAC-SHA256\n${sentAt}\n${day}/${region}/s3/aws4_request\n${sha256(canonical)}`
  const key = mac(mac(mac(mac(`AWS4${KEYS.secretAccessKey}`, day ?? ""), KEYS.region), "s3"), "aws4_request")
  if (mac(key, text).toString("hex") !== signature) {
    refuse(403, "SignatureDoesNotMatch")
  }
}

/** A request forgets its socket once it has ended. */
const sockets = new WeakMap<IncomingMessage, Socket>()
const cut = (req: IncomingMessage) => sockets.get(req)?.destroy()

async function bodyOf(req: IncomingMessage, cutAt: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= cutAt) {
      cut(req)
      throw new Error("cut")
    }
  }
  const body = Buffer.concat(chunks)
  if (req.headers["content-length"] === undefined && req.method === "PUT") {
    refuse(411, "MissingContentLength")
  }
  // What is streamed is signed without its content.
  return ["UNSIGNED-PAYLOAD", sha256(body)].includes(String(req.headers["x-amz-content-sha256"]))
    ? body
    : refuse(400, "XAmzContentSHA256Mismatch")
}

function partOf(range: string | undefined, size: number): { start: number; end: number } | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? []
  if (from === undefined) {
    return null
  }
  if (Number(from) >= size) {
    refuse(416, "InvalidRange")
  }
  return { start: Number(from), end: to ? Math.min(Number(to), size - 1) : size - 1 }
}

type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer }
function xml(name: string, inner: string): Reply {
  return {
    status: 200,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inner}</${name}>`,
  }
}
const tagOf = (bytes: Buffer) => `"${createHash("md5").update(bytes).digest("hex")}"`

/** What a sender wants to be kept beside an object. */
function notesOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name.startsWith("x-amz-meta-"))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}

/** A small object store on 127.0.0.1 that checks signatures and can be told to fail. */
export async function openS3Server(): Promise<S3Server> {
  const objects: S3Server["objects"] = new Map()
  const uploads: S3Server["uploads"] = new Map()
  const lines: string[] = []
  const troubles: Trouble[] = []
  const notes = new Map<string, Record<string, string>>()

  const complete = (key: string, uploadId: string, list: string): Reply => {
    const parts = uploads.get(uploadId) ?? refuse(404, "NoSuchUpload")
    const wanted = [...list.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, item = ""]) => {
      const number = /<PartNumber>(\d+)<\/PartNumber>/.exec(item)?.[1]
      const tag = /<ETag>([^<]*)<\/ETag>/.exec(item)?.[1]?.replaceAll("&quot;", '"')
      const part = parts.get(Number(number)) ?? refuse(400, "InvalidPart")
      return tag === tagOf(part) ? part : refuse(400, "InvalidPart")
    })
    if (wanted.length === 0) {
      refuse(400, "MalformedXML")
    }
    objects.set(key, Buffer.concat(wanted))
    uploads.delete(uploadId)
    return xml("CompleteMultipartUploadResult", "<ETag>&quot;whole&quot;</ETag>")
  }

  const write = (req: IncomingMessage, key: string, query: URLSearchParams, body: Buffer): Reply => {
    const { method } = req
    const uploadId = query.get("uploadId")
    if (method === "POST" && query.has("uploads")) {
      const begun = `${randomUUID()}+/=&`
      uploads.set(begun, new Map())
      return xml("InitiateMultipartUploadResult", `<UploadId>${begun.replace("&", "&amp;")}</UploadId>`)
    }
    if (method === "POST" && uploadId) {
      return complete(key, uploadId, body.toString())
    }
    if (uploadId && !uploads.has(uploadId)) {
      return refuse(404, "NoSuchUpload")
    }
    if (method === "PUT") {
      const target = uploadId ? uploads.get(uploadId) : undefined
      target ? target.set(Number(query.get("partNumber")), body) : objects.set(key, body)
      notes.set(key, notesOf(req))
      return { status: 200, headers: { etag: tagOf(body) } }
    }
    uploadId ? uploads.delete(uploadId) : objects.delete(key)
    return { status: 204 }
  }

  const list = (uploadId: string): Reply => {
    const parts = [...(uploads.get(uploadId) ?? refuse(404, "NoSuchUpload"))].sort(([a], [b]) => a - b)
    const rows = parts.map(
      ([number, bytes]) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${tagOf(bytes)}</ETag><Size>${bytes.length}</Size></Part>`,
    )
    return xml("ListPartsResult", `<IsTruncated>false</IsTruncated>${rows.join("")}`)
  }

  const read = (key: string, range: string | undefined): Reply => {
    const bytes = objects.get(key) ?? refuse(404, "NoSuchKey")
    const part = partOf(range, bytes.length)
    const headers = { ...notes.get(key), etag: tagOf(bytes) }
    return part
      ? {
          status: 206,
          headers: { ...headers, "content-range": `bytes ${part.start}-${part.end}/${bytes.length}` },
          body: bytes.subarray(part.start, part.end + 1),
        }
      : { status: 200, headers, body: bytes }
  }

  const serve = async (req: IncomingMessage, res: ServerResponse, trouble: Trouble["what"] | undefined) => {
    const url = new URL(req.url ?? "/", "http://store")
    const { method = "" } = req
    assertSigned(req, url)
    const [bucket, ...rest] = url.pathname.slice(1).split("/")
    if (bucket !== BUCKET) {
      refuse(404, "NoSuchBucket")
    }
    if (req.headers.expect) {
      res.writeContinue()
    }
    const isRead = method === "GET" || method === "HEAD"
    const length = Number(req.headers["content-length"] ?? 0)
    const body = await bodyOf(req, trouble === "cut in the middle" && !isRead ? length / 2 : Number.POSITIVE_INFINITY)
    const key = rest.join("/")
    const listed = method === "GET" ? url.searchParams.get("uploadId") : null
    const reply = listed
      ? list(listed)
      : isRead
        ? read(key, req.headers.range)
        : write(req, key, url.searchParams, body)
    if (trouble === "cut the answer") {
      cut(req)
      return
    }
    const bytes = Buffer.from(reply.body ?? "")
    res.writeHead(reply.status, {
      ...reply.headers,
      ...(reply.status === 204 ? {} : { "content-length": bytes.length }),
    })
    if (trouble === "silence in the middle") {
      res.write(bytes.subarray(0, bytes.length / 2))
      return
    }
    if (trouble === "cut in the middle") {
      res.write(bytes.subarray(0, bytes.length / 2))
      await sleep(20)
      cut(req)
      return
    }
    res.end(method === "HEAD" || reply.status === 204 ? undefined : bytes)
  }

  const answerError = (req: IncomingMessage, res: ServerResponse, { status, code }: Refused) => {
    const body =
      req.method === "HEAD" ? "" : `<Error><Code>${code}</Code><Message>As the test wished.</Message></Error>`
    res.writeHead(status, {
      "content-length": Buffer.byteLength(body),
      ...(req.complete ? {} : { connection: "close" }),
    })
    res.end(body)
  }

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const line = `${req.method} ${req.url}`
    sockets.set(req, req.socket)
    lines.push(line)
    const index = troubles.findIndex(({ on }) => on.test(line))
    const trouble = index < 0 ? undefined : troubles.splice(index, 1)[0]?.what
    if (trouble === "silence") {
      return
    }
    try {
      if (trouble === "cut first") {
        cut(req)
      } else if (typeof trouble === "number") {
        refuse(trouble, "Trouble")
      } else {
        await serve(req, res, trouble)
      }
    } catch (error) {
      if (typeof error === "object" && error !== null && "code" in error && "status" in error) {
        answerError(req, res, error as Refused)
      } else {
        cut(req)
      }
    }
  }

  const server = createServer((req, res) => void handle(req, res))
  const connections: Socket[] = []
  server.on("connection", (socket) => connections.push(socket))
  server.on("checkContinue", (req, res) => void handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    uploads,
    lines,
    troubles,
    received: () => connections.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
