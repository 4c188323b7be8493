import { cut } from "@atelier/domain/shared"
import { createTransport } from "nodemailer"
import { within } from "#platform/within"
import { type BreakerTimes, createBreaker } from "../breaker.ts"
import { type MailMessage, type MailPort, mailFailure } from "./port.ts"

export type MailSettings = {
  /** smtp://user:password@host:587 or smtps://host:465 */
  url: string
  /** Sender, `Name <address>`. */
  from: string
  /** How long a server that does not answer is left alone. */
  rest?: BreakerTimes
  /** How long it is waited for a connection, a greeting and each answer. */
  waitMs?: number
}

const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,253}$/u
const MESSAGE_ID = /^<[A-Za-z0-9._+-]{1,120}@[A-Za-z0-9.-]{1,120}>$/
const HEADER =
  /^(list-unsubscribe|list-unsubscribe-post|auto-submitted|reply-to|in-reply-to|references|x-atelier-[a-z0-9-]{1,40})$/i

/** One line: control characters and line separators become spaces, so that nothing can start a header of its own. */
const oneLine = (text: string, max: number) => cut(text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ").trim(), max)

function checked({ to, subject, text, html, headers = {}, messageId }: MailMessage) {
  if (!ADDRESS.test(to)) {
    throw mailFailure("invalid", "That is not one plain e-mail address.")
  }
  if (!MESSAGE_ID.test(messageId)) {
    throw mailFailure("invalid", "A message id looks like <name@host>.")
  }
  const foreign = Object.keys(headers).find((name) => !HEADER.test(name))
  if (foreign !== undefined) {
    throw mailFailure("invalid", `Mail may not set the header ${oneLine(foreign, 60)}.`)
  }
  const safeHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value, 900)]))
  return { to: { name: "", address: to }, subject: oneLine(subject, 250), text, html, messageId, headers: safeHeaders }
}

const WAIT_MS = 5_000
const MESSAGE_MS = 30_000

/** What the server said of this message: its envelope or its body. A refused sign-in or greeting is the server's trouble. */
function answerTo(error: unknown): number | undefined {
  return error instanceof Error && "code" in error && (error.code === "EENVELOPE" || error.code === "EMESSAGE")
    ? Number("responseCode" in error ? error.responseCode : 0)
    : undefined
}

/**
 * Mail over SMTP; the same code for a real server and for the local mailbox. 5 s to connect, to be greeted and for each
 * answer, 30 s for a message. A server that fails is left alone for a while, longer each time.
 */
export function createMail({ url, from, rest, waitMs = WAIT_MS }: MailSettings): MailPort {
  const transport = createTransport({
    url,
    dnsTimeout: waitMs,
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    socketTimeout: waitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const breaker = createBreaker(rest)
  return {
    isResting: breaker.isOpen,
    send: async (message) => {
      const mail = checked(message)
      if (breaker.isOpen()) {
        throw mailFailure("unavailable", "The mail server did not answer a moment ago.")
      }
      try {
        await within(MESSAGE_MS, transport.sendMail({ ...mail, from }), `No end within ${MESSAGE_MS} ms.`)
        breaker.succeeded()
      } catch (error) {
        const answer = answerTo(error)
        if (answer === undefined) {
          breaker.failed()
          throw mailFailure("unavailable", "The mail server could not be reached.", error)
        }
        breaker.succeeded()
        throw answer >= 500 && answer < 600
          ? mailFailure("rejected", "The mail server refused this message.", error)
          : mailFailure("unavailable", "The mail server did not take this message yet.", error)
      }
    },
  }
}
