import { createServer, type Server, type Socket } from "node:net"
import { cut } from "@atelier/domain/shared"

export type Received = { from: string; to: string[]; raw: string }
/** Keeps the message, or answers with an SMTP error code of 400 or more. */
export type Keep = (message: Received) => number

const MAX_BYTES = 4 * 1024 * 1024
const MAX_LINE = 4096
const MAX_RECIPIENTS = 100
const IDLE_MS = 60_000
const GREETING = [
  "250-atelier-standin",
  "250-PIPELINING",
  "250-8BITMIME",
  "250-SMTPUTF8",
  `250 SIZE ${MAX_BYTES}`,
].join("\r\n")

const addressIn = (argument: string) => /<([^<>\s]*)>/.exec(argument)?.[1]

const converse = (socket: Socket, keep: Keep) => {
  let buffer = ""
  let from: string | null = null
  let to: string[] = []
  let inData = false
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`)
  const hangUp = (line: string) => {
    socket.removeAllListeners("data").resume()
    buffer = ""
    say(line)
    socket.end()
  }
  const reset = () => {
    from = null
    to = []
    inData = false
  }

  const kept: Keep = (message) => {
    try {
      return keep(message)
    } catch {
      return 451
    }
  }

  const finish = (raw: string) => {
    const code = kept({ from: from ?? "", to, raw })
    reset()
    say(
      code < 400
        ? "250 2.0.0 Kept in the local mailbox"
        : `${code} ${code < 500 ? "4.3.0 Try again later" : "5.7.1 Refused"}`,
    )
  }

  const obey = (line: string) => {
    const verb = cut(line, 4).toUpperCase()
    const address = addressIn(Buffer.from(line, "latin1").toString("utf8"))
    if (verb === "EHLO" || verb === "HELO") {
      reset()
      say(verb === "EHLO" ? GREETING : "250 atelier-standin")
    } else if (verb === "MAIL") {
      from = address ?? null
      to = []
      say(from === null ? "501 5.5.4 MAIL FROM:<address>" : "250 2.1.0 Ok")
    } else if (verb === "RCPT") {
      const refused = from === null ? "503 5.5.1 MAIL first" : !address ? "501 5.5.4 RCPT TO:<address>" : ""
      if (!refused && to.length < MAX_RECIPIENTS) {
        to.push(address ?? "")
      }
      say(refused || (to.length < MAX_RECIPIENTS ? "250 2.1.5 Ok" : "452 4.5.3 Too many recipients"))
    } else if (verb === "DATA") {
      inData = to.length > 0
      say(inData ? "354 End with a dot on a line of its own" : "503 5.5.1 RCPT first")
    } else if (verb === "RSET" || verb === "NOOP") {
      if (verb === "RSET") {
        reset()
      }
      say("250 2.0.0 Ok")
    } else if (verb === "QUIT") {
      hangUp("221 2.0.0 Bye")
    } else {
      say("502 5.5.2 Not known here")
    }
  }

  /** Takes one command or one whole message off the buffer; false when more bytes are needed. */
  const step = (): boolean => {
    if (!inData) {
      const end = buffer.indexOf("\r\n")
      if (end < 0 ? buffer.length > MAX_LINE : end > MAX_LINE) {
        hangUp("500 5.5.2 Line too long")
        return false
      }
      if (end >= 0) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        obey(line)
      }
      return end >= 0
    }
    const end = buffer.startsWith(".\r\n") ? 0 : buffer.indexOf("\r\n.\r\n") + 2
    if (end === 1) {
      if (buffer.length > MAX_BYTES) {
        hangUp("552 5.3.4 Message too large")
      }
      return false
    }
    const raw = buffer.slice(0, end).replace(/(^|\r\n)\.\./g, "$1.")
    buffer = buffer.slice(end + 3)
    finish(raw)
    return true
  }

  socket.setTimeout(IDLE_MS, () => socket.destroy())
  socket.on("error", () => socket.destroy())
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1")
    while (!socket.destroyed && step()) {}
  })
  say("220 atelier-standin ESMTP: nothing leaves this machine")
}

/** A mail server that keeps every message and forwards none. */
export const createSmtpServer = (keep: Keep): Server => createServer((socket) => converse(socket, keep))
