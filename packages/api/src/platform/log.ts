import pino, { type Logger } from "pino"

export type Log = Logger

const REDACTED = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "*.password",
  "*.token",
  "*.secret",
  "headers.cookie",
]

/** One JSON line a record on standard output; secrets are redacted by name. */
export const createLog = (level: string): Log => pino({ level, redact: REDACTED, base: null })
