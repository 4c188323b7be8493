import { createTransport } from "nodemailer"
import { type MailMessage, type MailPort, mailFailure } from "./port.ts"

export type MailSettings = {
  /** smtp://user:password@host:587 or smtps://host:465 */
  url: string
  /** Sender, `Name <address>`. */
  from: string
}

const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,253}$/u
const MESSAGE_ID = /^<[A-Za-z0-9._+-]{1,120}@[A-Za-z0-9.-]{1,120}>$/
const HEADER =
  /^(list-unsubscribe|list-unsubscribe-post|auto-submitted|reply-to|in-reply-to|references|x-atelier-[a-z0-9-]{1,40})$/i

/** One line: control characters and line separators become spaces, so that nothing can start a header of its own. */
const oneLine = (text: string, max: number) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, max)

const checked = ({ to, subject, text, html, headers = {}, messageId }: MailMessage) => {
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

const PERMANENT = (error: unknown) =>
  error instanceof Error &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500 &&
  Number(error.responseCode) < 600

/** Mail over SMTP; the same code for a real server and for the local mailbox. */
export const createMail = ({ url, from }: MailSettings): MailPort => {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (message) => {
      const mail = checked(message)
      try {
        await transport.sendMail({ ...mail, from })
      } catch (error) {
        throw PERMANENT(error)
          ? mailFailure("rejected", "The mail server refused this message.", error)
          : mailFailure("unavailable", "The mail server could not be reached.", error)
      }
    },
  }
}
