export type MailMessage = {
  /** One plain address, without a display name. */
  to: string
  subject: string
  text: string
  html: string
  /** Only `List-Unsubscribe`, `List-Unsubscribe-Post`, `Auto-Submitted`, `Reply-To`, `In-Reply-To`, `References` and `X-Atelier-*`. */
  headers?: Record<string, string>
  /** Stable for one message, so that a repeated send can be recognised: `<id@host>`. */
  messageId: string
}

export type MailPort = {
  /** Hands one message to the mail server; throws a MailFailure. */
  send: (message: MailMessage) => Promise<void>
  /** Whether the server did not answer a moment ago: until it is asked again, every message would fail. */
  isResting: () => boolean
}

/** `unavailable`: try again later. `rejected`: the server refused this message or address for good. `invalid`: never sent. */
export type MailFailureKind = "unavailable" | "rejected" | "invalid"
export type MailFailure = Error & { kind: MailFailureKind }

export function mailFailure(kind: MailFailureKind, message: string, cause?: unknown) {
  return Object.assign(new Error(message, { cause }), { name: "MailFailure", kind }) satisfies MailFailure
}

export function isMailFailure(error: unknown): error is MailFailure {
  return error instanceof Error && error.name === "MailFailure" && "kind" in error
}

export { type EmailContent, renderEmail } from "./html.ts"
