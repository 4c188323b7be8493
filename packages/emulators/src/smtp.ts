import { createServer, type Server } from "node:net"
import type { SMTPServerDataStream } from "smtp-server"

export type Received = { from: string; to: string[]; raw: Buffer }
/** Keeps the message, or answers with an SMTP error code of 400 or more. */
export type Keep = (message: Received) => Promise<number>

const MAX_BYTES = 4 * 1024 * 1024
const MAX_LINE = 4096
const MAX_RECIPIENTS = 100

function refusal(code: number) {
  return Object.assign(new Error(code < 500 ? "4.3.0 Try again later" : "5.7.1 Refused"), { responseCode: code })
}

/** The message, or as much of it as is worth keeping when it is too large. */
async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  const parts: AsyncIterable<Buffer> = stream
  for await (const chunk of parts) {
    if (!stream.sizeExceeded) {
      chunks.push(chunk)
    }
  }
  return Buffer.concat(chunks)
}

async function load(keep: Keep) {
  const { SMTPServer } = await import("smtp-server")
  return new SMTPServer({
    name: "atelier-emulator",
    banner: "Nothing leaves this machine",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    lenientAddressParsing: true,
    size: MAX_BYTES,
    rejectOversized: true,
    maxCommandLength: MAX_LINE,
    maxRecipients: MAX_RECIPIENTS,
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ""
      const to = envelope.rcptTo.map(({ address }) => address)
      read(stream)
        .then((raw) => (stream.sizeExceeded ? 552 : keep({ from, to, raw })))
        .catch(() => 451)
        .then((code) => (code < 400 ? done(null, "2.0.0 Kept in the local mailbox") : done(refusal(code))))
    },
  })
}

/** A mail server that keeps every message and forwards none. Its protocol is loaded with the first connection. */
export function createSmtpServer(keep: Keep): Server {
  let loaded: ReturnType<typeof load> | undefined
  return createServer((socket) => {
    socket.on("error", () => socket.destroy())
    loaded ??= load(keep)
    loaded.then(
      (server) => server.connect(socket),
      () => socket.destroy(),
    )
  })
}
