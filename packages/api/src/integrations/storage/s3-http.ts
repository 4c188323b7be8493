import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http"
import { request as httpsRequest, Agent as SecureAgent } from "node:https"
import { pipeline, type Readable } from "node:stream"

/** `open` gives the same bytes each time, so that a call can be repeated. */
export type Body = { bytes: number; sha256: string; open: () => Readable }
export type Outgoing = {
  method: string
  url: URL
  headers: Record<string, string>
  body?: Body | undefined
  signal?: AbortSignal | undefined
}

const ASK_FIRST_ABOVE = 1024 ** 2
const ASK_FIRST_MS = 1_000

const sendBody = (request: ClientRequest, { bytes, open }: Body) => {
  let sent = false
  const send = () => {
    if (!sent && !request.destroyed) {
      sent = true
      pipeline(open(), request, () => undefined)
    }
  }
  if (bytes <= ASK_FIRST_ABOVE) {
    send()
    return
  }
  // A store that refuses says so before the bytes are on their way; one that does not know the question gets them anyway.
  const timer = setTimeout(send, ASK_FIRST_MS)
  request.once("continue", send)
  request.once("response", () => {
    sent = true
  })
  request.once("close", () => clearTimeout(timer))
  request.flushHeaders()
}

/** Sends one request and answers when the headers are in. It fails when no byte moves for `idleMs`. */
export const createTransport = (idleMs: number) => {
  const plain = new Agent({ keepAlive: true })
  const secure = new SecureAgent({ keepAlive: true })
  return ({ method, url, headers, body, signal }: Outgoing): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const start = url.protocol === "https:" ? httpsRequest : httpRequest
      const request = start(url, {
        method,
        agent: url.protocol === "https:" ? secure : plain,
        timeout: idleMs,
        headers: {
          ...headers,
          ...(method === "GET" || method === "HEAD" ? {} : { "content-length": String(body?.bytes ?? 0) }),
          ...(body && body.bytes > ASK_FIRST_ABOVE ? { expect: "100-continue" } : {}),
        },
        ...(signal ? { signal } : {}),
      })
      let answer: IncomingMessage | undefined
      request.on("timeout", () => {
        if (answer && answer.readableLength > 0) {
          // Our own reader is the slow one.
          request.setTimeout(idleMs)
        } else {
          request.destroy(new Error(`No byte moved for ${idleMs} ms.`))
        }
      })
      request.on("error", reject)
      request.on("response", (response) => {
        answer = response
        // Answered before all was sent: the connection cannot be used again.
        response.once("close", () => request.writableFinished || request.destroy())
        resolve(response)
      })
      if (body && body.bytes > 0) {
        sendBody(request, body)
      } else {
        request.end()
      }
    })
}
